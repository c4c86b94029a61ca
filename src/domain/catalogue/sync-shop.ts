import { AppError, toAppError } from "@/kernel/errors";
import {
  claimSync,
  currentKind,
  failSync,
  findConnection,
  finishSync,
  logSync,
  pauseSync,
  type SyncRun,
} from "../channels";
import { type Ctx, inTransaction } from "../context";
import type { Reading } from "./read-pages";
import { readShop } from "./read-shop";
import { refreshShop } from "./refresh-shop";
import { retryFailures } from "./retry-failures";
import { forgetPages, removeUnseen } from "./sync-pages";

/**
 * Job: one pass over the shop, page by page: read, store with the cursor in one transaction, go on. A crash repeats
 * at most the page in work. When a pass over everything is through, what was not seen is gone; a pass that looks for
 * changes removes nothing.
 */
export async function syncShop(ctx: Ctx, syncRunId: string, signal: AbortSignal): Promise<void> {
  const run = await claimSync(ctx, syncRunId);
  if (!run) return;
  try {
    const reading = await openReading(ctx, run, signal);
    for (;;) {
      await refreshShop(ctx, reading);
      await readShop(ctx, reading);
      await retryFailures(ctx, reading);
      const wanted = await inTransaction(ctx, (ctx) => finish(ctx, run));
      if (wanted === run.kind) return;
      run.kind = wanted;
    }
  } catch (cause) {
    const error = toAppError(cause);
    if (error.kind === "conflict") return;
    ctx.log.warn({ error, syncRunId }, "sync stopped");
    // Asked to stop, it may go on elsewhere at once; after a fault it waits, as long as the platform says.
    const waitSeconds = signal.aborted ? 0 : Math.max(2 ** run.attemptCount, error.retryAfterSeconds ?? 0);
    await inTransaction(ctx, (ctx) =>
      error.retryable
        ? pauseSync(ctx, run, { error: error.message, waitSeconds })
        : failSync(ctx, run, error.message),
    );
  }
}

async function openReading(ctx: Ctx, run: SyncRun, signal: AbortSignal): Promise<Reading> {
  const connection = await inTransaction(ctx, findConnection);
  if (!connection) throw new AppError("not_found", "This shop is not connected.");
  return { run, shopId: connection.externalShopId, syncedUpTo: connection.syncedUpTo, signal };
}

/** Ends the pass, unless it shall be another by now: the seller asked for everything while it looked for changes. */
async function finish(ctx: Ctx, run: SyncRun): Promise<SyncRun["kind"]> {
  const wanted = await currentKind(ctx, run);
  if (wanted !== run.kind) return wanted;
  const removed = run.kind === "full" ? await removeUnseen(ctx, run) : 0;
  if (removed === null) {
    const message = "Nothing was removed: the shop has rows that can't be told from what we know.";
    await logSync(ctx, run.id, [{ level: "warn", entity: null, message }]);
  }
  await finishSync(ctx, run, removed ?? 0);
  await forgetPages(ctx);
  return wanted;
}
