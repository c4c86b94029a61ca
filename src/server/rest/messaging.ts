import { z } from "zod";
import { connectTelegram, disconnectChannel, listChannels } from "@/domain/messaging";
import { ChannelId, ConnectTelegram } from "@/domain/messaging/schemas";
import { router, sellerProcedure } from "../trpc";
import { operation } from "./operation";
import { Done } from "./wire";

const ChannelStatus = z.enum(["pending", "connected", "disconnected", "error"]);
const Channel = z.object({
  id: z.string(),
  platform: z.enum(["telegram", "whatsapp", "web"]),
  platformId: z.string().meta({ description: "The platform's id of the shop's side, e.g. the bot's." }),
  displayName: z.string(),
  handle: z.string().meta({ description: "Without @." }),
  deepLink: z.string().meta({ description: "Opens a chat with the shop." }),
  status: ChannelStatus,
  error: z.string().nullable().meta({ description: "Why the status is `error`." }),
  lastEventAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});

export const messagingRest = router({
  channels: sellerProcedure
    .meta(
      operation("GET", "/messaging/channels", {
        tag: "Messaging",
        summary: "List messenger channels",
        description: "Latest change first; disconnected ones included.",
      }),
    )
    .output(z.object({ channels: z.array(Channel) }))
    .query(async ({ ctx }) => ({ channels: (await listChannels(ctx)).map(onTheWire) })),

  connectTelegram: sellerProcedure
    .meta(
      operation("POST", "/messaging/telegram/connect", {
        tag: "Messaging",
        summary: "Connect a Telegram bot",
        description: "The bot's token comes from @BotFather. Connecting the same bot again renews its token.",
        errors: { 409: "The bot belongs to another account, or another bot is connected." },
      }),
    )
    .input(
      ConnectTelegram.extend({
        chatId: z.never("A seller's own chat can't be linked yet. Connect a bot by its botToken.").optional(),
      }),
    )
    .output(
      z.object({
        success: z.boolean(),
        status: ChannelStatus,
        channelId: z.string(),
        deepLink: z.string(),
        error: z.string().nullable().meta({ description: "Why Telegram delivers no messages to us." }),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { id, status, deepLink, lastError } = await connectTelegram(ctx, input);
      return { success: status === "connected", status, channelId: id, deepLink, error: lastError };
    }),

  disconnect: sellerProcedure
    .meta(
      operation("DELETE", "/messaging/channels/{channelId}", {
        tag: "Messaging",
        summary: "Disconnect a channel",
        description: "Its token is erased, its conversations stay. Safe to repeat.",
        errors: { 404: "There is no such channel." },
      }),
    )
    .input(ChannelId)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await disconnectChannel(ctx, input);
      return { success: true as const };
    }),
});

type ChannelRow = Awaited<ReturnType<typeof listChannels>>[number];

function onTheWire({ delivery: _ours, lastError, lastEventAt, createdAt, ...row }: ChannelRow) {
  return {
    ...row,
    error: lastError,
    lastEventAt: lastEventAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
