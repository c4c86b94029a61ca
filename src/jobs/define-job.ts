import type { z } from "zod";

export interface RetryPolicy {
  retryLimit: number;
  /** Seconds before the first retry; doubles with `retryBackoff`. */
  retryDelay?: number;
  retryBackoff?: boolean;
  /** A handler that takes longer counts as failed. */
  expireInSeconds: number;
}

interface Common<S extends z.ZodType> {
  /** `domain.verb-noun`. */
  name: string;
  /** Ids only: the row is the truth. Parsed when sent and again when run, since deploys outlive jobs. */
  schema: S;
  retry: RetryPolicy;
}

/**
 * A job's contract, safe to import anywhere. `standard`: no key (pg-boss would ignore it there).
 * `singleton`: at most one active per key, over all workers; failed ones don't block.
 */
export type JobDefinition<S extends z.ZodType = z.ZodType> =
  | (Common<S> & { queue: "standard"; key?: never })
  | (Common<S> & { queue: "singleton"; key: (payload: z.output<S>) => string });

/** What a queue needs to know of a job, whatever its payload. */
export interface QueuedJob {
  name: string;
  queue: "standard" | "singleton";
  retry: RetryPolicy;
}

export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}
