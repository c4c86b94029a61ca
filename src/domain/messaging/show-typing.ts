import { and, eq } from "drizzle-orm";
import { conversations, messagingChannels } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { messengerOf, openToken } from "./internal";

/** Shows the customer that an answer is being written; lasts about five seconds. Never fails. */
export async function showTyping(ctx: Ctx, conversationId: string): Promise<void> {
  try {
    const [row] = await inTransaction(ctx, (ctx) =>
      ctx.db
        .select({ chatId: conversations.externalChatId, channel: messagingChannels })
        .from(conversations)
        .innerJoin(
          messagingChannels,
          and(
            eq(messagingChannels.sellerId, conversations.sellerId),
            eq(messagingChannels.id, conversations.channelId),
          ),
        )
        .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, conversationId)))
        .limit(1),
    );
    if (!row || row.channel.status === "disconnected") return;
    const { channel, chatId } = row;
    await messengerOf(ctx, channel.platform).showTyping(openToken(ctx, channel), chatId);
  } catch (error) {
    ctx.log.debug({ error, conversationId }, "typing was not shown");
  }
}
