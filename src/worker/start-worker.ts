import { randomUUID } from "node:crypto";
import type { System } from "@/boot/system";
import { answerTask, letGo } from "@/domain/agents";
import { asTenant } from "@/domain/context";
import { deliverMessage } from "@/domain/messaging";
import { ringingHere } from "@/jobs/queue";
import { applySchedules, startHandlers } from "@/jobs/work";
import { seconds } from "@/kernel/time";
import { createDoorbell } from "./doorbell";
import { handlers, rings } from "./handlers";
import { startPolling } from "./poller";
import { schedules } from "./schedules";
import { startSweeper } from "./sweeper";

/** How long work may go on after a stop was asked for. */
const GRACE = seconds(8);

/** Starts everything a worker does; returns the way to stop it, with work in progress finished or given back. */
export async function startWorker(
  system: System,
  options: { concurrency: number },
): Promise<() => Promise<void>> {
  const { boss, log } = system;
  const bells = {
    inbox: createDoorbell({
      concurrency: options.concurrency,
      log,
      look: ({ sellerId, id, requestId }, signal) =>
        answerTask(tenantOf(sellerId, requestId), { inboxId: id, signal }),
    }),
    outbox: createDoorbell({
      concurrency: options.concurrency,
      log,
      look: ({ sellerId, id, requestId }) =>
        deliverMessage(tenantOf(sellerId, requestId), { outboxId: id, gate: letGo }),
    }),
  };
  const ownRings = rings(bells);
  const ctx = { ...system.ctx, queue: ringingHere(system.ctx.queue, ownRings) };
  function tenantOf(sellerId: string, requestId: string | null | undefined) {
    const tenant = asTenant(ctx, sellerId, { kind: "agent" }, "worker");
    return requestId ? { ...tenant, requestId, log: tenant.log.child({ requestId }) } : tenant;
  }
  await startHandlers(boss, [...ownRings, ...handlers(ctx)], (error, job) =>
    log.error({ error, job }, "job failed"),
  );
  await applySchedules(boss, schedules);
  const stopSweeper = startSweeper(ctx, randomUUID(), bells);
  const stopPolling = startPolling(ctx, system.client.sql);
  return async () => {
    await Promise.all([stopSweeper(), stopPolling(), bells.inbox.drain(GRACE)]);
    await bells.outbox.drain(GRACE);
    await system.close();
  };
}
