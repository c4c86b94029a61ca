import { z } from "zod";
import { defineJob } from "@/jobs/define-job";
import { idSchema } from "@/kernel/ids";

/** Closes a proposal that nobody decided on; asked for when it is made. */
export const expireProposalJob = defineJob({
  name: "autopilot.expire-proposal",
  schema: z.object({ sellerId: idSchema("seller"), proposalId: idSchema("proposal") }),
  queue: "standard",
  retry: { retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInSeconds: 60 },
});
