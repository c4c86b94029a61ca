import { and, eq, gt, inArray } from "drizzle-orm";
import { signal } from "@/db/live";
import { newest } from "@/db/newest";
import { syncLog, syncRuns } from "@/db/schema";
import { system } from "@/db/system";
import { AppError } from "@/kernel/errors";
import { addMs, hours, minutes } from "@/kernel/time";
import { asTenant, type Ctx, inTransaction, type SystemCtx } from "../context";
import { endPause } from "./admit-call";
import { type Connection, findConnection } from "./connection";
import { runSyncJob } from "./jobs";

export type SyncRun = typeof syncRuns.$inferSelect;

/** Shops started by one call of the schedule, a page at a time. */
const SCHEDULE_PAGE = 200;

/** A listing that is gone appears in no list of changes: once in a while everything is read. */
const FULL_EVERY = hours(23);

/** Whoever asks wants to see the shop as it is, so only the schedule is content with what changed. */
function kindOf(ctx: Ctx, connection: Connection, trigger: SyncRun["trigger"]): SyncRun["kind"] {
  const { lastFullSyncAt, syncedUpTo } = connection;
  if (trigger !== "schedule" || !syncedUpTo || !lastFullSyncAt) return "full";
  return lastFullSyncAt < addMs(ctx.now(), -FULL_EVERY) ? "full" : "changes";
}

/**
 * Starts a pass over the shop, or answers with the one that is under way: one that looks for changes becomes one over
 * everything when that is what is wanted now. Asked for by the seller while the shop is left alone, it tries at once.
 */
export function startSync(ctx: Ctx, input: { trigger: SyncRun["trigger"] }): Promise<SyncRun> {
  return inTransaction(ctx, async (ctx) => {
    const connection = await readableShop(ctx);
    const [open] = await ctx.db
      .select()
      .from(syncRuns)
      .where(
        and(
          eq(syncRuns.sellerId, ctx.sellerId),
          eq(syncRuns.connectionId, connection.id),
          inArray(syncRuns.status, ["idle", "in_progress"]),
        ),
      )
      .limit(1);
    const kind = kindOf(ctx, connection, input.trigger);
    // Whoever presses knows perhaps that Etsy is back, and waits for an answer.
    const isHurried = input.trigger === "manual" && (await endPause(ctx, connection.id));
    if (open && isHurried) await hurry(ctx, open);
    if (open) return kind === "full" && open.kind === "changes" ? readAll(ctx, open, input.trigger) : open;
    const [run] = await ctx.db
      .insert(syncRuns)
      .values({
        sellerId: ctx.sellerId,
        id: ctx.newId("syncRun"),
        connectionId: connection.id,
        trigger: input.trigger,
        kind,
        status: "idle",
        availableAt: ctx.now(),
        createdAt: ctx.now(),
      })
      .returning();
    if (!run) throw new AppError("internal", "The sync could not be started.");
    await ctx.queue.enqueue(ctx, runSyncJob, { sellerId: ctx.sellerId, syncRunId: run.id });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "sync", id: run.id });
    return run;
  });
}

/** The seller's shop, held until the transaction ends; a sentence on what is to be done where there is none to read. */
async function readableShop(ctx: Ctx): Promise<Connection> {
  const connection = await findConnection(ctx, "no key update");
  if (connection?.channel === "sample")
    throw new AppError("conflict", "The sample shop stands on its own: there is nothing to sync.");
  if (!connection || connection.status === "revoked")
    throw new AppError("conflict", "Connect your Etsy shop first.");
  if (connection.status === "expired") throw new AppError("channel_auth", "Reconnect your Etsy shop first.");
  return connection;
}

/** A pass that was put off goes on now. */
async function hurry(ctx: Ctx, open: SyncRun): Promise<void> {
  await ctx.db
    .update(syncRuns)
    .set({ availableAt: ctx.now(), error: null })
    .where(and(eq(syncRuns.sellerId, ctx.sellerId), eq(syncRuns.id, open.id), eq(syncRuns.status, "idle")));
  await ctx.queue.enqueue(ctx, runSyncJob, { sellerId: ctx.sellerId, syncRunId: open.id });
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "sync", id: open.id });
}

/** Its worker sees it at the end, see `currentKind`. */
async function readAll(ctx: Ctx, open: SyncRun, trigger: SyncRun["trigger"]): Promise<SyncRun> {
  const [run] = await ctx.db
    .update(syncRuns)
    .set({ kind: "full", trigger })
    .where(and(eq(syncRuns.sellerId, ctx.sellerId), eq(syncRuns.id, open.id)))
    .returning();
  return run ?? open;
}

/** Job: starts a pass for every live shop whose turn it is; each has its own within the interval. */
export async function scheduleSyncs(ctx: SystemCtx): Promise<void> {
  const now = ctx.now();
  let after = "";
  for (;;) {
    const due = await system.connectionsToSync(
      ctx.db,
      now,
      ctx.settings.syncIntervalMinutes,
      after,
      SCHEDULE_PAGE,
    );
    for (const { sellerId } of due)
      await startSync(asTenant(ctx, sellerId), { trigger: "schedule" }).catch((error: unknown) => {
        ctx.log.warn({ error, sellerId }, "a scheduled sync was not started");
      });
    const last = due.at(-1);
    if (!last || due.length < SCHEDULE_PAGE) return;
    after = last.sellerId;
  }
}

export function getSync(ctx: Ctx, input: { syncId: string }): Promise<SyncRun> {
  return inTransaction(ctx, async (ctx) => {
    const [run] = await ctx.db
      .select()
      .from(syncRuns)
      .where(and(eq(syncRuns.sellerId, ctx.sellerId), eq(syncRuns.id, input.syncId)))
      .limit(1);
    if (!run) throw new AppError("not_found", "This sync doesn't exist.");
    return run;
  });
}

/** Passes over the shop, newest first, and the latest lines of their log. */
export function listSyncs(ctx: Ctx) {
  return inTransaction(ctx, async (ctx) => ({
    runs: await ctx.db
      .select()
      .from(syncRuns)
      .where(eq(syncRuns.sellerId, ctx.sellerId))
      .orderBy(newest(syncRuns.createdAt))
      .limit(10),
    log: await ctx.db
      .select()
      .from(syncLog)
      .where(
        and(
          eq(syncLog.sellerId, ctx.sellerId),
          gt(syncLog.createdAt, addMs(ctx.now(), -minutes(7 * 24 * 60))),
        ),
      )
      .orderBy(newest(syncLog.createdAt))
      .limit(50),
  }));
}
