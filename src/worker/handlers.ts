import { bringToLife, refreshWorkspace } from "@/domain/agents";
import { provisionAgentJob, refreshWorkspaceJob, ringInbox } from "@/domain/agents/jobs";
import { expireProposal } from "@/domain/autopilot";
import { expireProposalJob } from "@/domain/autopilot/jobs";
import { syncShop } from "@/domain/catalogue";
import { scheduleSyncs } from "@/domain/channels";
import { runSyncJob, scheduleSyncsJob } from "@/domain/channels/jobs";
import { asTenant, type SystemCtx } from "@/domain/context";
import { ringOutbox } from "@/domain/messaging/jobs";
import { sweepExpired } from "@/domain/ops";
import { sweepExpiredJob } from "@/domain/ops/jobs";
import { fetchOrder, pollOrders, schedulePolls } from "@/domain/orders";
import { fetchOrderJob, pollOrdersJob, schedulePollsJob } from "@/domain/orders/jobs";
import { publishChange } from "@/domain/publishing";
import { publishChangeJob } from "@/domain/publishing/jobs";
import { removeExpiredSamples } from "@/domain/samples";
import { type JobHandler, on, onRing, type RingHandler } from "@/jobs/work";
import type { Doorbell } from "./doorbell";

/** Which bell answers which ring. */
export function rings(bells: { inbox: Doorbell; outbox: Doorbell }): RingHandler[] {
  return [
    onRing(ringInbox, ({ sellerId, inboxId, requestId, at }) =>
      bells.inbox.ring(
        { sellerId, id: inboxId, requestId: requestId ?? null },
        at ? new Date(at) : undefined,
      ),
    ),
    onRing(ringOutbox, ({ sellerId, outboxId, requestId }) =>
      bells.outbox.ring({ sellerId, id: outboxId, requestId: requestId ?? null }),
    ),
  ];
}

/** Every other job and what does it: the only such lists. What a finished sync means to agent and orders is bound here too. */
export function handlers(ctx: SystemCtx): JobHandler[] {
  return [
    on(provisionAgentJob, ({ sellerId, agentId }) => bringToLife(asTenant(ctx, sellerId), agentId), 2),
    on(refreshWorkspaceJob, ({ sellerId }) => refreshWorkspace(asTenant(ctx, sellerId)), 2),
    on(runSyncJob, async ({ sellerId, syncRunId }, signal) => {
      const tenant = asTenant(ctx, sellerId);
      await syncShop(tenant, syncRunId, signal);
      await refreshWorkspace(tenant);
      await ctx.queue.enqueue(ctx, pollOrdersJob, { sellerId });
    }),
    on(publishChangeJob, async ({ sellerId, changeId }, signal) => {
      const tenant = asTenant(ctx, sellerId);
      await publishChange(tenant, changeId, signal);
      await refreshWorkspace(tenant);
    }),
    on(expireProposalJob, ({ sellerId, proposalId }) => expireProposal(asTenant(ctx, sellerId), proposalId)),
    on(scheduleSyncsJob, () => scheduleSyncs(ctx), 1),
    on(schedulePollsJob, () => schedulePolls(ctx), 1),
    on(pollOrdersJob, ({ sellerId }, signal) => pollOrders(asTenant(ctx, sellerId), signal)),
    on(fetchOrderJob, ({ sellerId, ...order }, signal) => fetchOrder(asTenant(ctx, sellerId), order, signal)),
    on(
      sweepExpiredJob,
      async () => {
        await sweepExpired(ctx);
        await removeExpiredSamples(ctx);
      },
      1,
    ),
  ];
}
