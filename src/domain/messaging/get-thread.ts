import { and, eq, lt } from "drizzle-orm";
import { newest } from "@/db/newest";
import { contacts, messages, messagingChannels, outbox } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { openNoticeBody } from "../notifications";
import { ownConversation } from "./internal";
import { GetThread } from "./schemas";
import { handoverKey } from "./take-over";

/** A conversation with its contact and its bubbles, oldest first; `before` pages back. */
export function getThread(ctx: Ctx, input: Pick<GetThread, "conversationId"> & Partial<GetThread>) {
  const { conversationId, before, limit } = GetThread.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const conversation = await ownConversation(ctx, conversationId);
    const [who] = await ctx.db
      .select({
        contact: contacts,
        channel: {
          platform: messagingChannels.platform,
          handle: messagingChannels.handle,
          replyMode: messagingChannels.replyMode,
        },
      })
      .from(contacts)
      .innerJoin(
        messagingChannels,
        and(eq(messagingChannels.sellerId, contacts.sellerId), eq(messagingChannels.id, contacts.channelId)),
      )
      .where(and(eq(contacts.sellerId, ctx.sellerId), eq(contacts.id, conversation.contactId)))
      .limit(1);
    if (!who) throw new AppError("not_found", "This conversation's contact is gone.");
    const bubbles = await ctx.db
      .select({
        id: messages.id,
        author: messages.author,
        text: messages.text,
        contentType: messages.contentType,
        runId: messages.runId,
        ties: messages.ties,
        sentAt: messages.sentAt,
        createdAt: messages.createdAt,
        delivery: outbox.status,
        deliveryError: outbox.error,
        heldFor: outbox.heldFor,
        draftText: messages.draftText,
      })
      .from(messages)
      .leftJoin(outbox, and(eq(outbox.sellerId, messages.sellerId), eq(outbox.messageId, messages.id)))
      .where(
        and(
          eq(messages.sellerId, ctx.sellerId),
          eq(messages.conversationId, conversationId),
          before ? lt(messages.id, before) : undefined,
        ),
      )
      .orderBy(newest(messages.createdAt), newest(messages.id))
      .limit(limit);
    return {
      conversation,
      contact: who.contact,
      channel: who.channel,
      handoverNote: conversation.needsHuman ? await openNoticeBody(ctx, handoverKey(conversation.id)) : null,
      messages: bubbles.reverse(),
    };
  });
}
