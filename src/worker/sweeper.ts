import { runSyncJob } from "@/domain/channels/jobs";
import type { SystemCtx } from "@/domain/context";
import { beatHeart, overdueRows } from "@/domain/ops";
import { publishChangeJob } from "@/domain/publishing/jobs";
import { seconds } from "@/kernel/time";
import type { Doorbell } from "./doorbell";

/** With the lease (12 s) and the delay below which a row counts as overdue (2 s), a killed worker's task goes on within 20 s. */
const EVERY = seconds(2);

/**
 * Rings for rows that are due without a job: their ring was lost with a worker, or with the database. Also the
 * worker's sign of life. Returns the way to stop.
 */
export function startSweeper(
  ctx: SystemCtx,
  workerId: string,
  bells: { inbox: Doorbell; outbox: Doorbell },
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const tick = () => {
    // A slow database isn't asked twice at once.
    running ??= sweep(ctx, workerId, bells)
      .catch((error: unknown) => ctx.log.warn({ error }, "the sweeper could not look"))
      .finally(() => {
        running = undefined;
      });
  };
  tick();
  const timer = setInterval(tick, EVERY);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function sweep(
  ctx: SystemCtx,
  workerId: string,
  bells: { inbox: Doorbell; outbox: Doorbell },
): Promise<void> {
  await beatHeart(ctx, workerId);
  const overdue = await overdueRows(ctx);
  for (const row of overdue.inbox) bells.inbox.ring(row);
  for (const row of overdue.outbox) bells.outbox.ring(row);
  for (const { sellerId, id } of overdue.syncs) {
    await ctx.queue.enqueue(ctx, runSyncJob, { sellerId, syncRunId: id });
  }
  for (const { sellerId, id } of overdue.changes) {
    await ctx.queue.enqueue(ctx, publishChangeJob, { sellerId, changeId: id });
  }
}
