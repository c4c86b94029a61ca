import { sql } from "drizzle-orm";
import { agentRuns, spendPeriods } from "@/db/schema";
import type { Ctx } from "../context";
import { periodsAt } from "./spend-periods";

/** In millionths of a US dollar. */
export interface SpendCaps {
  contactDayMicros: number;
  dayMicros: number;
  monthMicros: number;
}

/** Which cap is used up. */
export type CapHit = "contact_day" | "day" | "month";

interface Reservation {
  runId: string;
  contactId: string | null;
  startedAt: Date;
  /** Of the shop: where its days end. */
  timeZone: string;
  micros: number;
  caps: SpendCaps;
}

/**
 * Holds `micros` back for a run before it spends anything, or says which cap is used up, and holds nothing back. Runs
 * at once queue at the periods' rows, so that together they overshoot a cap by one reservation at most. Call at the end
 * of the transaction that starts the run; reserving twice for a run holds once.
 */
export async function reserveSpend(ctx: Ctx, wanted: Reservation): Promise<CapHit | null> {
  const { micros, caps } = wanted;
  const held = await hold(ctx, wanted);
  const capOf = { contact_day: caps.contactDayMicros, day: caps.dayMicros, month: caps.monthMicros };
  const hit = held.find((row) => Number(row.used) - micros >= capOf[row.scope]);
  if (hit) await letGo(ctx, wanted);
  return hit?.scope ?? null;
}

/** Adds to the periods in one order for all, or two would wait for each other; none when the run holds already. */
async function hold(ctx: Ctx, { runId, micros, ...wanted }: Reservation) {
  const periods = periodsAt(wanted.startedAt, wanted.timeZone, wanted.contactId);
  const rows = periods.map((period) => ({ id: ctx.newId("spendPeriod"), ...period }));
  const held = await ctx.db.execute<{ scope: CapHit; used: string }>(sql`
    with run as (
      update ${agentRuns} set reserved_micros = ${micros}::bigint
      where seller_id = ${ctx.sellerId} and id = ${runId} and reserved_micros = 0 returning id
    )
    insert into ${spendPeriods} as held (seller_id, id, scope, subject_id, period, reserved_micros, updated_at)
    select ${ctx.sellerId}, one.id, one.scope, one."subjectId", one.period, ${micros}::bigint,
      ${ctx.now().toISOString()}::timestamptz
    from run, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as one (id text, scope text, "subjectId" text, period text)
    order by one.scope
    on conflict (seller_id, scope, subject_id, period) do update
      set reserved_micros = held.reserved_micros + excluded.reserved_micros, updated_at = excluded.updated_at
    returning scope, spent_micros + reserved_micros as used`);
  return [...held].sort((a, b) => a.scope.localeCompare(b.scope));
}

async function letGo(ctx: Ctx, { runId, micros, ...wanted }: Reservation): Promise<void> {
  const periods = periodsAt(wanted.startedAt, wanted.timeZone, wanted.contactId);
  await ctx.db.execute(sql`
    with run as (
      update ${agentRuns} set reserved_micros = 0 where seller_id = ${ctx.sellerId} and id = ${runId}
    )
    update ${spendPeriods} as held set reserved_micros = held.reserved_micros - ${micros}::bigint
    from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as one (scope text, "subjectId" text, period text)
    where held.seller_id = ${ctx.sellerId} and held.scope = one.scope
      and held.subject_id = one."subjectId" and held.period = one.period`);
}
