import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { conversations, type MessageTie, messages, outbox } from "@/db/schema";
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

/** A bubble that will be delivered: message, outbox row and its ring. Call inside the transaction that decided it. */
export async function queueMessage(ctx: Ctx, outgoing: OutgoingMessage) {
  const now = ctx.now();
  const ids = { message: ctx.newId("message"), outbox: ctx.newId("outbox") };
  const storeMessage = ctx.db.insert(messages).values({
    sellerId: ctx.sellerId,
    id: ids.message,
    conversationId: outgoing.conversation.id,
    author: outgoing.author,
    text: outgoing.text,
    runId: outgoing.runId ?? null,
    ties: outgoing.ties ?? [],
    sentAt: now,
    createdAt: now,
  });
  const storeOutbox = ctx.db.insert(outbox).values({
    sellerId: ctx.sellerId,
    id: ids.outbox,
    channelId: outgoing.conversation.channelId,
    conversationId: outgoing.conversation.id,
    messageId: ids.message,
    origin: outgoing.author,
    status: "pending",
    availableAt: now,
    createdAt: now,
    updatedAt: now,
  });
  const touchConversation = ctx.db
    .update(conversations)
    .set({
      lastMessageAt: now,
      lastMessageText: (outgoing.gist ?? outgoing.text).slice(0, 300),
      lastMessageAuthor: outgoing.author,
      updatedAt: now,
    })
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, outgoing.conversation.id)));
  const ring = { sellerId: ctx.sellerId, outboxId: ids.outbox, requestId: ctx.requestId };
  // Sent together, done in this order: one round trip.
  await Promise.all([
    storeMessage,
    storeOutbox,
    touchConversation,
    ctx.queue.enqueue(ctx.db, ringOutbox, ring),
    signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id: outgoing.conversation.id }),
  ]);
  return { messageId: ids.message, outboxId: ids.outbox };
}
