import { and, eq } from "drizzle-orm";
import { agentInbox } from "@/db/schema";
import { addMs, seconds } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import type { Agent } from "./internal";

/** How long a worker may be silent before its task is taken up by another. */
export const TASK_LEASE = seconds(12);
const MAX_ATTEMPTS = 3;

export type Task = typeof agentInbox.$inferSelect;

/** A task in work: ours until the lease runs out. */
export interface ClaimedTask {
  task: Task;
  agent: Agent;
  runId: string;
}

/** Thrown to give a task back untouched: its time has not come after all. Not an error anybody sees. */
export class TaskReleased extends Error {}

/** Whether another attempt is left. */
export const hasAttemptLeft = (task: Task) => task.attemptCount < MAX_ATTEMPTS;

/** On whose behalf a task runs; a preview is what a customer would read. */
export function principalOf(task: Task): "customer" | "seller" | "system" {
  if (task.kind === "customer_message" || task.kind === "preview") return "customer";
  return task.kind === "seller_message" ? "seller" : "system";
}

/** The seller's own tasks may have another runtime than customers'. */
export function runtimeOf(ctx: Ctx, task: Task) {
  return principalOf(task) === "customer" ? ctx.ports.customerRuntime : ctx.ports.sellerRuntime;
}

/** Whether the agent may work on it now: a pause silences it towards customers, and a preview reaches none. */
export const mayWork = (agent: Agent, task: Task) =>
  agent.status === "active" || (agent.status === "paused" && task.kind === "preview");

/** The task's row, if it is still this attempt's. */
export const stillOurs = (ctx: Ctx, task: Task) =>
  and(
    eq(agentInbox.sellerId, ctx.sellerId),
    eq(agentInbox.id, task.id),
    eq(agentInbox.status, "processing"),
    eq(agentInbox.attemptCount, task.attemptCount),
  );

/** Says "still alive" for a task; false when it is no longer ours. */
export async function extendLease(ctx: Ctx, task: Task): Promise<boolean> {
  const rows = await inTransaction(ctx, (ctx) =>
    ctx.db
      .update(agentInbox)
      .set({ leaseExpiresAt: addMs(ctx.now(), TASK_LEASE) })
      .where(stillOurs(ctx, task))
      .returning({ id: agentInbox.id }),
  );
  return rows.length > 0;
}
