import { z } from "zod";
import { handoverReasons, replyModes } from "@/db/schema/vocabulary";
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

const conversationFilters = ["all", "needs_you", "agent", "waiting", "closed"] as const;

const Search = storable(z.string().trim().max(200)).optional();

export const ListConversations = z.object({
  filter: z.enum(conversationFilters).default("all"),
  search: Search,
  /** Begins after this one … */
  cursor: z.string().max(200).optional(),
  /** … and ends with that one: a page that is shown already, read again. */
  until: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListConversations = z.output<typeof ListConversations>;

export const CountConversations = z.object({ search: Search });
export type CountConversations = z.input<typeof CountConversations>;

export const GetThread = ConversationId.extend({
  before: idSchema("message").optional(),
  limit: z.number().int().min(1).max(200).default(100),
});
export type GetThread = z.output<typeof GetThread>;

export const SendReply = ConversationId.extend({
  text: storable(
    z.string().trim().min(1, "Write something first.").max(4_096, "Telegram takes at most 4 096 characters."),
  ),
  /** The same key is the same message: what may have been sent already can be tried again. */
  key: z.string().min(8).max(100).optional(),
});
export type SendReply = z.output<typeof SendReply>;

const MessageId = z.object({ messageId: idSchema("message") });

export const ApproveDraft = MessageId.extend({
  /** In the seller's own words instead. */
  text: SendReply.shape.text.optional(),
});
export type ApproveDraft = z.input<typeof ApproveDraft>;

export const RejectDraft = MessageId.extend({
  reason: storable(z.string().trim().max(500, "Keep it under 500 characters.")).default(""),
});
export type RejectDraft = z.input<typeof RejectDraft>;

export const ReplyMode = z.enum(replyModes);
export type ReplyMode = z.output<typeof ReplyMode>;

export const SetReplyMode = z.object({
  /** A channel or a contact. */
  of: z.union([idSchema("channel"), idSchema("contact")]),
  /** Null: as above it. */
  replyMode: ReplyMode.nullable(),
});
export type SetReplyMode = z.output<typeof SetReplyMode>;

export const HandoverReason = z.enum(handoverReasons);
export type HandoverReason = z.infer<typeof HandoverReason>;

/** How a conversation was handled before a change, to put it back so. */
export const RestoreHandling = ConversationId.extend({
  assignee: z.enum(["agent", "human"]),
  /** Why it waited for the seller; null when it did not. */
  needsHumanReason: HandoverReason.nullable(),
});
export type RestoreHandling = z.output<typeof RestoreHandling>;
