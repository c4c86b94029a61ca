import { and, eq, gte, sql } from "drizzle-orm";
import { callBudgets, callCounts } from "@/db/schema";
import type { CallPurpose } from "@/integrations/channels/port";
import { addMs, hours } from "@/kernel/time";
import type { SystemCtx } from "../context";

/** Hours that the forecast goes by. */
const RECENT_HOURS = 3;

/**
 * What this application may still call today, over all sellers, what its calls were for in the last 24 hours, and how
 * many there will be in a day if the last three hours go on. Figures of the platform are null before its first reply.
 */
export async function getCallBudget(ctx: SystemCtx) {
  const day = addMs(ctx.now(), -hours(24));
  const recent = addMs(ctx.now(), -hours(RECENT_HOURS)).toISOString();
  const [[budget], counts] = await Promise.all([
    ctx.db
      .select({
        limitPerDay: callBudgets.limitPerDay,
        remainingToday: callBudgets.remainingToday,
        limitPerSecond: callBudgets.limitPerSecond,
      })
      .from(callBudgets)
      .where(eq(callBudgets.channel, "etsy"))
      .limit(1),
    ctx.db
      .select({
        purpose: callCounts.purpose,
        calls: sql<number>`sum(${callCounts.calls})`.mapWith(Number),
        recent:
          sql<number>`coalesce(sum(${callCounts.calls}) filter (where ${callCounts.hour} >= ${recent}::timestamptz), 0)`.mapWith(
            Number,
          ),
      })
      .from(callCounts)
      .where(and(eq(callCounts.channel, "etsy"), gte(callCounts.hour, day)))
      .groupBy(callCounts.purpose)
      .limit(10),
  ]);
  const purposes = counts.map(({ purpose, calls, recent }) => ({
    purpose: purpose satisfies CallPurpose,
    calls,
    forecast: Math.max(calls, Math.round((recent * 24) / RECENT_HOURS)),
  }));
  return { limitPerDay: null, remainingToday: null, limitPerSecond: null, ...budget, purposes };
}
