import { z } from "zod";
import { defineJob } from "@/jobs/define-job";
import { idSchema } from "@/kernel/ids";

/** Asks for polls of all live shops; runs on a schedule. */
export const schedulePollsJob = defineJob({
  name: "orders.schedule-polls",
  schema: z.object({}),
  queue: "standard",
  retry: { retryLimit: 1, expireInSeconds: 120 },
});

/** Reads a shop's orders that changed since last time. What fails is read by the next one. */
export const pollOrdersJob = defineJob({
  name: "orders.poll-orders",
  schema: z.object({ sellerId: idSchema("seller") }),
  queue: "singleton",
  key: (payload) => payload.sellerId,
  retry: { retryLimit: 1, retryDelay: 20, expireInSeconds: 900 },
});

/** Reads one order that a webhook told of. */
export const fetchOrderJob = defineJob({
  name: "orders.fetch-order",
  schema: z.object({
    sellerId: idSchema("seller"),
    connectionId: idSchema("connection"),
    orderExternalId: z.string().regex(/^\d{1,19}$/),
  }),
  queue: "singleton",
  key: (payload) => `${payload.connectionId}:${payload.orderExternalId}`,
  retry: { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 120 },
});
