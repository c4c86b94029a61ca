import { and, count, eq, isNull } from "drizzle-orm";
import { conversations, notifications } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { needsSeller } from "../messaging";

/** How much needs the seller now: open cards, and conversations that wait for a person. */
export function countWaiting(ctx: Ctx): Promise<{ notices: number; conversations: number }> {
  return inTransaction(ctx, async (ctx) => {
    const [notices] = await ctx.db
      .select({ count: count() })
      .from(notifications)
      .where(and(eq(notifications.sellerId, ctx.sellerId), isNull(notifications.resolvedAt)));
    const [waiting] = await ctx.db
      .select({ count: count() })
      .from(conversations)
      .where(and(eq(conversations.sellerId, ctx.sellerId), needsSeller));
    return { notices: notices?.count ?? 0, conversations: waiting?.count ?? 0 };
  });
}
