import { and, eq, sql } from "drizzle-orm";
import { signal } from "@/db/live";
import { contacts, conversations, messages, messagingChannels } from "@/db/schema";
import type { InboundMessage, InboundUpdate } from "@/integrations/messengers/port";
import { AppError } from "@/kernel/errors";
import { storableText } from "@/kernel/text";
import type { Ctx } from "../context";
import { rememberEvent } from "../inbound-events";
import { dropDraft } from "./drop-draft";

export type RecordedUpdate =
  | { outcome: "repeated" | "ignored" }
  | { outcome: "stored"; conversation: typeof conversations.$inferSelect; messageId: string };

/**
 * Stores what a messenger delivered: once per platform id, message, contact and conversation together. Characters
 * that can't be stored are dropped: refused, the platform would deliver the update for ever.
 */
export async function recordInbound(
  ctx: Ctx,
  channelId: string,
  update: InboundUpdate,
): Promise<RecordedUpdate> {
  const isNew = await rememberEvent(ctx, {
    receiverId: channelId,
    externalId: update.externalId,
    ignoredFor: update.kind === "ignored" ? update.reason : null,
  });
  if (!isNew) return { outcome: "repeated" };
  await ctx.db
    .update(messagingChannels)
    .set({ lastEventAt: ctx.now() })
    .where(and(eq(messagingChannels.sellerId, ctx.sellerId), eq(messagingChannels.id, channelId)));
  if (update.kind === "ignored") return { outcome: "ignored" };
  return storeMessage(ctx, channelId, update.message);
}

async function storeMessage(ctx: Ctx, channelId: string, inbound: InboundMessage): Promise<RecordedUpdate> {
  // A run locks the conversation, then the contact (to disclose): the other way round the two would deadlock.
  await ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.sellerId, ctx.sellerId),
        eq(conversations.channelId, channelId),
        eq(conversations.externalChatId, inbound.chatId),
      ),
    )
    .for("update");
  const contactId = await upsertContact(ctx, channelId, inbound.sender);
  const conversation = await upsertConversation(ctx, channelId, contactId, inbound);
  const [message] = await ctx.db
    .insert(messages)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("message"),
      conversationId: conversation.id,
      author: "customer",
      text: storableText(inbound.text ?? ""),
      contentType: inbound.start ? "start" : inbound.contentType,
      externalId: inbound.externalId,
      sentAt: inbound.sentAt,
      createdAt: ctx.now(),
    })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (!message) return { outcome: "repeated" };
  if (conversation.draftId)
    await dropDraft(ctx, conversation.id, "The customer wrote again before you decided.");
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id: conversation.id });
  return { outcome: "stored", conversation, messageId: message.id };
}

async function upsertContact(ctx: Ctx, channelId: string, sender: InboundMessage["sender"]): Promise<string> {
  const known = {
    name: storableText(sender.name).slice(0, 200),
    username: sender.username,
    languageCode: sender.languageCode,
    updatedAt: ctx.now(),
  };
  const [contact] = await ctx.db
    .insert(contacts)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("contact"),
      channelId,
      externalId: sender.externalId,
      ...known,
      createdAt: ctx.now(),
    })
    .onConflictDoUpdate({ target: [contacts.sellerId, contacts.channelId, contacts.externalId], set: known })
    .returning({ id: contacts.id });
  if (!contact) throw new AppError("internal", "The contact could not be stored.");
  return contact.id;
}

async function upsertConversation(ctx: Ctx, channelId: string, contactId: string, inbound: InboundMessage) {
  const latest = {
    lastMessageAt: ctx.now(),
    lastMessageText: storableText(inbound.text ?? inbound.contentType).slice(0, 300),
    lastMessageAuthor: "customer" as const,
    status: "open" as const,
    updatedAt: ctx.now(),
  };
  const [conversation] = await ctx.db
    .insert(conversations)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("conversation"),
      channelId,
      contactId,
      externalChatId: inbound.chatId,
      ...latest,
      createdAt: ctx.now(),
    })
    .onConflictDoUpdate({
      target: [conversations.sellerId, conversations.channelId, conversations.externalChatId],
      set: {
        ...latest,
        lastMessageAt: sql`greatest(${conversations.lastMessageAt}, excluded.last_message_at)`,
      },
    })
    .returning();
  if (!conversation) throw new AppError("internal", "The conversation could not be stored.");
  return conversation;
}
