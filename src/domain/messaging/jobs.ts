import { z } from "zod";
import { defineJob } from "@/jobs/define-job";
import { idSchema } from "@/kernel/ids";

/** "Look at this outbox row": rung at insert and by the sweeper. */
export const ringOutbox = defineJob({
  name: "messaging.ring-outbox",
  schema: z.object({
    sellerId: idSchema("seller"),
    outboxId: idSchema("outbox"),
    requestId: z.string().nullish(),
  }),
  queue: "standard",
  retry: { retryLimit: 0, expireInSeconds: 30 },
});
