import { z } from "zod";
import type { CustomerControl, TelegramControl } from "../telegram/control";

/** What the browser posts. */
export const SayInput = z.object({
  customer: z.coerce.number().int(),
  bot: z.string().min(1).max(64),
  text: z.string().min(1).max(10_000),
});
export const StartInput = SayInput.omit({ text: true }).extend({
  payload: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,64}$/)
    .optional(),
});
export const SendInput = SayInput.omit({ text: true }).extend({
  kind: z.enum(["photo", "sticker", "voice"]),
});
export const BlockInput = SayInput.omit({ text: true }).extend({ blocked: z.boolean() });
export const BotInput = z.object({ username: z.string().max(32), name: z.string().min(1).max(64) });
export const CustomerInput = z.object({
  name: z.string().trim().min(1).max(64),
  languageCode: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/)
    .default("en"),
});

/** Everything that one customer's phone shows. */
export function phoneView(telegram: TelegramControl, customer: CustomerControl) {
  return {
    customer: { id: customer.id, name: customer.name, languageCode: customer.languageCode },
    customers: telegram.customers().map(({ id, name, languageCode }) => ({ id, name, languageCode })),
    chats: telegram.bots().map((bot) => {
      const messages = customer.messages(bot.username);
      const waiting = telegram.pendingUpdates(bot.username).map((update) => update.body.message);
      return {
        username: bot.username,
        name: bot.name,
        token: bot.token,
        connected: bot.webhook !== null,
        blocked: customer.isBlocked(bot.username),
        typingMs: customer.typingMs(bot.username),
        messages: messages.map((message) => ({
          id: message.messageId,
          from: message.from,
          kind: message.kind,
          text: message.text,
          at: message.sentAt.getTime(),
          delivered: !waiting.some((pending) => isMessage(pending, message.messageId, customer.id)),
        })),
      };
    }),
  };
}

const PendingMessage = z.object({ message_id: z.number(), chat: z.object({ id: z.number() }) });

function isMessage(pending: unknown, messageId: number, customerId: number): boolean {
  const parsed = PendingMessage.safeParse(pending);
  return parsed.success && parsed.data.message_id === messageId && parsed.data.chat.id === customerId;
}
