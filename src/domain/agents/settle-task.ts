import { and, eq, sql } from "drizzle-orm";
import { signal } from "@/db/live";
import { agentInbox, type Topic } from "@/db/schema";
import { AppError, toAppError } from "@/kernel/errors";
import { addMs, seconds } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { settleSpend } from "../credits";
import { handOver, ownConversation, queueMessage } from "../messaging";
import type { HandoverReason } from "../messaging/schemas";
import { notifySeller } from "../notifications";
import { handleMessages, loadConversation, type Talk } from "./conversation";
import { endRun, loseRuns } from "./end-run";
import { topicNames } from "./guardrails";
import { ownAgent } from "./internal";
import { queueAnswerIfWaiting } from "./queue-task";
import { appendEvents, type NewEvent } from "./record-events";
import { type ClaimedTask, hasAttemptLeft, stillOurs, type Task } from "./task";
import { settleTrialItem } from "./trials/trial-items";
import type { Fact } from "./truth";
import { withDisclosure } from "./wording";
import { say } from "./words";

const RELEASED = "It was put back: the worker was asked to stop, or the agent paused.";

/**
 * Ends a task well: `effects` (the reply, the handover), the run's end and its events commit together. A task that
 * was taken from us meanwhile rolls back with `conflict`: another worker answers.
 */
export function completeTask(
  ctx: Ctx,
  claimed: ClaimedTask,
  facts: Fact[],
  effects: (ctx: Ctx) => Promise<NewEvent[]>,
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const done = await ctx.db
      .update(agentInbox)
      .set({ status: "done", processedAt: ctx.now(), leaseExpiresAt: null, error: null })
      .where(stillOurs(ctx, claimed.task))
      .returning({ id: agentInbox.id });
    if (done.length === 0) throw new AppError("conflict", "This task was taken up by another worker.");
    const events = await effects(ctx);
    const [spent] = await Promise.all([
      endRun(ctx, claimed, { status: "completed", facts }),
      appendEvents(ctx, { agentId: claimed.agent.id, runId: claimed.runId }, [
        ...events,
        { type: "status", content: "completed" },
      ]),
      claimed.task.conversationId ? queueAnswerIfWaiting(ctx, claimed.task.conversationId) : null,
    ]);
    if (spent) await settleSpend(ctx, spent);
  });
}

/** Ends an attempt badly: another try after 2^attempt seconds, or failure with a card and, for a customer, a handover. */
export function failTask(ctx: Ctx, claimed: ClaimedTask, cause: unknown): Promise<Date | null> {
  const error = toAppError(cause);
  return inTransaction(ctx, async (ctx) => {
    const [task] = await ctx.db
      .select()
      .from(agentInbox)
      .where(stillOurs(ctx, claimed.task))
      .limit(1)
      .for("update");
    if (!task) return null;
    const spent = await endRun(ctx, claimed, { status: "failed", error: error.message });
    await appendEvents(ctx, { agentId: claimed.agent.id, runId: claimed.runId }, [
      { type: "error", content: error.message, metadata: { kind: error.kind, attempt: task.attemptCount } },
    ]);
    const again = error.retryable && hasAttemptLeft(task) ? retryAt(ctx, task, error) : null;
    if (again) await requeue(ctx, task, { availableAt: again, error: error.message });
    else await giveUp(ctx, task, error.message);
    if (spent) await settleSpend(ctx, spent);
    return again;
  });
}

const retryAt = (ctx: Ctx, { attemptCount }: Task, { retryAfterSeconds = 0 }: AppError): Date =>
  addMs(ctx.now(), seconds(Math.max(2 ** attemptCount, retryAfterSeconds)));

/** Puts a task back untouched, as when the process is asked to stop or the agent is paused: the attempt doesn't count. */
export function releaseTask(ctx: Ctx, claimed: ClaimedTask): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [ours] = await ctx.db
      .select({ id: agentInbox.id })
      .from(agentInbox)
      .where(stillOurs(ctx, claimed.task))
      .limit(1)
      .for("update");
    // Taken up by another worker meanwhile, which has ended our run and booked it.
    if (!ours) return;
    const spent = await endRun(ctx, claimed, { status: "cancelled", error: RELEASED });
    const task = { ...claimed.task, attemptCount: claimed.task.attemptCount - 1 };
    await requeue(ctx, task, { availableAt: ctx.now(), error: RELEASED });
    if (spent) await settleSpend(ctx, spent);
  });
}

/** Its worker is gone: the run ends as failed, the task goes on from the start, or fails after its last attempt. */
export async function recoverTask(ctx: Ctx, task: Task): Promise<Date | null> {
  const lost = await loseRuns(ctx, task.id);
  const next = await goOn(ctx, task);
  for (const spent of lost) await settleSpend(ctx, spent);
  return next;
}

async function goOn(ctx: Ctx, task: Task): Promise<Date | null> {
  if (!hasAttemptLeft(task)) {
    await giveUp(ctx, task, "The worker stopped several times while answering.");
    return null;
  }
  await requeue(ctx, task, { availableAt: ctx.now(), error: "The worker stopped." });
  return ctx.now();
}

/** Back into the queue; joins a task that already waits for the same conversation. */
async function requeue(ctx: Ctx, task: Task, next: { availableAt: Date; error: string }): Promise<void> {
  const joined = task.conversationId
    ? await ctx.db
        .update(agentInbox)
        .set({
          attemptCount: sql`greatest(${agentInbox.attemptCount}, ${task.attemptCount})`,
          // What waits may wait for the end of quiet hours, or for the end of a burst.
          availableAt: sql`greatest(${agentInbox.availableAt}, ${next.availableAt.toISOString()}::timestamptz)`,
        })
        .where(
          and(
            eq(agentInbox.sellerId, ctx.sellerId),
            eq(agentInbox.conversationId, task.conversationId),
            eq(agentInbox.status, "queued"),
          ),
        )
        .returning({ id: agentInbox.id })
    : [];
  await ctx.db
    .update(agentInbox)
    .set({
      ...(joined.length > 0
        ? { status: "done", processedAt: ctx.now() }
        : { status: "queued", availableAt: next.availableAt }),
      error: next.error,
      attemptCount: task.attemptCount,
      leaseExpiresAt: null,
    })
    .where(and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.id, task.id)));
}

async function giveUp(ctx: Ctx, task: Task, error: string): Promise<void> {
  await ctx.db
    .update(agentInbox)
    .set({ status: "failed", processedAt: ctx.now(), leaseExpiresAt: null, error })
    .where(and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.id, task.id)));
  if (task.kind === "preview") {
    const { trialItemId } = task.payload;
    if (trialItemId) await settleTrialItem(ctx, trialItemId, { broken: error });
    // Whoever asked is looking at it, and reads there that it failed.
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent", id: task.id });
    return;
  }
  if (!task.conversationId) {
    await notifySeller(ctx, {
      kind: "task_failed",
      key: `inbox:${task.id}`,
      title: "The agent could not do a task",
      body: error,
      href: "/agent",
    });
    return;
  }
  const conversation = await ownConversation(ctx, task.conversationId, "update");
  if (conversation.assignee === "human" || conversation.needsHuman) return;
  await sayHandover(ctx, await ownAgent(ctx), task.conversationId, "failed");
}

/** Whether the agent could have answered and rightly doesn't, rather than being unsure. */
const certain = (reason: HandoverReason) =>
  ["asked_for", "topic", "angry", "identity", "spend"].includes(reason);

/** What the customer reads when a person will answer. */
export const handoverWords = (talk: Pick<Talk, "language" | "shopName">, reason: HandoverReason) =>
  say(talk.language, certain(reason) ? "handover" : "cannot_answer", talk.shopName);

/** Tells the customer that a person will answer, once, and the seller that one should. */
export async function sayHandover(
  ctx: Ctx,
  agent: { id: string },
  conversationId: string,
  reason: HandoverReason,
  runId?: string,
  topic?: Topic,
): Promise<void> {
  const talk = await loadConversation(ctx, conversationId);
  const gist = handoverWords(talk, reason);
  const text = await withDisclosure(ctx, talk, gist, runId ?? null);
  await queueMessage(ctx, {
    conversation: talk.conversation,
    author: "system",
    text,
    gist,
    ...(runId ? { runId } : {}),
  });
  await handleMessages(ctx, talk.unanswered, runId ?? null);
  await handOver(ctx, { conversationId, reason, ...(topic ? { about: topicNames[topic] } : {}) });
  await appendEvents(ctx, { agentId: agent.id, runId: runId ?? null }, [
    {
      type: "status",
      content: "handed_over",
      metadata: { reason, conversationId, ...(topic ? { topic } : {}) },
    },
  ]);
}
