import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { conversations, type HeldReason, type MessageTie, messages, outbox } from "@/db/schema";
import type { Ctx } from "../context";
import { ringOutbox } from "./jobs";

export interface OutgoingMessage {
  conversation: { id: string; channelId: string };
  author: "agent" | "seller" | "system";
  text: string;
  /** What lists show of it, where that isn't its beginning. */
  gist?: string;
  runId?: string;
  ties?: MessageTie[];
}

interface MessageIds {
  messageId: string;
  outboxId: string;
}

/** A bubble that will be delivered: message, outbox row and its ring. Call inside the transaction that decided it. */
export async function queueMessage(ctx: Ctx, outgoing: OutgoingMessage): Promise<MessageIds> {
  const stored = store(ctx, outgoing, { status: "pending", heldFor: null });
  // Sent together, done in this order: one round trip.
  await Promise.all([...stored.writes, announce(ctx, outgoing, stored.ids)]);
  return stored.ids;
}

/** A bubble that waits for the seller's approval; the conversation has one at most. */
export async function holdDraft(
  ctx: Ctx,
  outgoing: OutgoingMessage,
  heldFor: HeldReason,
): Promise<MessageIds> {
  const { ids, writes } = store(ctx, outgoing, { status: "draft", heldFor });
  const { id } = outgoing.conversation;
  await Promise.all([
    ...writes,
    ctx.db
      .update(conversations)
      .set({ draftId: ids.messageId, updatedAt: ctx.now() })
      .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, id))),
    signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id }),
  ]);
  return ids;
}

function store(
  ctx: Ctx,
  outgoing: OutgoingMessage,
  as: Pick<typeof outbox.$inferInsert, "status" | "heldFor">,
) {
  const now = ctx.now();
  const ids = { messageId: ctx.newId("message"), outboxId: ctx.newId("outbox") };
  const storeMessage = ctx.db.insert(messages).values({
    sellerId: ctx.sellerId,
    id: ids.messageId,
    conversationId: outgoing.conversation.id,
    author: outgoing.author,
    text: outgoing.text,
    runId: outgoing.runId ?? null,
    ties: outgoing.ties ?? [],
    sentAt: now,
    createdAt: now,
  });
  const storeOutbox = ctx.db.insert(outbox).values({
    ...as,
    sellerId: ctx.sellerId,
    id: ids.outboxId,
    channelId: outgoing.conversation.channelId,
    conversationId: outgoing.conversation.id,
    messageId: ids.messageId,
    origin: outgoing.author,
    availableAt: now,
    createdAt: now,
    updatedAt: now,
  });
  return { ids, writes: [storeMessage, storeOutbox] };
}

/** Makes it the conversation's latest, has it delivered and tells the pages. */
export async function announce(
  ctx: Ctx,
  said: Pick<OutgoingMessage, "conversation" | "author" | "text" | "gist">,
  { outboxId }: Pick<MessageIds, "outboxId">,
): Promise<void> {
  const { id } = said.conversation;
  await Promise.all([
    ctx.db
      .update(conversations)
      .set({
        lastMessageAt: ctx.now(),
        lastMessageText: (said.gist ?? said.text).slice(0, 300),
        lastMessageAuthor: said.author,
        updatedAt: ctx.now(),
      })
      .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, id))),
    ctx.queue.enqueue(ctx, ringOutbox, { sellerId: ctx.sellerId, outboxId, requestId: ctx.requestId }),
    signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id }),
  ]);
}
