/** A bot of the seller's, as the platform describes it. */
export interface BotIdentity {
  externalId: string;
  username: string;
  name: string;
  /** Opens a chat with the bot on a phone. */
  deepLink: string;
}

/** What a customer (or nobody we care for) did, whatever the platform calls it. */
export type InboundUpdate =
  | { kind: "message"; externalId: string; message: InboundMessage }
  /** Known or unknown to us, but nothing to do: answered 200 and noted. */
  | { kind: "ignored"; externalId: string; reason: string };

export interface InboundMessage {
  /** Unique in the chat. */
  externalId: string;
  chatId: string;
  sender: { externalId: string; name: string; username: string | null; languageCode: string | null };
  /** Null when the message is of a kind we can't read (photo without caption, voice, sticker …). */
  text: string | null;
  /** "text", "photo", "voice" …, the platform's own word. */
  contentType: string;
  /** The chat's first contact, e.g. Telegram's `/start`, with its payload. */
  start: { payload: string | null } | null;
  sentAt: Date;
}

/**
 * The result of a send. `unknown`: the request may have arrived, the answer was lost; it must not be repeated.
 * `rejected`: the platform will never take it. `retry`: it certainly did not go out; try again after the wait.
 */
export type SendResult =
  | { status: "sent"; externalId: string }
  | { status: "rejected"; reason: string }
  | { status: "retry"; reason: string; afterSeconds: number }
  | { status: "unknown"; reason: string };

/** A line to customers, bound to nothing: each call names our side by its token. Throws AppError where not said otherwise. */
export interface Messenger {
  readonly platform: "telegram" | "web";
  /** Least time between two messages in one chat, in milliseconds; 0 where the platform doesn't mind. */
  readonly chatPauseMs: number;
  /** Never throws. Text of at most 4 096 characters. */
  sendText(token: string, input: { chatId: string; text: string; signal?: AbortSignal }): Promise<SendResult>;
  /** Shows "typing" for some seconds. Failures are swallowed: it is a courtesy. */
  showTyping(token: string, chatId: string): Promise<void>;
}

/** A messenger on which the seller has a bot of their own, which tells us what customers write. */
export interface BotMessenger extends Messenger {
  /** `invalid` when the platform doesn't know the token. */
  identify(token: string, signal?: AbortSignal): Promise<BotIdentity>;
  setWebhook(token: string, input: { url: string; secret: string }): Promise<void>;
  removeWebhook(token: string): Promise<void>;
  /** Long poll for updates after `offset`; raw updates, to be given to `parseUpdate`. Only without a webhook. */
  pollUpdates(
    token: string,
    input: { offset: number; timeoutSeconds: number; signal: AbortSignal },
  ): Promise<unknown[]>;
  /** `invalid`, naming the field, when it isn't an update at all. Update kinds we don't know are `ignored`. */
  parseUpdate(body: unknown): InboundUpdate;
}
