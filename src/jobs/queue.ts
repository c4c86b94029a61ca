import { sql } from "drizzle-orm";
import { fromDrizzle, type PgBoss } from "pg-boss";
import type { z } from "zod";
import type { Db } from "@/db/client";
import type { JobDefinition } from "./define-job";

/** Asks for work in the caller's transaction: no commit, no job. */
export interface Queue {
  enqueue<S extends z.ZodType>(
    db: Db,
    job: JobDefinition<S>,
    payload: z.input<S>,
    options?: { startAfter?: Date },
  ): Promise<void>;
}

export function createQueue(boss: PgBoss): Queue {
  return {
    async enqueue(db, job, payload, options) {
      const data = job.schema.parse(payload) as object;
      await boss.send(job.name, data, {
        db: fromDrizzle(db, sql),
        ...(job.queue === "singleton" ? { singletonKey: job.key(data as never) } : {}),
        ...(options?.startAfter ? { startAfter: options.startAfter } : {}),
      });
    },
  };
}
