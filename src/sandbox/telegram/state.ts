import { randomBytes, randomInt } from "node:crypto";
import { z } from "zod";

const Webhook = z.object({
  url: z.string(),
  secretToken: z.string().nullable(),
  maxConnections: z.number().int(),
});

export const Bot = z.object({
  id: z.number().int(),
  token: z.string(),
  username: z.string(),
  name: z.string(),
  nextUpdateId: z.number().int(),
  nextMessageId: z.number().int(),
  webhook: Webhook.nullable(),
  /** Null: every kind but those that must be named. */
  allowedUpdates: z.array(z.string()).nullable(),
  /** Of the last delivery that failed; `at` in Unix seconds. */
  lastError: z.object({ at: z.number().int(), message: z.string() }).nullable(),
});
export type Bot = z.infer<typeof Bot>;

export const Customer = z.object({
  id: z.number().int(),
  name: z.string(),
  username: z.string(),
  languageCode: z.string(),
});
export type Customer = z.infer<typeof Customer>;

export const ChatMessage = z.object({
  messageId: z.number().int(),
  botId: z.number().int(),
  /** Also the chat's id: the chat is private. */
  customerId: z.number().int(),
  from: z.enum(["bot", "customer"]),
  /** Null for a kind without text, which `kind` names. */
  text: z.string().nullable(),
  kind: z.enum(["text", "photo", "sticker", "voice"]),
  /** Which of the phone's sample pictures a photo is. */
  picture: z.string().nullable().default(null),
  /** Milliseconds since 1970. */
  at: z.number().int(),
  replyTo: z.number().int().nullable(),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

/** One update that a bot hasn't confirmed yet; `body` is what goes over the wire. */
export const PendingUpdate = z.object({
  botId: z.number().int(),
  updateId: z.number().int(),
  customerId: z.number().int(),
  at: z.number().int(),
  attempts: z.number().int(),
  body: z.record(z.string(), z.unknown()),
});
export type PendingUpdate = z.infer<typeof PendingUpdate>;

export const TelegramState = z.object({
  bots: z.array(Bot),
  customers: z.array(Customer),
  messages: z.array(ChatMessage),
  updates: z.array(PendingUpdate),
  /** `botId:customerId` of customers who blocked a bot. */
  blocked: z.array(z.string()),
});
export type TelegramState = z.infer<typeof TelegramState>;

/** A bot with a fresh token of Telegram's shape: the bot's id, a colon, 35 characters. */
export function newBot(username: string, name: string): Bot {
  const id = randomInt(6_000_000_000, 7_999_999_999);
  return {
    id,
    token: `${id}:AA${randomBytes(25).toString("base64url").slice(0, 33)}`,
    username,
    name,
    nextUpdateId: randomInt(100_000_000, 900_000_000),
    nextMessageId: 1,
    webhook: null,
    allowedUpdates: null,
    lastError: null,
  };
}

/** A customer's account; ids are wider than 32 bits, as many of Telegram's are. */
export function newCustomer(name: string, languageCode: string): Customer {
  const id = randomInt(5_000_000_000, 5_999_999_999);
  const handle =
    name
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9]/g, "")
      .toLowerCase() || "customer";
  return { id, name, username: `${handle}_${id % 1_000}`, languageCode };
}

export function initialTelegramState(): TelegramState {
  return {
    bots: [newBot("juniper_clay_bot", "Juniper & Clay")],
    customers: [
      newCustomer("Maya", "en"),
      newCustomer("Jonas", "de"),
      newCustomer("Claire", "fr"),
      newCustomer("Lucía", "es"),
      newCustomer("Giulia", "it"),
      newCustomer("Daan", "nl"),
    ],
    messages: [],
    updates: [],
    blocked: [],
  };
}
