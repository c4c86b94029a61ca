import { and, count, eq } from "drizzle-orm";
import { conversations } from "@/db/schema";
import { countProposals } from "../autopilot";
import { type Ctx, inTransaction } from "../context";
import { needsSeller } from "../messaging";
import { countOpenNotices } from "../notifications";

/** How much needs the seller now: open cards, conversations that wait for a person, proposals to decide on. */
export function countWaiting(
  ctx: Ctx,
): Promise<{ notices: number; conversations: number; proposals: number }> {
  return inTransaction(ctx, async (ctx) => {
    const notices = await countOpenNotices(ctx);
    const [waiting] = await ctx.db
      .select({ count: count() })
      .from(conversations)
      .where(and(eq(conversations.sellerId, ctx.sellerId), needsSeller));
    const proposals = await countProposals(ctx);
    return { notices, conversations: waiting?.count ?? 0, proposals };
  });
}
