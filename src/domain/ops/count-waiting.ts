import { and, count, eq, isNull } from "drizzle-orm";
import { conversations, notifications } from "@/db/schema";
import { countProposals } from "../autopilot";
import { type Ctx, inTransaction } from "../context";
import { needsSeller } from "../messaging";

/** How much needs the seller now: open cards, conversations that wait for a person, proposals to decide on. */
export function countWaiting(
  ctx: Ctx,
): Promise<{ notices: number; conversations: number; proposals: number }> {
  return inTransaction(ctx, async (ctx) => {
    const [notices] = await ctx.db
      .select({ count: count() })
      .from(notifications)
      .where(and(eq(notifications.sellerId, ctx.sellerId), isNull(notifications.resolvedAt)));
    const [waiting] = await ctx.db
      .select({ count: count() })
      .from(conversations)
      .where(and(eq(conversations.sellerId, ctx.sellerId), needsSeller));
    const proposals = await countProposals(ctx);
    return { notices: notices?.count ?? 0, conversations: waiting?.count ?? 0, proposals };
  });
}
