import { z } from "zod";
import type { Book } from "./book";
import type { Flood } from "./flood";
import type { createLongPoll } from "./long-poll";
import { BooleanParam, IntegerParam, jsonParam, parseParams, refusal } from "./params";
import type { Bot, Customer } from "./state";
import { botSelf, wireMessage } from "./wire";

export interface MethodDeps {
  book: Book;
  flood: Flood;
  longPoll: ReturnType<typeof createLongPoll>;
}

interface MethodResult {
  result: unknown;
  description?: string;
}

type Method = (
  deps: MethodDeps,
  bot: Bot,
  params: Record<string, unknown>,
  signal: AbortSignal,
) => MethodResult | Promise<MethodResult>;

const longestText = 4_096;

/** What bots like ours call; names in lower case, since Telegram ignores case. */
export const methods: Record<string, Method> = {
  getme: (_deps, bot) => ({ result: botSelf(bot) }),
  setwebhook: setWebhook,
  deletewebhook: deleteWebhook,
  getwebhookinfo: getWebhookInfo,
  getupdates: getUpdates,
  sendmessage: sendMessage,
  sendchataction: sendChatAction,
};

const SetWebhook = z.object({
  url: z.string().default(""),
  max_connections: IntegerParam.pipe(z.number().min(1).max(100)).default(40),
  allowed_updates: jsonParam(z.array(z.string())).optional(),
  drop_pending_updates: BooleanParam.default(false),
  secret_token: z.string().optional(),
});

function setWebhook({ book }: MethodDeps, bot: Bot, params: Record<string, unknown>): MethodResult {
  const input = parseParams(SetWebhook, params);
  if (input.url === "") return deleteWebhook({ book }, bot, params);
  checkWebhookUrl(input.url);
  if (input.secret_token !== undefined) checkSecret(input.secret_token);
  if (input.drop_pending_updates) book.confirm(bot.id);
  book.editBot(bot, (edited) => {
    edited.webhook = {
      url: input.url,
      secretToken: input.secret_token ?? null,
      maxConnections: input.max_connections,
    };
    if (input.allowed_updates) edited.allowedUpdates = emptyMeansDefault(input.allowed_updates);
    edited.lastError = null;
  });
  return { result: true, description: "Webhook was set" };
}

function emptyMeansDefault(kinds: string[]): string[] | null {
  return kinds.length === 0 ? null : kinds;
}

/** Real Telegram takes only https on four ports; the stand-in also takes plain http on a loopback address. */
function checkWebhookUrl(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw refusal(400, "Bad Request: bad webhook: invalid URL specified");
  if (["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) return;
  if (url.protocol !== "https:") {
    throw refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!["", "80", "88", "443", "8443"].includes(url.port)) {
    throw refusal(400, "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
}

function checkSecret(secret: string) {
  if (secret.length > 256) throw refusal(400, "Bad Request: secret token is too long");
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) {
    throw refusal(400, "Bad Request: secret token contains unallowed characters");
  }
}

const DeleteWebhook = z.object({ drop_pending_updates: BooleanParam.default(false) });

function deleteWebhook(
  { book }: Pick<MethodDeps, "book">,
  bot: Bot,
  params: Record<string, unknown>,
): MethodResult {
  if (parseParams(DeleteWebhook, params).drop_pending_updates) book.confirm(bot.id);
  if (!bot.webhook) return { result: true, description: "Webhook is already deleted" };
  book.editBot(bot, (edited) => {
    edited.webhook = null;
    edited.lastError = null;
  });
  return { result: true, description: "Webhook was deleted" };
}

function getWebhookInfo({ book }: MethodDeps, bot: Bot): MethodResult {
  return {
    result: {
      url: bot.webhook?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: book.pendingUpdates(bot.id).length,
      ...(bot.webhook ? { max_connections: bot.webhook.maxConnections } : {}),
      ...(bot.allowedUpdates ? { allowed_updates: bot.allowedUpdates } : {}),
      ...(bot.lastError
        ? { last_error_date: bot.lastError.at, last_error_message: bot.lastError.message }
        : {}),
    },
  };
}

const GetUpdates = z.object({
  offset: IntegerParam.default(0),
  limit: IntegerParam.default(100).transform((limit) => (limit < 1 || limit > 100 ? 100 : limit)),
  timeout: IntegerParam.default(0),
  allowed_updates: jsonParam(z.array(z.string())).optional(),
});

async function getUpdates(
  { book, longPoll }: MethodDeps,
  bot: Bot,
  params: Record<string, unknown>,
  signal: AbortSignal,
): Promise<MethodResult> {
  const input = parseParams(GetUpdates, params);
  const { allowed_updates: allowed } = input;
  if (allowed)
    book.editBot(bot, (edited) => Object.assign(edited, { allowedUpdates: emptyMeansDefault(allowed) }));
  const { offset, limit, timeout: timeoutSeconds } = input;
  const updates = await longPoll.poll(bot, { offset, limit, timeoutSeconds, signal });
  return { result: updates.map((update) => update.body) };
}

const SendMessage = z.object({
  chat_id: z.union([IntegerParam, z.string()]).optional(),
  text: z.union([z.string(), z.number().transform(String)]).default(""),
  parse_mode: z.string().default(""),
  reply_parameters: jsonParam(
    z.object({ message_id: IntegerParam, allow_sending_without_reply: BooleanParam.default(false) }),
  ).optional(),
});

function sendMessage({ book, flood }: MethodDeps, bot: Bot, params: Record<string, unknown>): MethodResult {
  const input = parseParams(SendMessage, params);
  const customer = openChat(book, bot, input.chat_id);
  if (input.parse_mode !== "") throw refusal(400, "Bad Request: unsupported parse_mode");
  const text = input.text.trim();
  if (text === "") throw refusal(400, "Bad Request: message text is empty");
  if ([...text].length > longestText) throw refusal(400, "Bad Request: message is too long");
  const wanted = input.reply_parameters;
  const replied = book.chat(bot.id, customer.id).find((message) => message.messageId === wanted?.message_id);
  if (wanted && !replied && !wanted.allow_sending_without_reply) {
    throw refusal(400, "Bad Request: message to be replied not found");
  }
  const retryAfter = flood.take(bot.id, customer.id);
  if (retryAfter !== null) throw tooMany(retryAfter);
  const replyTo = replied?.messageId ?? null;
  const message = book.addMessage(bot, { customerId: customer.id, from: "bot", text, kind: "text", replyTo });
  return { result: wireMessage(message, bot, customer, replied) };
}

/** 429 in Telegram's words. */
export function tooMany(retryAfterSeconds: number) {
  return refusal(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    retry_after: retryAfterSeconds,
  });
}

/** The customer behind a chat id; a bot may only write to people who wrote to it and haven't blocked it. */
function openChat(book: Book, bot: Bot, chatId: number | string | undefined): Customer {
  if (chatId === undefined || chatId === "") throw refusal(400, "Bad Request: chat_id is empty");
  const customer = typeof chatId === "number" ? book.findCustomer(chatId) : undefined;
  const wrote = customer && book.chat(bot.id, customer.id).some((message) => message.from === "customer");
  if (!wrote) throw refusal(400, "Bad Request: chat not found");
  if (book.isBlocked(bot.id, customer.id)) throw refusal(403, "Forbidden: bot was blocked by the user");
  return customer;
}

const chatActions = [
  "typing upload_photo record_video upload_video record_voice upload_voice upload_document",
  "choose_sticker find_location record_video_note upload_video_note",
].flatMap((line) => line.split(" "));

const SendChatAction = z.object({
  chat_id: z.union([IntegerParam, z.string()]).optional(),
  action: z.string().default(""),
});

function sendChatAction({ book }: MethodDeps, bot: Bot, params: Record<string, unknown>): MethodResult {
  const input = parseParams(SendChatAction, params);
  const customer = openChat(book, bot, input.chat_id);
  if (!chatActions.includes(input.action)) {
    throw refusal(400, "Bad Request: wrong parameter action in request");
  }
  book.showTyping(bot, customer.id);
  return { result: true };
}
