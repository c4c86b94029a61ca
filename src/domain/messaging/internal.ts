import { and, eq } from "drizzle-orm";
import { conversations, messagingChannels } from "@/db/schema";
import type { Messenger } from "@/integrations/messengers/port";
import { AppError } from "@/kernel/errors";
import type { Ctx } from "../context";

/** The conversation, inside the tenant; locked when it is about to change. */
export async function ownConversation(ctx: Ctx, conversationId: string, lock?: "update" | "share") {
  const query = ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, conversationId)))
    .limit(1);
  const [row] = await (lock ? query.for(lock) : query);
  if (!row) throw new AppError("not_found", "This conversation doesn't exist.");
  return row;
}

export async function ownChannel(ctx: Ctx, channelId: string) {
  const [row] = await ctx.db
    .select()
    .from(messagingChannels)
    .where(and(eq(messagingChannels.sellerId, ctx.sellerId), eq(messagingChannels.id, channelId)))
    .limit(1);
  if (!row) throw new AppError("not_found", "This channel doesn't exist.");
  return row;
}

type Channel = typeof messagingChannels.$inferSelect;

/** Who speaks for a platform: the only place that chooses. */
export function messengerOf(ctx: Ctx, platform: Channel["platform"]): Messenger {
  switch (platform) {
    case "telegram":
      return ctx.ports.telegram;
    case "web":
      return ctx.ports.web;
    case "whatsapp":
      throw new AppError("unavailable", "WhatsApp isn't served yet.");
  }
}

/** The bot's token in the clear, empty for a chat of our own; `channel_auth` when the channel was disconnected. */
export function openToken(ctx: Ctx, channel: Pick<Channel, "platform" | "tokenSealed">): string {
  if (channel.platform === "web") return "";
  if (!channel.tokenSealed)
    throw new AppError("channel_auth", "This channel is disconnected. Connect it again.");
  return ctx.sealer.open(channel.tokenSealed, ctx.sellerId);
}
