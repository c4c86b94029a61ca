import { and, eq, or } from "drizzle-orm";
import { spendPeriods } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { ownTimeZone, periodsAt } from "./spend-periods";

/** In millionths of a US dollar; reservations count until their runs end. */
export interface Spend {
  dayMicros: number;
  monthMicros: number;
}

/** What the shop's answers cost today and this month. */
export function listSpend(ctx: Ctx): Promise<Spend> {
  return inTransaction(ctx, async (ctx) => {
    const periods = periodsAt(ctx.now(), await ownTimeZone(ctx), null);
    const rows = await ctx.db
      .select()
      .from(spendPeriods)
      .where(
        and(
          eq(spendPeriods.sellerId, ctx.sellerId),
          eq(spendPeriods.subjectId, ""),
          or(
            ...periods.map((one) =>
              and(eq(spendPeriods.scope, one.scope), eq(spendPeriods.period, one.period)),
            ),
          ),
        ),
      );
    const of = (scope: "day" | "month") => {
      const row = rows.find((one) => one.scope === scope);
      return row ? row.spentMicros + row.reservedMicros : 0;
    };
    return { dayMicros: of("day"), monthMicros: of("month") };
  });
}
