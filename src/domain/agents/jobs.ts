import { z } from "zod";
import { defineJob } from "@/jobs/define-job";
import { idSchema } from "@/kernel/ids";

/** "Look at this inbox row", now or `at`: rung when a task is queued, and by the sweeper. */
export const ringInbox = defineJob({
  name: "agents.ring-inbox",
  schema: z.object({
    sellerId: idSchema("seller"),
    inboxId: idSchema("inbox"),
    requestId: z.string().nullish(),
    at: z.iso.datetime().nullish(),
  }),
  queue: "standard",
  retry: { retryLimit: 0, expireInSeconds: 30 },
});

/** Builds the workspace and brings the agent to life. */
export const provisionAgentJob = defineJob({
  name: "agents.provision-agent",
  schema: z.object({ sellerId: idSchema("seller"), agentId: idSchema("agent") }),
  queue: "singleton",
  key: (payload) => payload.agentId,
  retry: { retryLimit: 3, retryDelay: 2, retryBackoff: true, expireInSeconds: 120 },
});

/** Rebuilds the workspace's texts and digest from the database, after a sync or a new personality. */
export const refreshWorkspaceJob = defineJob({
  name: "agents.refresh-workspace",
  schema: z.object({ sellerId: idSchema("seller") }),
  queue: "singleton",
  key: (payload) => payload.sellerId,
  retry: { retryLimit: 2, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
});
