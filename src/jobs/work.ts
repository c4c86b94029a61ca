import type { PgBoss } from "pg-boss";
import type { z } from "zod";
import type { JobDefinition, QueuedJob } from "./define-job";

/** A job bound to what does it. */
export interface JobHandler {
  job: QueuedJob;
  /** How many fetches at once in this process. */
  slots: number;
  /** Jobs a fetch takes: many for rings, which are done at once; one for work. */
  batchSize: number;
  handle(data: unknown, signal: AbortSignal, jobId: string): Promise<void>;
}

type Handle<S extends z.ZodType> = (
  payload: z.output<S>,
  signal: AbortSignal,
  jobId: string,
) => Promise<void>;

/** Binds a definition to its verb; the payload is parsed again, since deploys outlive jobs. */
export function on<S extends z.ZodType>(job: JobDefinition<S>, handle: Handle<S>, slots = 4): JobHandler {
  const parsed: JobHandler["handle"] = async (data, signal, jobId) =>
    handle(job.schema.parse(data), signal, jobId);
  return { job, slots, batchSize: 1, handle: parsed };
}

/** A ring's handler; `ring` is for who rings in the same process. */
export interface RingHandler extends JobHandler {
  ring(data: unknown): void;
}

/** The same for a ring: a hint that takes no time, so one fetch takes all there are. */
export function onRing<S extends z.ZodType>(
  job: JobDefinition<S>,
  ring: (payload: z.output<S>) => void,
): RingHandler {
  const handler = on(job, async (payload) => ring(payload), 1);
  return { ...handler, batchSize: 200, ring: (data) => ring(job.schema.parse(data)) };
}

/**
 * Starts the handlers. One worker per slot, and each asks for more as soon as it is done: by itself pg-boss would
 * take one job of a backlog and then sleep until the next notification. In a batch each job succeeds or fails alone.
 */
export async function startHandlers(
  boss: PgBoss,
  handlers: readonly JobHandler[],
  onError: (error: unknown, job: string) => void,
) {
  for (const { job, slots, batchSize, handle } of handlers) {
    for (let slot = 0; slot < slots; slot++) {
      const workerId: string = await boss.work(
        job.name,
        { batchSize, burstWhenBatchFull: batchSize > 1, pollingIntervalSeconds: 5, includeMetadata: false },
        async (jobs) => {
          const results = await Promise.allSettled(jobs.map((one) => handle(one.data, one.signal, one.id)));
          boss.notifyWorker(workerId);
          for (const [index, result] of results.entries()) {
            if (result.status === "fulfilled") continue;
            onError(result.reason, job.name);
            if (jobs.length === 1) throw result.reason;
            await boss.fail(job.name, jobs[index]?.id ?? "", { message: String(result.reason) });
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
