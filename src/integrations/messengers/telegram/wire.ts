import { z } from "zod";

/** The parts of Telegram's `User` we read; https://core.telegram.org/bots/api#user */
const User = z.object({
  id: z.int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});

/** `getMe`'s answer; a bot always has a username. */
export const BotUser = User.extend({ username: z.string().min(1) });

/** `sendMessage`'s answer, as far as we need it. */
export const SentMessage = z.object({ message_id: z.int() });

/** `getUpdates`' answer; each element goes through `Update` on its own, so that one odd update spoils no other. */
export const RawUpdates = z.array(z.unknown());

/** Loose: the keys that are present name the kind of content. */
const Message = z.looseObject({
  message_id: z.int(),
  /** Unix seconds. */
  date: z.int(),
  chat: z.object({ id: z.int(), type: z.string() }),
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
});

/** Loose: the keys that are present name the kind of update. */
export const Update = z.looseObject({ update_id: z.int(), message: Message.optional() });

export type BotUser = z.infer<typeof BotUser>;
export type Message = z.infer<typeof Message>;
export type Update = z.infer<typeof Update>;
