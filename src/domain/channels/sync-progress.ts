import { and, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { signal } from "@/db/live";
import { connections, type SyncCursor, syncLog, syncRuns } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { addMs, seconds } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { notifySeller, resolveNotices } from "../notifications";
import { NOT_ANSWERING } from "./breaker";
import type { SyncRun } from "./start-sync";

/** A pass that shows no progress for this long has lost its worker. */
const SYNC_LEASE = seconds(20);
const MAX_ATTEMPTS = 5;

export interface SyncCounts {
  seen: number;
  created: number;
  changed: number;
  removed: number;
  failed: number;
}

const syncFailedKey = (connectionId: string) => `sync-failed:${connectionId}`;
const mine = (ctx: Ctx, runId: string) => and(eq(syncRuns.sellerId, ctx.sellerId), eq(syncRuns.id, runId));

/**
 * The pass, if it is open and stands where we left it: neither ended meanwhile (a disconnect) nor moved on by a worker
 * that took it over from us.
 */
function stillOurs(ctx: Ctx, run: SyncRun): SQL | undefined {
  const cursor = run.cursor === null ? null : JSON.stringify(run.cursor);
  return and(
    mine(ctx, run.id),
    inArray(syncRuns.status, ["idle", "in_progress"]),
    sql`${syncRuns.cursor} is not distinct from ${cursor}::jsonb`,
  );
}

/** Takes a waiting or abandoned pass; null when it is done, or another worker is at it. */
export function claimSync(ctx: Ctx, runId: string): Promise<SyncRun | null> {
  return inTransaction(ctx, async (ctx) => {
    const [run] = await ctx.db
      .select()
      .from(syncRuns)
      .where(mine(ctx, runId))
      .limit(1)
      .for("update", { skipLocked: true });
    const now = ctx.now();
    const free =
      (run?.status === "idle" && run.availableAt <= now) ||
      (run?.status === "in_progress" && (!run.leaseExpiresAt || run.leaseExpiresAt < now));
    if (!run || !free) return null;
    const availableAt = await pauseOf(ctx, run);
    if (availableAt) {
      await putOff(ctx, run, { error: NOT_ANSWERING, availableAt });
      return null;
    }
    if (run.attemptCount >= MAX_ATTEMPTS) {
      await failSync(ctx, run, "It stopped several times before it was done.");
      return null;
    }
    const [claimed] = await ctx.db
      .update(syncRuns)
      .set({
        status: "in_progress",
        attemptCount: run.attemptCount + 1,
        startedAt: run.startedAt ?? now,
        leaseExpiresAt: addMs(now, SYNC_LEASE),
      })
      .where(mine(ctx, runId))
      .returning();
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "sync", id: runId });
    return claimed ?? null;
  });
}

/**
 * Notes a stored page: counts, and where to go on. In the transaction that stored it, so a crash repeats nothing.
 * `conflict` when the pass is no longer ours.
 */
export async function noteProgress(
  ctx: Ctx,
  run: SyncRun,
  progress: { counts: Partial<SyncCounts>; cursor: SyncCursor; total: number | null },
): Promise<void> {
  const { seen = 0, created = 0, changed = 0, failed = 0 } = progress.counts;
  // The first page of a pass counts from nothing: it may have begun as one of another kind.
  const goesOn = run.cursor?.kind === progress.cursor.kind;
  const plus = (column: PgColumn, more: number) => (goesOn ? sql`coalesce(${column}, 0) + ${more}` : more);
  const going = await ctx.db
    .update(syncRuns)
    .set({
      cursor: progress.cursor,
      seen: plus(syncRuns.seen, seen),
      created: plus(syncRuns.created, created),
      changed: plus(syncRuns.changed, changed),
      failed: plus(syncRuns.failed, failed),
      ...(progress.total === null ? {} : { total: plus(syncRuns.total, progress.total) }),
      attemptCount: 1,
      leaseExpiresAt: addMs(ctx.now(), SYNC_LEASE),
    })
    .where(stillOurs(ctx, run))
    .returning({ id: syncRuns.id });
  if (going.length === 0) throw new AppError("conflict", "This sync was stopped.");
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "sync", id: run.id });
}

export async function logSync(
  ctx: Ctx,
  runId: string,
  lines: { level: "info" | "warn" | "error"; entity: string | null; message: string }[],
): Promise<void> {
  if (lines.length === 0) return;
  await ctx.db.insert(syncLog).values(
    lines.map((line) => ({
      sellerId: ctx.sellerId,
      id: ctx.newId("syncLog"),
      syncRunId: runId,
      ...line,
      createdAt: ctx.now(),
    })),
  );
}

/** What the pass shall be by now, held until the transaction ends. `conflict` when it is no longer ours. */
export async function currentKind(ctx: Ctx, run: SyncRun): Promise<SyncRun["kind"]> {
  const [row] = await ctx.db
    .select({ kind: syncRuns.kind })
    .from(syncRuns)
    .where(stillOurs(ctx, run))
    .for("update");
  if (!row) throw new AppError("conflict", "This sync was stopped.");
  return row.kind;
}

/** The pass is through; the shop is as fresh as its start. `conflict` when the pass is no longer ours. */
export async function finishSync(ctx: Ctx, run: SyncRun, removed: number): Promise<void> {
  const now = ctx.now();
  const [done] = await ctx.db
    .update(syncRuns)
    .set({ status: "done", removed, finishedAt: now, leaseExpiresAt: null, error: null })
    .where(stillOurs(ctx, run))
    .returning();
  if (!done) throw new AppError("conflict", "This sync was stopped.");
  await ctx.db
    .update(connections)
    .set({
      lastSyncAt: now,
      syncedUpTo: done.startedAt,
      ...(run.kind === "full" ? { lastFullSyncAt: now } : {}),
      lastError: null,
      updatedAt: now,
    })
    .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.id, run.connectionId)));
  const read = run.kind === "full" ? `${done.seen} listings seen` : "Looked for changes";
  const message = `${read}, ${done.created} new, ${done.changed} changed, ${removed} removed, ${done.failed} failed`;
  await logSync(ctx, run.id, [{ level: "info", entity: null, message }]);
  await resolveNotices(ctx, syncFailedKey(run.connectionId));
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "sync", id: run.id });
}

/** The pass has failed for good; what it stored stays, the seller is told. No longer ours: nothing happens. */
export async function failSync(ctx: Ctx, run: SyncRun, error: string): Promise<void> {
  const failed = await ctx.db
    .update(syncRuns)
    .set({ status: "failed", error, finishedAt: ctx.now(), leaseExpiresAt: null })
    .where(stillOurs(ctx, run))
    .returning({ id: syncRuns.id });
  if (failed.length === 0) return;
  const [connection] = await ctx.db
    .update(connections)
    .set({ lastError: error, updatedAt: ctx.now() })
    .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.id, run.connectionId)))
    .returning({ status: connections.status });
  await logSync(ctx, run.id, [{ level: "error", entity: null, message: error }]);
  // Where the access ended, the card that asks to reconnect says it all.
  if (connection?.status === "active")
    await notifySeller(ctx, {
      kind: "sync_failed",
      key: syncFailedKey(run.connectionId),
      title: "The last sync did not finish",
      body: error,
      href: "/channels",
    });
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "sync", id: run.id });
}

/**
 * Gives a pass back for the next try, at its cursor. While the shop is left alone it waits as long, and the try doesn't
 * count. No longer ours: nothing happens.
 */
export async function pauseSync(
  ctx: Ctx,
  run: SyncRun,
  why: { error: string; waitSeconds: number },
): Promise<void> {
  const waited = addMs(ctx.now(), seconds(why.waitSeconds));
  const pausedUntil = await pauseOf(ctx, run);
  const isOurs = await putOff(ctx, run, {
    error: why.error,
    availableAt: pausedUntil && pausedUntil > waited ? pausedUntil : waited,
    ...(pausedUntil ? { attemptCount: sql`greatest(${syncRuns.attemptCount} - 1, 0)` } : {}),
  });
  if (isOurs) await logSync(ctx, run.id, [{ level: "warn", entity: null, message: why.error }]);
}

/** Until when the pass's shop is left alone; null when it isn't. */
async function pauseOf(ctx: Ctx, { connectionId }: SyncRun): Promise<Date | null> {
  const [paused] = await ctx.db
    .select({ until: connections.pausedUntil })
    .from(connections)
    .where(
      and(
        eq(connections.sellerId, ctx.sellerId),
        eq(connections.id, connectionId),
        gt(connections.pausedUntil, ctx.now()),
      ),
    );
  return paused?.until ?? null;
}

/** Waiting again; false when the pass is no longer ours. */
async function putOff(
  ctx: Ctx,
  run: SyncRun,
  fields: { error: string; availableAt: Date; attemptCount?: SQL },
): Promise<boolean> {
  const waiting = await ctx.db
    .update(syncRuns)
    .set({ status: "idle", leaseExpiresAt: null, ...fields })
    .where(stillOurs(ctx, run))
    .returning({ id: syncRuns.id });
  if (waiting.length > 0) await signal(ctx.db, { sellerId: ctx.sellerId, topic: "sync", id: run.id });
  return waiting.length > 0;
}
