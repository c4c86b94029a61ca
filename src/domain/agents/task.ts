import { and, eq, sql } from "drizzle-orm";
import { agentInbox, agents, conversations } from "@/db/schema";
import type { RunUsage } from "@/integrations/agent-runtime/port";
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
  startedAt: Date;
  /** What the run has used so far: kept here, so that a run that fails is paid for too. */
  usage: RunUsage | null;
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

/** How a task stands while it is worked on. `silenced`: a person answers now, or the agent was stopped. */
export type Standing = "ours" | "lost" | "silenced";

/** Says "still alive" for a task, and looks whether its answer is still wanted. */
export async function extendLease(ctx: Ctx, task: Task): Promise<Standing> {
  const [row] = await inTransaction(ctx, (ctx) =>
    ctx.db
      .update(agentInbox)
      .set({ leaseExpiresAt: addMs(ctx.now(), TASK_LEASE) })
      .where(stillOurs(ctx, task))
      .returning({ isSilenced: isSilenced(task) }),
  );
  if (!row) return "lost";
  return row.isSilenced ? "silenced" : "ours";
}

const isSilenced = ({ kind, conversationId }: Task) => {
  const isPaused = sql`exists (select 1 from ${agents} a where a.seller_id = ${agentInbox.sellerId} and a.status = 'paused')`;
  const isHumans = sql`exists (select 1 from ${conversations} c where c.seller_id = ${agentInbox.sellerId}
    and c.id = ${conversationId} and (c.assignee = 'human' or c.needs_human))`;
  return kind === "preview" ? sql<boolean>`false` : sql<boolean>`(${isPaused} or ${isHumans})`;
};
