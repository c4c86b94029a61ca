import type { Bot, ChatMessage, Customer } from "./state";

/** Telegram's `User` of a bot; `getMe` adds what only it returns. */
function botUser(bot: Bot) {
  return { id: bot.id, is_bot: true, first_name: bot.name, username: bot.username };
}

/** The answer of `getMe`. */
export function botSelf(bot: Bot) {
  return {
    ...botUser(bot),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  };
}

function customerUser(customer: Customer) {
  return {
    id: customer.id,
    is_bot: false,
    first_name: customer.name,
    username: customer.username,
    language_code: customer.languageCode,
  };
}

function privateChat(customer: Customer) {
  return { id: customer.id, first_name: customer.name, username: customer.username, type: "private" };
}

/** Telegram's `Message`. `replied` is the message it replies to, given without its own reply. */
export function wireMessage(
  message: ChatMessage,
  bot: Bot,
  customer: Customer,
  replied?: ChatMessage,
): object {
  return {
    message_id: message.messageId,
    from: message.from === "bot" ? botUser(bot) : customerUser(customer),
    chat: privateChat(customer),
    date: Math.floor(message.at / 1_000),
    ...(replied ? { reply_to_message: wireMessage(replied, bot, customer) } : {}),
    ...content(message),
  };
}

function content(message: ChatMessage): object {
  switch (message.kind) {
    case "text":
      return { text: message.text ?? "", ...commandEntities(message.text ?? "") };
    case "photo":
      return {
        photo: photoSizes.map((size) => ({ ...file(message, `-${size.width}`), ...size })),
        ...(message.text === null ? {} : { caption: message.text }),
      };
    case "sticker":
      return {
        sticker: {
          ...file(message),
          type: "regular",
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
        },
      };
    case "voice":
      return { voice: { ...file(message), duration: 3, mime_type: "audio/ogg" } };
  }
}

/** A photo comes in several sizes, smallest first, each a file of its own. */
const photoSizes = [
  { width: 90, height: 68, file_size: 1_320 },
  { width: 320, height: 240, file_size: 17_400 },
  { width: 800, height: 600, file_size: 78_900 },
  { width: 1_280, height: 960, file_size: 164_200 },
];

function file(message: ChatMessage, size = "") {
  const name = `${message.botId}-${message.messageId}${size}`;
  return { file_id: `standin-${name}`, file_unique_id: `unique-${name}`, file_size: 1_024 };
}

function commandEntities(text: string): object {
  const command = /^\/[A-Za-z0-9_]{1,32}/.exec(text)?.[0];
  return command ? { entities: [{ type: "bot_command", offset: 0, length: command.length }] } : {};
}

/** Telegram's `ChatMemberUpdated`: the customer blocked the bot, or took it back. */
export function wireMembership(bot: Bot, customer: Customer, blocked: boolean, atMs: number): object {
  const user = botUser(bot);
  const member = { status: "member", user };
  const kicked = { status: "kicked", user, until_date: 0 };
  return {
    chat: privateChat(customer),
    from: customerUser(customer),
    date: Math.floor(atMs / 1_000),
    old_chat_member: blocked ? member : kicked,
    new_chat_member: blocked ? kicked : member,
  };
}
