import { sql } from "drizzle-orm";
import { fromDrizzle, type PgBoss } from "pg-boss";
import type { z } from "zod";
import type { Db } from "@/db/client";
import type { JobDefinition } from "./define-job";
import type { RingHandler } from "./work";

/** The caller's transaction, and what it does once it has committed. */
interface Asking {
  db: Db;
  afterCommit?: ((work: () => void) => void) | null;
}

/** Asks for work in the caller's transaction: no commit, no job. */
export interface Queue {
  enqueue<S extends z.ZodType>(
    asking: Asking,
    job: JobDefinition<S>,
    payload: z.input<S>,
    options?: { startAfter?: Date },
  ): Promise<void>;
}

export function createQueue(boss: PgBoss): Queue {
  return {
    async enqueue({ db }, job, payload, options) {
      const data = job.schema.parse(payload) as object;
      await boss.send(job.name, data, {
        db: fromDrizzle(db, sql),
        ...(job.queue === "singleton" ? { singletonKey: job.key(data as never) } : {}),
        ...(options?.startAfter ? { startAfter: options.startAfter } : {}),
      });
    },
  };
}

/**
 * A queue whose rings a bell of this same process answers: no row, no notice, no fetch. What a process rings for and
 * then dies is found by the sweeper, as a ring that was lost.
 */
export function ringingHere(queue: Queue, rings: readonly RingHandler[]): Queue {
  const bells = new Map(rings.map((one) => [one.job.name, one]));
  return {
    async enqueue(asking, job, payload, options) {
      const bell = bells.get(job.name);
      if (!bell || !asking.afterCommit) return queue.enqueue(asking, job, payload, options);
      const data = job.schema.parse(payload);
      asking.afterCommit(() => bell.ring(data));
    },
  };
}
