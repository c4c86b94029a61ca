import { z } from "zod";
import { defineJob } from "@/jobs/define-job";
import { idSchema } from "@/kernel/ids";

/** One pass over a shop; goes on at its cursor after a crash. */
export const runSyncJob = defineJob({
  name: "channels.run-sync",
  schema: z.object({ sellerId: idSchema("seller"), syncRunId: idSchema("syncRun") }),
  queue: "singleton",
  key: (payload) => payload.syncRunId,
  retry: { retryLimit: 3, retryDelay: 2, retryBackoff: true, expireInSeconds: 3_600 },
});

/** Starts a pass for every shop that is due; runs on a schedule. */
export const scheduleSyncsJob = defineJob({
  name: "channels.schedule-syncs",
  schema: z.object({}),
  queue: "standard",
  retry: { retryLimit: 1, expireInSeconds: 120 },
});
