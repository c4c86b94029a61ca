import { and, eq, isNull, sql } from "drizzle-orm";
import { agentInbox, agentRuns, agentSessions, conversations } from "@/db/schema";
import { addMs } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { type Agent, findAgent } from "./internal";
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
    const { task, conversation, agent, isBusy } = await lockTask(ctx, inboxId);
    if (!task || !agent) return { lookAt: null };
    const now = ctx.now();
    if (isAbandoned(task, now)) return { lookAt: await recoverTask(ctx, task) };
    if (task.status !== "queued") return { lookAt: null };
    if (task.availableAt > now) return { lookAt: task.availableAt };
    if (conversation?.assignee === "human" || conversation?.needsHuman) {
      await leaveToPerson(ctx, task);
      return { lookAt: null };
    }
    if (isBusy || !mayWork(agent, task)) return { lookAt: null };
    return startRun(ctx, task, agent);
  });
}

/**
 * The task, locked, and what decides whether it may start: all asked in one round trip. Null when it is gone or another
 * worker has it. First its conversation, as an incoming message does it: the other way round the two would deadlock.
 */
async function lockTask(ctx: Ctx, inboxId: string) {
  const mine = and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.id, inboxId));
  const itsConversation = ctx.db.select({ id: agentInbox.conversationId }).from(agentInbox).where(mine);
  const [[conversation], [task], agent, busy] = await Promise.all([
    ctx.db
      .select({ assignee: conversations.assignee, needsHuman: conversations.needsHuman })
      .from(conversations)
      .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, itsConversation)))
      .limit(1)
      .for("update"),
    ctx.db.select().from(agentInbox).where(mine).limit(1).for("update", { skipLocked: true }),
    findAgent(ctx),
    ctx.db
      .select({ id: agentInbox.id })
      .from(agentInbox)
      .where(
        and(
          eq(agentInbox.sellerId, ctx.sellerId),
          eq(agentInbox.conversationId, itsConversation),
          eq(agentInbox.status, "processing"),
        ),
      )
      .limit(1),
  ]);
  return { task: task ?? null, conversation: conversation ?? null, agent, isBusy: busy.length > 0 };
}

/** Its worker died: the lease ran out. */
const isAbandoned = ({ status, leaseExpiresAt }: Task, now: Date) =>
  status === "processing" && leaseExpiresAt !== null && leaseExpiresAt < now;

async function leaveToPerson(ctx: Ctx, task: Task): Promise<void> {
  await ctx.db
    .update(agentInbox)
    .set({ status: "done", processedAt: ctx.now(), error: "A person answers this conversation." })
    .where(and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.id, task.id)));
}

/** The agent's memory of whom it talks to; a preview leaves none. */
async function openSession(ctx: Ctx, task: Task, agent: Agent): Promise<void> {
  if (task.kind === "preview") return;
  const now = ctx.now();
  const runtime = runtimeOf(ctx, task).name;
  await ctx.db
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
    });
}

function sessionOf(ctx: Ctx, task: Task, agent: Agent) {
  if (task.kind === "preview") return null;
  const { conversationId } = agentSessions;
  const session = ctx.db
    .select({ id: agentSessions.id })
    .from(agentSessions)
    .where(
      and(
        eq(agentSessions.sellerId, ctx.sellerId),
        eq(agentSessions.agentId, agent.id),
        task.conversationId === null ? isNull(conversationId) : eq(conversationId, task.conversationId),
      ),
    );
  return sql`(${session})`;
}

/** All sent together and done in this order: one round trip. */
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
  const openRun = ctx.db.insert(agentRuns).values({
    sellerId: ctx.sellerId,
    id: runId,
    agentId: agent.id,
    sessionId: sessionOf(ctx, task, agent),
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
    openSession(ctx, task, agent),
    claim,
    openRun,
    appendEvents(ctx, { agentId: agent.id, runId }, [
      { type: "status", content: "started", metadata: started },
    ]),
  ]);
  return { task: { ...task, ...claimed }, agent, runId, startedAt: now, usage: null };
}
