import type { Api } from "grammy";
import type { ZodType } from "zod";
import type { BotIdentity, BotMessenger, InboundUpdate } from "@/integrations/messengers/port";
import { AppError } from "@/kernel/errors";
import { seconds } from "@/kernel/time";
import { type CallOptions, callTelegram, type TelegramAccess } from "./client";
import { toCallError, toIdentifyError, toSendResult } from "./failures";
import { toInboundUpdate } from "./mapper";
import { BotUser, RawUpdates, SentMessage, Update } from "./wire";

const officialOrigin = "https://api.telegram.org";
const typingTimeoutMs = seconds(5);
/** Added to a long poll's own wait. */
const pollGraceMs = seconds(10);
/** About one message a second in a chat; https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const chatPauseMs = seconds(1);
/** The only updates we ask for; https://core.telegram.org/bots/api#setwebhook */
const allowedUpdates = ["message"] as const;

interface TelegramOptions {
  /** Origin of the Bot API: https://api.telegram.org, or a program that speaks its protocol. */
  apiUrl: string;
  fetch?: typeof globalThis.fetch;
  /** For everything but long polls; 15 seconds unless given. */
  timeoutMs?: number;
}

/** Telegram's Bot API behind the messenger port. Nothing is repeated here, and tokens appear in no error. */
export function createTelegramMessenger(options: TelegramOptions): BotMessenger {
  const access: TelegramAccess = {
    apiUrl: options.apiUrl.replace(/\/+$/, ""),
    fetch: options.fetch ?? globalThis.fetch,
  };

  const callTimeoutMs = options.timeoutMs ?? seconds(15);

  async function command(token: string, method: string, call: (api: Api) => Promise<unknown>): Promise<void> {
    const outcome = await callTelegram(access, token, { timeoutMs: callTimeoutMs }, call);
    if (!outcome.ok) throw toCallError(outcome.failure, method);
  }

  return {
    platform: "telegram",
    chatPauseMs,

    async identify(token, signal) {
      const outcome = await callTelegram(access, token, { timeoutMs: callTimeoutMs, signal }, (api) =>
        api.getMe(),
      );
      if (!outcome.ok) throw toIdentifyError(outcome.failure);
      return toIdentity(readAnswer(BotUser, outcome.result, "getMe"), access.apiUrl);
    },

    setWebhook: (token, { url, secret }) =>
      command(token, "setWebhook", (api) =>
        api.setWebhook(url, {
          secret_token: secret,
          allowed_updates: allowedUpdates,
          drop_pending_updates: false,
        }),
      ),

    removeWebhook: (token) => command(token, "deleteWebhook", (api) => api.deleteWebhook()),

    /** An abort ends the poll with no updates: what wasn't confirmed by `offset` comes again with the next poll. */
    async pollUpdates(token, { offset, timeoutSeconds, signal }) {
      const call: CallOptions = { timeoutMs: seconds(timeoutSeconds) + pollGraceMs, signal };
      const outcome = await callTelegram(access, token, call, (api) =>
        api.getUpdates({ offset, timeout: timeoutSeconds, allowed_updates: allowedUpdates }),
      );
      if (outcome.ok) return readAnswer(RawUpdates, outcome.result, "getUpdates");
      if (signal.aborted) return [];
      throw toCallError(outcome.failure, "getUpdates");
    },

    parseUpdate,

    async sendText(token, { chatId, text, signal }) {
      const chat = Number(chatId);
      if (!Number.isSafeInteger(chat) || chat === 0) return { status: "rejected", reason: "not a chat's id" };
      const call: CallOptions = { timeoutMs: callTimeoutMs, signal };
      const outcome = await callTelegram(access, token, call, (api) => api.sendMessage(chat, text));
      if (!outcome.ok) return toSendResult(outcome.failure);
      const sent = SentMessage.safeParse(outcome.result);
      return sent.success
        ? { status: "sent", externalId: String(sent.data.message_id) }
        : { status: "unknown", reason: "the answer names no message" };
    },

    async showTyping(token, chatId) {
      await callTelegram(access, token, { timeoutMs: typingTimeoutMs }, (api) =>
        api.sendChatAction(Number(chatId), "typing"),
      );
    },
  };
}

function toIdentity(bot: BotUser, apiUrl: string): BotIdentity {
  const links = apiUrl === officialOrigin ? "https://t.me" : `${apiUrl}/t.me`;
  return {
    externalId: String(bot.id),
    username: bot.username,
    name: bot.first_name,
    deepLink: `${links}/${bot.username}`,
  };
}

function parseUpdate(body: unknown): InboundUpdate {
  const update = Update.safeParse(body);
  if (update.success) return toInboundUpdate(update.data);
  const fields = Object.fromEntries(
    update.error.issues.map((issue) => [issue.path.join(".") || "body", issue.message]),
  );
  throw new AppError("invalid", `This isn't a Telegram update: check ${Object.keys(fields).join(", ")}.`, {
    meta: { fields },
  });
}

function readAnswer<T>(schema: ZodType<T>, result: unknown, method: string): T {
  const answer = schema.safeParse(result);
  if (answer.success) return answer.data;
  const fields = answer.error.issues.map((issue) => issue.path.join(".") || "result");
  throw new AppError("unavailable", "Telegram's answer makes no sense to us.", { meta: { method, fields } });
}
