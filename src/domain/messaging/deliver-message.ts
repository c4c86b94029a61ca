import { and, eq, inArray, sql } from "drizzle-orm";
import { signal } from "@/db/live";
import { conversations, messages, messagingChannels, outbox } from "@/db/schema";
import type { Messenger, SendResult } from "@/integrations/messengers/port";
import { AppError } from "@/kernel/errors";
import { addMs, seconds } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { notifySeller } from "../notifications";
import { messengerOf, openToken } from "./internal";
import type { GatedMessage } from "./reopen-questions";

const MAX_ATTEMPTS = 8;
/** Longer than a send may take: past it, whoever was sending is dead. */
const SENDING_LEASE = seconds(30);

type OutboxRow = typeof outbox.$inferSelect;

/** Asked in the transaction that lets a message go: why it must not, in words for the seller; null lets it. */
export type SendGate = (ctx: Ctx, message: GatedMessage) => Promise<string | null>;

interface Claimed {
  row: OutboxRow;
  text: string;
  chatId: string;
  messenger: Messenger;
  token: string;
}

/**
 * Delivers one outbox row, if it may go now. Answers when to look again, or null. The claim commits before the
 * platform is called, so a crash in between leaves `sending`, and later `unknown`: never a second send.
 */
export async function deliverMessage(
  ctx: Ctx,
  input: { outboxId: string; gate: SendGate; signal?: AbortSignal },
): Promise<Date | null> {
  const claim = await inTransaction(ctx, (ctx) => claimRow(ctx, input.outboxId, input.gate));
  if (claim === null || claim instanceof Date) return claim;
  const { messenger, token, chatId, text } = claim;
  const result = await messenger.sendText(token, { chatId, text });
  ctx.log.info({ outboxId: claim.row.id, status: result.status }, "message delivery");
  return inTransaction(ctx, (ctx) => settle(ctx, claim.row, result));
}

async function claimRow(ctx: Ctx, outboxId: string, gate: SendGate): Promise<Claimed | Date | null> {
  const [found, chat] = await lockRow(ctx, outboxId);
  if (!found) return null;
  const { row, conversation, channel } = found;
  const now = ctx.now();
  if (row.status === "sending")
    return row.leaseExpiresAt && row.leaseExpiresAt < now ? giveUpOn(ctx, row) : null;
  if (row.status !== "pending") return null;
  if (row.availableAt > now) return row.availableAt;
  if (row.origin !== "seller" && silenced(row, conversation)) {
    return close(ctx, row, "cancelled", "A person took over before it was sent.");
  }
  if (channel.status === "disconnected") return close(ctx, row, "failed", "The channel was disconnected.");
  const messenger = messengerOf(ctx, channel.platform);
  const wait = waitForChat(chat, { now, pauseMs: messenger.chatPauseMs });
  if (wait) return wait;
  if (row.origin === "agent") {
    const { messageId: id, conversationId } = row;
    const why = await gate(ctx, { id, runId: found.runId, conversationId, isApproved: row.heldFor !== null });
    if (why !== null) return close(ctx, row, "cancelled", why);
  }
  await ctx.db
    .update(outbox)
    .set({
      status: "sending",
      attemptCount: row.attemptCount + 1,
      leaseExpiresAt: addMs(now, SENDING_LEASE),
      updatedAt: now,
    })
    .where(and(eq(outbox.sellerId, ctx.sellerId), eq(outbox.id, row.id)));
  return {
    row: { ...row, attemptCount: row.attemptCount + 1 },
    text: found.text,
    chatId: conversation.externalChatId,
    messenger,
    token: openToken(ctx, channel),
  };
}

/**
 * The row, locked, with all that decides about it: asked in one round trip. First its conversation: a takeover locks
 * that, then its messages, and in the same order whoever comes first wins.
 */
async function lockRow(ctx: Ctx, outboxId: string) {
  const mine = and(eq(outbox.sellerId, ctx.sellerId), eq(outbox.id, outboxId));
  const itsConversation = ctx.db.select({ id: outbox.conversationId }).from(outbox).where(mine);
  const [, [found], [chat]] = await Promise.all([
    ctx.db
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, itsConversation)))
      .for("update"),
    ctx.db
      .select({
        row: outbox,
        text: messages.text,
        runId: messages.runId,
        conversation: conversations,
        channel: messagingChannels,
      })
      .from(outbox)
      .innerJoin(messages, and(eq(messages.sellerId, outbox.sellerId), eq(messages.id, outbox.messageId)))
      .innerJoin(
        conversations,
        and(eq(conversations.sellerId, outbox.sellerId), eq(conversations.id, outbox.conversationId)),
      )
      .innerJoin(
        messagingChannels,
        and(eq(messagingChannels.sellerId, outbox.sellerId), eq(messagingChannels.id, outbox.channelId)),
      )
      .where(mine)
      .limit(1)
      .for("update", { of: outbox }),
    ctx.db
      .select({
        ahead:
          sql<number>`count(*) filter (where ${outbox.status} in ('pending', 'sending') and ${outbox.id} < ${outboxId})`.mapWith(
            Number,
          ),
        lastSentAt: sql<string | null>`max(${outbox.sentAt})`,
      })
      .from(outbox)
      .where(and(eq(outbox.sellerId, ctx.sellerId), eq(outbox.conversationId, itsConversation))),
  ]);
  return [found, chat ?? { ahead: 0, lastSentAt: null }] as const;
}

/**
 * A person answers: the agent says nothing more but what they approved, and once taken over, neither does code in its
 * name.
 */
function silenced(
  row: Pick<OutboxRow, "origin" | "heldFor">,
  conversation: { assignee: "agent" | "human"; needsHuman: boolean },
): boolean {
  if (conversation.assignee === "human") return true;
  return row.origin === "agent" && row.heldFor === null && conversation.needsHuman;
}

/** How far a chat's messages are. */
interface ChatSoFar {
  /** Messages before this one that are not out yet. */
  ahead: number;
  lastSentAt: string | null;
}

/** Messages of a chat go in their order, and not faster than the platform likes. */
function waitForChat(chat: ChatSoFar, { now, pauseMs }: { now: Date; pauseMs: number }): Date | null {
  if (chat.ahead > 0) return addMs(now, 200);
  const next = chat.lastSentAt ? addMs(new Date(chat.lastSentAt), pauseMs) : null;
  return next && next > now ? next : null;
}

/** Its sender died in the act: it may have arrived. Shown to the seller, never repeated by itself. */
async function giveUpOn(ctx: Ctx, row: OutboxRow): Promise<null> {
  return close(ctx, row, "unknown", "The connection broke while it was being sent.");
}

async function settle(ctx: Ctx, row: OutboxRow, result: SendResult): Promise<Date | null> {
  const now = ctx.now();
  switch (result.status) {
    case "sent":
      await Promise.all([
        update(ctx, row, { status: "sent", externalId: result.externalId, sentAt: now, error: null }),
        ctx.db
          .update(messages)
          .set({ externalId: result.externalId })
          .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, row.messageId))),
      ]);
      return null;
    case "rejected":
      return close(ctx, row, "failed", result.reason);
    case "unknown":
      return close(ctx, row, "unknown", result.reason);
    case "retry": {
      if (row.attemptCount >= MAX_ATTEMPTS) return close(ctx, row, "failed", result.reason);
      const again = addMs(now, seconds(Math.max(result.afterSeconds, Math.min(2 ** row.attemptCount, 60))));
      await update(ctx, row, { status: "pending", availableAt: again, error: result.reason });
      return again;
    }
  }
}

async function close(
  ctx: Ctx,
  row: OutboxRow,
  status: "failed" | "unknown" | "cancelled",
  error: string,
): Promise<null> {
  await update(ctx, row, { status, error });
  if (status === "cancelled") return null;
  await notifySeller(ctx, {
    kind: status === "unknown" ? "delivery_unknown" : "delivery_failed",
    key: `outbox:${row.id}`,
    title: status === "unknown" ? "A message may not have arrived" : "A message could not be delivered",
    body: error,
    href: `/conversations?id=${row.conversationId}`,
  });
  return null;
}

async function update(ctx: Ctx, row: OutboxRow, set: Partial<typeof outbox.$inferInsert>): Promise<void> {
  const change = ctx.db
    .update(outbox)
    .set({ leaseExpiresAt: null, ...set, updatedAt: ctx.now() })
    .where(
      and(
        eq(outbox.sellerId, ctx.sellerId),
        eq(outbox.id, row.id),
        inArray(outbox.status, ["pending", "sending", "unknown"]),
      ),
    )
    .returning({ id: outbox.id });
  const [changed] = await Promise.all([
    change,
    signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id: row.conversationId }),
  ]);
  if (changed.length === 0) throw new AppError("conflict", "This message was settled meanwhile.");
}
