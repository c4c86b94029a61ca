import { z } from "zod";
import { idSchema } from "@/kernel/ids";
import { storable } from "@/kernel/text";

export const ConnectTelegram = z.object({
  botToken: z
    .string()
    .trim()
    .regex(
      /^\d{5,20}:[A-Za-z0-9_-]{30,60}$/,
      "A bot token looks like 123456789:AAE…; copy it from @BotFather.",
    ),
});
export type ConnectTelegram = z.input<typeof ConnectTelegram>;

export const ChannelId = z.object({ channelId: idSchema("channel") });
export const ConversationId = z.object({ conversationId: idSchema("conversation") });

export const conversationFilters = ["all", "needs_you", "agent", "waiting", "closed"] as const;

export const ListConversations = z.object({
  filter: z.enum(conversationFilters).default("all"),
  search: storable(z.string().trim().max(200)).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListConversations = z.output<typeof ListConversations>;

export const GetThread = ConversationId.extend({
  before: idSchema("message").optional(),
  limit: z.number().int().min(1).max(200).default(100),
});
export type GetThread = z.output<typeof GetThread>;

export const SendReply = ConversationId.extend({
  text: storable(
    z.string().trim().min(1, "Write something first.").max(4_096, "Telegram takes at most 4 096 characters."),
  ),
});
export type SendReply = z.output<typeof SendReply>;

export const HandoverReason = z.enum([
  "asked_for",
  "topic",
  "unsure",
  "ungrounded",
  "angry",
  "limit",
  "failed",
]);
export type HandoverReason = z.infer<typeof HandoverReason>;
