import { and, eq } from "drizzle-orm";
import { agentInbox, agentRuns, agentSessions } from "@/db/schema";
import { addMs } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { ownConversation } from "../messaging";
import { type Agent, ownAgent } from "./internal";
import { appendEvents } from "./record-events";
import { recoverTask } from "./settle-task";
import { type ClaimedTask, mayWork, runtimeOf, TASK_LEASE, type Task } from "./task";

/** Nothing to do now; `lookAt` says when there will be, null: not by itself. */
export interface NotNow {
  lookAt: Date | null;
}

/**
 * Takes a due task, alone in its conversation, and opens its run. A task whose worker died is put back first. Waits
 * while the agent is paused (a preview doesn't); ends at once where a person answers.
 */
export function claimTask(ctx: Ctx, inboxId: string): Promise<ClaimedTask | NotNow> {
  return inTransaction(ctx, async (ctx) => {
    const task = await lockTask(ctx, inboxId);
    if (!task) return { lookAt: null };
    const now = ctx.now();
    if (task.status === "processing" && task.leaseExpiresAt && task.leaseExpiresAt < now)
      return { lookAt: await recoverTask(ctx, task) };
    if (task.status !== "queued") return { lookAt: null };
    if (task.availableAt > now) return { lookAt: task.availableAt };
    const [agent, free] = await Promise.all([ownAgent(ctx), mayAnswer(ctx, task)]);
    if (!mayWork(agent, task) || !free) return { lookAt: null };
    return startRun(ctx, task, agent);
  });
}

/**
 * The task, locked; null when it is gone or another worker has it. First its conversation, as an incoming message does
 * it: the other way round the two would deadlock.
 */
async function lockTask(ctx: Ctx, inboxId: string): Promise<Task | null> {
  const mine = and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.id, inboxId));
  const [found] = await ctx.db
    .select({ in: agentInbox.conversationId })
    .from(agentInbox)
    .where(mine)
    .limit(1);
  if (found?.in) await ownConversation(ctx, found.in, "update");
  const [task] = await ctx.db
    .select()
    .from(agentInbox)
    .where(mine)
    .limit(1)
    .for("update", { skipLocked: true });
  return task ?? null;
}

/** Whether the agent may speak here now: a person doesn't, and no other run does. */
async function mayAnswer(ctx: Ctx, task: Task): Promise<boolean> {
  const { conversationId } = task;
  if (!conversationId) return true;
  const [conversation, [running]] = await Promise.all([
    ownConversation(ctx, conversationId),
    ctx.db
      .select({ id: agentInbox.id })
      .from(agentInbox)
      .where(
        and(
          eq(agentInbox.sellerId, ctx.sellerId),
          eq(agentInbox.conversationId, conversationId),
          eq(agentInbox.status, "processing"),
        ),
      )
      .limit(1),
  ]);
  if (conversation.assignee === "human" || conversation.needsHuman) {
    await ctx.db
      .update(agentInbox)
      .set({ status: "done", processedAt: ctx.now(), error: "A person answers this conversation." })
      .where(and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.id, task.id)));
    return false;
  }
  return !running;
}

/** The agent's memory of whom it talks to; a preview leaves none. */
async function openSession(ctx: Ctx, task: Task, agent: Agent): Promise<string | null> {
  if (task.kind === "preview") return null;
  const now = ctx.now();
  const runtime = runtimeOf(ctx, task).name;
  const [session] = await ctx.db
    .insert(agentSessions)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("agentSession"),
      agentId: agent.id,
      conversationId: task.conversationId,
      runtime,
      lastRunAt: now,
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [agentSessions.sellerId, agentSessions.agentId, agentSessions.conversationId],
      set: { lastRunAt: now, runtime },
    })
    .returning({ id: agentSessions.id });
  return session?.id ?? null;
}

async function startRun(ctx: Ctx, task: Task, agent: Agent): Promise<ClaimedTask> {
  const now = ctx.now();
  const runId = ctx.newId("run");
  const claimed = {
    status: "processing" as const,
    attemptCount: task.attemptCount + 1,
    leaseExpiresAt: addMs(now, TASK_LEASE),
  };
  const runtime = runtimeOf(ctx, task).name;
  const claim = ctx.db
    .update(agentInbox)
    .set(claimed)
    .where(and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.id, task.id)));
  const [sessionId] = await Promise.all([openSession(ctx, task, agent), claim]);
  const openRun = ctx.db.insert(agentRuns).values({
    sellerId: ctx.sellerId,
    id: runId,
    agentId: agent.id,
    sessionId,
    inboxId: task.id,
    conversationId: task.conversationId,
    runtime,
    status: "running",
    pid: process.pid,
    startedAt: now,
    createdAt: now,
  });
  const started = { kind: task.kind, conversationId: task.conversationId, attempt: claimed.attemptCount };
  await Promise.all([
    openRun,
    appendEvents(ctx, { agentId: agent.id, runId }, [
      { type: "status", content: "started", metadata: started },
    ]),
  ]);
  return { task: { ...task, ...claimed }, agent, runId, startedAt: now, usage: null };
}
