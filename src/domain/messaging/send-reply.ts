import { and, eq, isNull } from "drizzle-orm";
import { messages } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { resolveNotices } from "../notifications";
import { ownConversation } from "./internal";
import { queueMessage } from "./queue-message";
import { SendReply } from "./schemas";
import { handoverKey, takeOver } from "./take-over";

/** The seller answers in their own words, which takes the conversation over; what the customer asked is settled. */
export async function sendReply(ctx: Ctx, input: SendReply) {
  const { conversationId, text } = SendReply.parse(input);
  return inTransaction(ctx, async (ctx) => {
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
    await resolveNotices(ctx, handoverKey(conversationId));
    await recordAudit(ctx, { action: "message.send", entityId: queued.messageId });
    return queued;
  });
}
