import type { PgBoss } from "pg-boss";
import type { z } from "zod";
import type { JobDefinition, QueuedJob } from "./define-job";

/** A job bound to what does it. `slots`: how many at once in this process. */
export interface JobHandler {
  job: QueuedJob;
  slots: number;
  handle(data: unknown, signal: AbortSignal, jobId: string): Promise<void>;
}

/** Binds a definition to its verb; the payload is parsed again, since deploys outlive jobs. */
export function on<S extends z.ZodType>(
  job: JobDefinition<S>,
  handle: (payload: z.output<S>, signal: AbortSignal, jobId: string) => Promise<void>,
  slots = 4,
): JobHandler {
  return { job, slots, handle: (data, signal, jobId) => handle(job.schema.parse(data), signal, jobId) };
}

/**
 * Starts the handlers. One worker per slot, and each asks for more as soon as it is done: by itself pg-boss would
 * take one job of a backlog and then sleep until the next notification.
 */
export async function startHandlers(
  boss: PgBoss,
  handlers: readonly JobHandler[],
  onError: (error: unknown, job: string) => void,
) {
  for (const { job, slots, handle } of handlers) {
    for (let slot = 0; slot < slots; slot++) {
      const workerId: string = await boss.work(
        job.name,
        { batchSize: 1, pollingIntervalSeconds: 5, includeMetadata: false },
        async ([one]) => {
          if (!one) return;
          try {
            await handle(one.data, one.signal, one.id);
          } catch (error) {
            onError(error, job.name);
            throw error;
          } finally {
            boss.notifyWorker(workerId);
          }
        },
      );
    }
  }
}

/** A job that takes an empty payload, and when it runs: a cron line in UTC. */
export interface Schedule {
  job: QueuedJob;
  cron: string;
}

export async function applySchedules(boss: PgBoss, schedules: readonly Schedule[]): Promise<void> {
  for (const { job, cron } of schedules) await boss.schedule(job.name, cron, {});
}
