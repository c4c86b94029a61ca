import { sql } from "drizzle-orm";
import { spendPeriods } from "@/db/schema";
import type { Ctx } from "../context";
import { periodsAt } from "./spend-periods";

/** An ended run, as the caps see it. */
export interface SpentRun {
  contactId: string | null;
  startedAt: Date;
  /** Of the shop: where its days end. */
  timeZone: string;
  reservedMicros: number;
  costMicros: number;
}

/**
 * Books what a run cost and gives back what was held back for it. To be called once for a run, when it ends and after
 * anything else that its transaction locks: whoever reserves locks these rows last, too.
 */
export async function settleSpend(ctx: Ctx, run: SpentRun): Promise<void> {
  if (run.reservedMicros === 0 && run.costMicros === 0) return;
  const periods = periodsAt(run.startedAt, run.timeZone, run.contactId);
  await ctx.db
    .insert(spendPeriods)
    .values(
      periods
        .map((period) => ({
          sellerId: ctx.sellerId,
          id: ctx.newId("spendPeriod"),
          ...period,
          spentMicros: run.costMicros,
          updatedAt: ctx.now(),
        }))
        .sort((a, b) => a.scope.localeCompare(b.scope)),
    )
    .onConflictDoUpdate({
      target: [spendPeriods.sellerId, spendPeriods.scope, spendPeriods.subjectId, spendPeriods.period],
      set: {
        spentMicros: sql`${spendPeriods.spentMicros} + ${run.costMicros}`,
        // A seller who moved to another time zone meanwhile must not be left with less than nothing.
        reservedMicros: sql`greatest(0, ${spendPeriods.reservedMicros} - ${run.reservedMicros})`,
        updatedAt: ctx.now(),
      },
    });
}
