import { z } from "zod";
import { defineJob } from "@/jobs/define-job";

/** Removes rows past their use: rate windows, consents, sessions, idempotency keys. */
export const sweepExpiredJob = defineJob({
  name: "ops.sweep-expired",
  schema: z.object({}),
  queue: "standard",
  retry: { retryLimit: 1, expireInSeconds: 120 },
});
