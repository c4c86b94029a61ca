import { z } from "zod";
import { inWords } from "../shared/page";
import type { SwitchedOn } from "../shared/stand-in";
import type { CustomerControl, TelegramControl } from "../telegram/control";
import { samplePictures } from "./pictures";

const InChat = z.object({ customer: z.coerce.number().int(), bot: z.string().min(1).max(64) });

/** What the browser posts. */
export const SayInput = InChat.extend({ text: z.string().min(1).max(10_000) });
export const StartInput = InChat.extend({
  payload: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,64}$/)
    .optional(),
});
export const SendInput = InChat.extend({
  kind: z.enum(["photo", "sticker", "voice"]),
  caption: z.string().max(1_024).optional(),
  picture: z.enum(samplePictures.map(({ name }) => name)).optional(),
});
export const BlockInput = InChat.extend({ blocked: z.boolean() });
export const BotInput = z.object({ username: z.string().max(32), name: z.string().min(1).max(64) });
export const CustomerInput = z.object({
  name: z.string().trim().min(1).max(64),
  languageCode: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/)
    .default("en"),
});

/** Messages that a chat shows; older ones stay in the state. */
const shownMessages = 200;

/** Everything that one customer's phone shows. */
export function phoneView(telegram: TelegramControl, customer: CustomerControl, active: SwitchedOn[]) {
  return {
    customer: { id: customer.id, name: customer.name, languageCode: customer.languageCode },
    customers: telegram.customers().map(({ id, name, languageCode }) => ({ id, name, languageCode })),
    switchedOn: active.map(inWords),
    chats: telegram.bots().map((bot) => {
      const waiting = new Set(
        telegram
          .pendingUpdates(bot.username)
          .flatMap((update) => PendingMessage.safeParse(update.body.message).data ?? [])
          .filter((message) => message.chat.id === customer.id)
          .map((message) => message.message_id),
      );
      return {
        username: bot.username,
        name: bot.name,
        token: bot.token,
        connected: bot.webhook !== null,
        blocked: customer.isBlocked(bot.username),
        typingMs: customer.typingMs(bot.username),
        messages: customer
          .messages(bot.username)
          .slice(-shownMessages)
          .map((message) => ({
            id: message.messageId,
            from: message.from,
            kind: message.kind,
            text: message.text,
            picture: message.picture,
            at: message.sentAt.getTime(),
            delivered: !waiting.has(message.messageId),
          })),
      };
    }),
  };
}

const PendingMessage = z.object({ message_id: z.number(), chat: z.object({ id: z.number() }) });
