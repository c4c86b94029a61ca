import { and, eq, gte, inArray, sql } from "drizzle-orm";
import { orderItems, orders } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { getSeller } from "../sellers";
import { SummarizeSales } from "./schemas";

/** What was sold in one currency. Amounts in its minor unit. */
export interface SalesLine {
  currency: string;
  orders: number;
  pieces: number;
  /** What buyers paid, shipping and tax included, less what was given back. */
  revenueMinor: number;
}

/** Sales of the last days, today included, by the seller's own calendar. */
export interface SalesSummary {
  /** The first of the days, "2026-11-15". */
  since: string;
  timeZone: string;
  lines: SalesLine[];
}

/** Paid for, and not taken back whole. */
const soldStatuses = ["paid", "shipped", "completed"] as const;

export function summarizeSales(ctx: Ctx, input: SummarizeSales): Promise<SalesSummary> {
  const { days } = SummarizeSales.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getSeller(ctx);
    const now = ctx.now().toISOString();
    const [first] = await ctx.db.execute<{ day: string; start: string }>(
      sql`select day::text as day, (day::timestamp at time zone ${timeZone}) as start
        from (select ((${now}::timestamptz at time zone ${timeZone})::date - ${days - 1}::int) as day) as days`,
    );
    if (!first) throw new RangeError("no first day");
    const sold = and(
      eq(orders.sellerId, ctx.sellerId),
      gte(orders.orderedAt, new Date(first.start)),
      inArray(orders.status, [...soldStatuses]),
    );
    const money = await ctx.db
      .select({
        currency: orders.currency,
        orders: sql<number>`count(*)::int`,
        revenueMinor: sql<number>`sum(${orders.totalMinor} - ${orders.refundedMinor})`.mapWith(Number),
      })
      .from(orders)
      .where(sold)
      .groupBy(orders.currency)
      .orderBy(sql`count(*) desc`, orders.currency);
    const pieces = await ctx.db
      .select({ currency: orders.currency, pieces: sql<number>`sum(${orderItems.quantity})::int` })
      .from(orders)
      .innerJoin(orderItems, and(eq(orderItems.sellerId, orders.sellerId), eq(orderItems.orderId, orders.id)))
      .where(sold)
      .groupBy(orders.currency);
    const byCurrency = new Map(pieces.map((row) => [row.currency, row.pieces]));
    const lines = money.map((row) => ({ ...row, pieces: byCurrency.get(row.currency) ?? 0 }));
    return { since: first.day, timeZone, lines };
  });
}
