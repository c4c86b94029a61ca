import { and, eq, gt, lte } from "drizzle-orm";
import { signal } from "@/db/live";
import { connections } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { addMs, seconds } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { isPlatformFault, NOT_ANSWERING, PAUSED, pauseMs, TRIAL } from "./breaker";

type Connection = typeof connections.$inferSelect;

/** What was known of a shop when a call of ours was let through. */
export interface Admission {
  /** Calls failed right before: an answer is then worth noting. */
  isTroubled: boolean;
  /** The one call that finds out whether a pause is over. */
  isTrial: boolean;
}

/** A connection whose calls are answered, as it begins. */
export const healthy = { failedCalls: 0, pausedUntil: null };

const live = (ctx: Ctx, connectionId: string) =>
  and(
    eq(connections.sellerId, ctx.sellerId),
    eq(connections.id, connectionId),
    eq(connections.status, "active"),
  );

/**
 * Lets a call through, unless the shop's calls failed again and again: then nobody calls until a pause is over, and one
 * caller over all processes tries again. `unavailable` with `retryAfterSeconds` for the others, whatever their purpose:
 * a platform that is down answers a customer's call no better than a sync's.
 */
export async function admitCall(ctx: Ctx, connection: Connection): Promise<Admission> {
  const isTroubled = connection.failedCalls > 0;
  const { id, pausedUntil } = connection;
  if (!pausedUntil) return { isTroubled, isTrial: false };
  const now = ctx.now();
  if (pausedUntil > now) throw paused(pausedUntil.getTime() - now.getTime());
  const [taken] = await ctx.db
    .update(connections)
    .set({ pausedUntil: addMs(now, TRIAL) })
    .where(and(live(ctx, id), lte(connections.pausedUntil, now)))
    .returning({ id: connections.id });
  if (!taken) throw paused(TRIAL);
  return { isTroubled, isTrial: true };
}

function paused(waitMs: number): AppError {
  return new AppError("unavailable", NOT_ANSWERING, {
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / seconds(1))),
    meta: { reason: PAUSED },
  });
}

/** A call failed. Counts it if that was the platform's fault; the fifth in a row, and each failed trial, pauses the shop. */
export function noteFailure(
  ctx: Ctx,
  connectionId: string,
  error: AppError,
  { isTrial }: Admission,
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    if (!isPlatformFault(error)) return;
    const [row] = await ctx.db.select().from(connections).where(live(ctx, connectionId)).for("no key update");
    // Calls that were under way when it was paused tell nothing new.
    if (!row || (row.pausedUntil && !isTrial)) return;
    const failedCalls = row.failedCalls + 1;
    const pause = pauseMs(failedCalls);
    const pausedUntil = pause > 0 ? addMs(ctx.now(), pause) : null;
    await ctx.db.update(connections).set({ failedCalls, pausedUntil }).where(live(ctx, connectionId));
    if (!pausedUntil) return;
    ctx.log.warn({ connectionId, failedCalls, pausedUntil }, "a shop that does not answer is left alone");
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel" });
  });
}

/** A call was answered, which ends all counting. Of a healthy shop nothing is written. */
export function noteAnswer(ctx: Ctx, connectionId: string, { isTroubled }: Admission): Promise<void> {
  if (!isTroubled) return Promise.resolve();
  return inTransaction(ctx, async (ctx) => {
    const mended = await ctx.db
      .update(connections)
      .set({ failedCalls: 0, pausedUntil: null })
      .where(and(live(ctx, connectionId), gt(connections.failedCalls, 0)));
    if (mended.count > 0) await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel" });
  });
}

/** The seller wants to know now: the next call tries. Returns whether the shop was paused. Call inside a transaction. */
export async function endPause(ctx: Ctx, connectionId: string): Promise<boolean> {
  const now = ctx.now();
  const ended = await ctx.db
    .update(connections)
    .set({ pausedUntil: now })
    .where(and(live(ctx, connectionId), gt(connections.pausedUntil, now)));
  return ended.count > 0;
}
