import { z } from "zod";
import { defineJob } from "@/jobs/define-job";
import { idSchema } from "@/kernel/ids";

/** Writes one change to its channel. The row says what is done and when to try again; this only rings. */
export const publishChangeJob = defineJob({
  name: "publishing.publish-change",
  schema: z.object({ sellerId: idSchema("seller"), changeId: idSchema("changeRequest") }),
  queue: "singleton",
  key: (payload) => payload.changeId,
  retry: { retryLimit: 1, retryDelay: 5, expireInSeconds: 300 },
});
