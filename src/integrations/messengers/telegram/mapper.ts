import type { InboundMessage, InboundUpdate } from "@/integrations/messengers/port";
import type { Message, Update } from "./wire";

/** Kinds of content in the order they are looked for: an animation also carries `document`, a venue `location`. */
const contentKinds = [
  "text",
  "animation",
  "live_photo",
  "photo",
  "video_note",
  "video",
  "voice",
  "audio",
  "document",
  "sticker",
  "story",
  "contact",
  "venue",
  "location",
  "poll",
  "dice",
  "game",
  "paid_media",
  "checklist",
  "invoice",
  "giveaway",
  "rich_message",
] as const;

/** Notes that Telegram itself puts into a private chat; nobody expects an answer to them. */
const serviceKinds = [
  "pinned_message",
  "message_auto_delete_timer_changed",
  "chat_background_set",
  "write_access_allowed",
  "connected_website",
  "successful_payment",
  "refunded_payment",
  "users_shared",
  "chat_shared",
  "gift",
  "unique_gift",
  "gift_upgrade_sent",
  "passport_data",
  "proximity_alert_triggered",
  "boost_added",
  "checklist_tasks_done",
  "checklist_tasks_added",
  "paid_message_price_changed",
  "web_app_data",
  "managed_bot_created",
] as const;

const startCommand = /^\/start(?:@\w+)?(?:\s+(.*))?$/s;

/** What an update means to a shop: a person's message in a private chat, or nothing. */
export function toInboundUpdate(update: Update): InboundUpdate {
  const externalId = String(update.update_id);
  const { message } = update;
  if (!message) return { kind: "ignored", externalId, reason: `${updateKind(update)} is not handled` };
  const read = readMessage(message);
  return typeof read === "string"
    ? { kind: "ignored", externalId, reason: read }
    : { kind: "message", externalId, message: read };
}

function updateKind(update: Update): string {
  return Object.keys(update).find((key) => key !== "update_id") ?? "an empty update";
}

/** The message, or why it isn't for us. */
function readMessage(message: Message): InboundMessage | string {
  const { from, chat } = message;
  if (chat.type !== "private") return `a ${chat.type} chat is not handled`;
  if (!from) return "a message without a sender is not handled";
  if (from.is_bot) return "a message from a bot is not handled";
  const service = serviceKinds.find((kind) => kind in message);
  if (service) return `${service} is a note of Telegram's`;
  const text = message.text ?? message.caption ?? null;
  return {
    externalId: String(message.message_id),
    chatId: String(chat.id),
    sender: {
      externalId: String(from.id),
      name: [from.first_name, from.last_name].filter(Boolean).join(" "),
      username: from.username ?? null,
      languageCode: from.language_code ?? null,
    },
    text,
    contentType: contentKinds.find((kind) => kind in message) ?? "unknown",
    start: readStart(message.text),
    sentAt: new Date(message.date * 1_000),
  };
}

function readStart(text: string | undefined): InboundMessage["start"] {
  const match = startCommand.exec(text ?? "");
  return match ? { payload: match[1]?.trim() || null } : null;
}
