import { eq } from "drizzle-orm";
import { orderFeeds } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

interface OrderFeed {
  /** When orders were asked for last. */
  polledAt: Date;
  /** What went wrong then, as the poll noted it; null when all was read. */
  lastError: string | null;
}

/** How reading the shop's orders goes; null before the first time. */
export function getOrderFeed(ctx: Ctx): Promise<OrderFeed | null> {
  return inTransaction(ctx, async (ctx) => {
    const [feed] = await ctx.db
      .select({ polledAt: orderFeeds.polledAt, lastError: orderFeeds.lastError })
      .from(orderFeeds)
      .where(eq(orderFeeds.sellerId, ctx.sellerId))
      .limit(1);
    return feed ?? null;
  });
}
