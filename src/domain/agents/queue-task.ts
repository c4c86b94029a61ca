import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import {
  agentInbox,
  agentRuns,
  conversations,
  messages,
  messagingChannels,
  type TaskPayload,
} from "@/db/schema";
import { addMs } from "@/kernel/time";
import type { Ctx } from "../context";
import { dropDraft } from "../messaging";
import { getGuardrails, quietUntil } from "./guardrails";
import { findAgent } from "./internal";
import { ringInbox } from "./jobs";

type InboxRow = typeof agentInbox.$inferSelect;

const priorities: Record<InboxRow["kind"], number> = {
  seller_message: 10,
  preview: 10,
  customer_message: 20,
  channel_event: 50,
  greeting: 50,
  replay: 50,
};

export interface NewTask {
  agentId: string;
  kind: InboxRow["kind"];
  source: InboxRow["source"];
  payload?: TaskPayload;
}

/** The same thing, asked for already and not done yet: a second click asks nothing new. Call under the agent's lock. */
export async function findOpenTwin(ctx: Ctx, task: NewTask): Promise<string | null> {
  const [twin] = await ctx.db
    .select({ id: agentInbox.id })
    .from(agentInbox)
    .where(
      and(
        eq(agentInbox.sellerId, ctx.sellerId),
        eq(agentInbox.kind, task.kind),
        inArray(agentInbox.status, ["queued", "processing"]),
        sql`${agentInbox.payload} = ${JSON.stringify(task.payload ?? {})}::jsonb`,
      ),
    )
    .limit(1);
  return twin?.id ?? null;
}

/** Gives the agent something to do that is not a conversation. Call inside a transaction. */
export async function queueTask(ctx: Ctx, task: NewTask): Promise<string> {
  const id = ctx.newId("inbox");
  await ctx.db.insert(agentInbox).values({
    sellerId: ctx.sellerId,
    id,
    agentId: task.agentId,
    kind: task.kind,
    source: task.source,
    payload: task.payload ?? {},
    status: "queued",
    // A trial of a hundred questions waits behind whoever asks now.
    priority: task.payload?.trialItemId ? priorities.replay : priorities[task.kind],
    availableAt: ctx.now(),
    createdAt: ctx.now(),
  });
  await ring(ctx, id);
  return id;
}

/**
 * Asks for an answer to a conversation. While one waits, a further message only lengthens its quiet time, up to the
 * cap: a burst is one task. In quiet hours it waits for their end. Null when the seller has no agent. Call inside a
 * transaction.
 */
export async function queueAnswer(
  ctx: Ctx,
  input: { conversationId: string; source: InboxRow["source"]; quietMs?: number },
): Promise<{ inboxId: string; quietUntil: Date | null } | null> {
  const [agent, guardrails] = await Promise.all([findAgent(ctx), getGuardrails(ctx)]);
  if (!agent) return null;
  const now = ctx.now();
  const closedUntil = quietUntil(guardrails, now);
  // Who tries out their own agent is awake.
  const quiet = closedUntil && !(await isTryOut(ctx, input.conversationId)) ? closedUntil : null;
  const { maxMs } = ctx.settings.burst;
  const quietMs = input.quietMs ?? ctx.settings.burst.quietMs;
  const [row] = await ctx.db
    .insert(agentInbox)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("inbox"),
      agentId: agent.id,
      conversationId: input.conversationId,
      kind: "customer_message",
      source: input.source,
      status: "queued",
      priority: priorities.customer_message,
      availableAt: quiet ?? addMs(now, quietMs),
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [agentInbox.sellerId, agentInbox.conversationId],
      targetWhere: sql`${agentInbox.status} = 'queued' and ${agentInbox.kind} = 'customer_message'`,
      set: {
        availableAt: quiet
          ? sql`greatest(${agentInbox.availableAt}, excluded.available_at)`
          : sql`least(${agentInbox.createdAt} + make_interval(secs => ${maxMs / 1_000}),
              greatest(${agentInbox.availableAt}, excluded.available_at))`,
      },
    })
    .returning({ id: agentInbox.id, availableAt: agentInbox.availableAt });
  if (!row) return null;
  await ring(ctx, row.id, row.availableAt);
  return { inboxId: row.id, quietUntil: quiet };
}

/** A chat of the seller's on our own pages. */
async function isTryOut(ctx: Ctx, conversationId: string): Promise<boolean> {
  const [channel] = await ctx.db
    .select({ platform: messagingChannels.platform })
    .from(conversations)
    .innerJoin(
      messagingChannels,
      and(
        eq(messagingChannels.sellerId, conversations.sellerId),
        eq(messagingChannels.id, conversations.channelId),
      ),
    )
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, conversationId)))
    .limit(1);
  return channel?.platform === "web";
}

/**
 * Asks for an answer if a customer's message in this conversation still waits for one. A draft that was being written
 * when it came dies: the next one answers both. Call under the conversation's lock.
 */
export async function queueAnswerIfWaiting(ctx: Ctx, conversationId: string): Promise<void> {
  const [waiting] = await ctx.db
    .select({ cameAt: messages.createdAt })
    .from(messages)
    .where(
      and(
        eq(messages.sellerId, ctx.sellerId),
        eq(messages.conversationId, conversationId),
        eq(messages.author, "customer"),
        isNull(messages.handledAt),
      ),
    )
    .orderBy(newest(messages.createdAt))
    .limit(1);
  if (!waiting) return;
  const begunAt = await draftBegunAt(ctx, conversationId);
  if (begunAt) {
    // What is older was more than one run reads; asked anew, the next run would read as much again, and so on.
    if (waiting.cameAt <= begunAt) return;
    await dropDraft(ctx, conversationId, "The customer wrote again before you decided.");
  }
  await queueAnswer(ctx, { conversationId, source: "system", quietMs: 0 });
}

/** When the run began that wrote the draft that waits here; null without one. */
async function draftBegunAt(ctx: Ctx, conversationId: string): Promise<Date | null> {
  const [draft] = await ctx.db
    .select({ begunAt: agentRuns.startedAt })
    .from(conversations)
    .innerJoin(
      messages,
      and(eq(messages.sellerId, conversations.sellerId), eq(messages.id, conversations.draftId)),
    )
    .innerJoin(agentRuns, and(eq(agentRuns.sellerId, messages.sellerId), eq(agentRuns.id, messages.runId)))
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, conversationId)))
    .limit(1);
  return draft?.begunAt ?? null;
}

/** Most tasks rung for at once; the sweeper rings for the rest. */
const RING_LIMIT = 500;

/** Rings for all that waited until the agent may work, in the order of its importance. */
export async function ringWaiting(ctx: Ctx): Promise<void> {
  const waiting = await ctx.db
    .select({ id: agentInbox.id })
    .from(agentInbox)
    .where(and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.status, "queued")))
    .orderBy(asc(agentInbox.priority), asc(agentInbox.createdAt))
    .limit(RING_LIMIT);
  for (const task of waiting) await ring(ctx, task.id);
}

/** Rings for a row that is due now, or `at`. */
export async function ring(ctx: Ctx, inboxId: string, at?: Date): Promise<void> {
  const row = { sellerId: ctx.sellerId, inboxId, requestId: ctx.requestId };
  await ctx.queue.enqueue(ctx, ringInbox, { ...row, at: at?.toISOString() });
}
