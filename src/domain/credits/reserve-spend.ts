import { and, eq, or, sql } from "drizzle-orm";
import { agentRuns, spendPeriods } from "@/db/schema";
import type { Ctx } from "../context";
import { ownTimeZone, periodsAt } from "./spend-periods";

/** In millionths of a US dollar. */
export interface SpendCaps {
  contactDayMicros: number;
  dayMicros: number;
  monthMicros: number;
}

/** Which cap is used up. */
export type CapHit = "contact_day" | "day" | "month";

/**
 * Holds `micros` back for a run before it spends anything, or says which cap is used up, and holds nothing back. Runs
 * at once queue at the periods' rows, so that together they overshoot a cap by one reservation at most. Call in the
 * transaction that starts the run; reserving twice for a run holds once.
 */
export async function reserveSpend(
  ctx: Ctx,
  input: { runId: string; contactId: string | null; startedAt: Date; micros: number; caps: SpendCaps },
): Promise<CapHit | null> {
  const { micros, caps } = input;
  const wanted = periodsAt(input.startedAt, await ownTimeZone(ctx), input.contactId);
  await ctx.db
    .insert(spendPeriods)
    .values(
      wanted.map((period) => ({
        sellerId: ctx.sellerId,
        id: ctx.newId("spendPeriod"),
        ...period,
        updatedAt: ctx.now(),
      })),
    )
    .onConflictDoNothing();
  const isWanted = and(
    eq(spendPeriods.sellerId, ctx.sellerId),
    or(
      ...wanted.map((one) =>
        and(
          eq(spendPeriods.scope, one.scope),
          eq(spendPeriods.subjectId, one.subjectId),
          eq(spendPeriods.period, one.period),
        ),
      ),
    ),
  );
  // In one order for all, or two would wait for each other.
  const held = await ctx.db
    .select()
    .from(spendPeriods)
    .where(isWanted)
    .orderBy(spendPeriods.scope)
    .for("update");
  const capOf = { contact_day: caps.contactDayMicros, day: caps.dayMicros, month: caps.monthMicros };
  const hit = held.find((row) => row.spentMicros + row.reservedMicros >= capOf[row.scope]);
  if (hit) return hit.scope;
  const reserved = await ctx.db
    .update(agentRuns)
    .set({ reservedMicros: micros })
    .where(
      and(
        eq(agentRuns.sellerId, ctx.sellerId),
        eq(agentRuns.id, input.runId),
        eq(agentRuns.reservedMicros, 0),
      ),
    )
    .returning({ id: agentRuns.id });
  if (reserved.length > 0) {
    await ctx.db
      .update(spendPeriods)
      .set({ reservedMicros: sql`${spendPeriods.reservedMicros} + ${micros}`, updatedAt: ctx.now() })
      .where(isWanted);
  }
  return null;
}
