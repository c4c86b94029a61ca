import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { conversations, messages } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { resolveNotices } from "../notifications";
import { beginOnce, finishOnce } from "../sellers";
import { ownConversation } from "./internal";
import { queueMessage } from "./queue-message";
import { SendReply } from "./schemas";
import { handoverKey, takeOver } from "./take-over";

/** What is kept of the first try. */
const Sent = z.object({ messageId: z.string(), outboxId: z.string() });

/**
 * The seller answers in their own words, which takes the conversation over; what the customer asked is settled.
 * With a `key`, a repeat sends nothing: after a broken connection nobody knows whether the first try arrived.
 */
export async function sendReply(ctx: Ctx, input: SendReply) {
  const { conversationId, text, key } = SendReply.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const onceKey = `reply:${conversationId}:${key}`;
    const repeated = key ? await beginOnce(ctx, onceKey, sha256(text)) : null;
    if (repeated) return Sent.parse(repeated.body);
    await takeOver(ctx, { conversationId });
    const conversation = await ownConversation(ctx, conversationId);
    const queued = await queueMessage(ctx, { conversation, author: "seller", text });
    await ctx.db
      .update(messages)
      .set({ handledAt: ctx.now() })
      .where(
        and(
          eq(messages.sellerId, ctx.sellerId),
          eq(messages.conversationId, conversationId),
          eq(messages.author, "customer"),
          isNull(messages.handledAt),
        ),
      );
    if (conversation.needsHuman) {
      await ctx.db
        .update(conversations)
        .set({ needsHuman: false, needsHumanReason: null })
        .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, conversationId)));
    }
    await resolveNotices(ctx, handoverKey(conversationId));
    await recordAudit(ctx, { action: "message.send", entityId: queued.messageId });
    if (key) await finishOnce(ctx, onceKey, { status: 200, body: queued });
    return queued;
  });
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
