import { provisionAgentJob, refreshWorkspaceJob, ringInbox } from "@/domain/agents/jobs";
import { expireProposalJob } from "@/domain/autopilot/jobs";
import { runSyncJob, scheduleSyncsJob } from "@/domain/channels/jobs";
import { ringOutbox } from "@/domain/messaging/jobs";
import { sweepExpiredJob } from "@/domain/ops/jobs";
import { fetchOrderJob, pollOrdersJob, schedulePollsJob } from "@/domain/orders/jobs";
import { publishChangeJob } from "@/domain/publishing/jobs";
import type { QueuedJob } from "@/jobs/define-job";

/** Every job there is; the owner makes one queue for each. A test holds it against the worker's handlers. */
export const allJobs = [
  ringInbox,
  ringOutbox,
  provisionAgentJob,
  refreshWorkspaceJob,
  runSyncJob,
  scheduleSyncsJob,
  schedulePollsJob,
  pollOrdersJob,
  fetchOrderJob,
  publishChangeJob,
  expireProposalJob,
  sweepExpiredJob,
] satisfies readonly QueuedJob[];
