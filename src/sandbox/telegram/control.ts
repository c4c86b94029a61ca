import type { Book, TelegramChange } from "./book";
import type { Flood, FloodLimits } from "./flood";
import type { Bot, ChatMessage, Customer, PendingUpdate } from "./state";

/** A message as tests and the phone page read it. */
interface PhoneMessage
  extends Pick<ChatMessage, "messageId" | "from" | "text" | "kind" | "picture" | "replyTo"> {
  botUsername: string;
  customerId: number;
  sentAt: Date;
}

/** One customer's account on the stand-in. */
export interface CustomerControl {
  id: number;
  name: string;
  languageCode: string;
  /** Writes to a bot. Throws when there is no such bot. */
  say(botUsername: string, text: string): PhoneMessage;
  /** Presses START, with a deep link's payload. */
  start(botUsername: string, payload?: string): PhoneMessage;
  /** Sends something without text; a photo may have a caption, and be one of the phone's sample pictures. */
  send(
    botUsername: string,
    kind: "photo" | "sticker" | "voice",
    caption?: string,
    picture?: string,
  ): PhoneMessage;
  block(botUsername: string): void;
  unblock(botUsername: string): void;
  /** The chat with a bot, oldest first. */
  messages(botUsername: string): PhoneMessage[];
  /** Milliseconds that the bot is still shown as typing. */
  typingMs(botUsername: string): number;
  isBlocked(botUsername: string): boolean;
}

/** Telegram as tests and the phone page drive it. */
export interface TelegramControl {
  bots(): Readonly<Bot>[];
  /** What BotFather does. Throws, naming the field, when the username is taken or malformed. */
  createBot(input?: { username?: string; name?: string }): Readonly<Bot>;
  customers(): Readonly<Customer>[];
  /** The customer of this name, created at first sight. */
  customer(name: string, languageCode?: string): CustomerControl;
  customerById(id: number): CustomerControl | null;
  /** What bots sent, oldest first. */
  sentMessages(botUsername?: string): PhoneMessage[];
  /** Updates that the bot hasn't confirmed or its webhook hasn't taken. */
  pendingUpdates(botUsername: string): Readonly<PendingUpdate>[];
  /** Switches Telegram's sending limits on or off. */
  setLimits(limits: Partial<FloodLimits>): void;
  /** Calls `watcher` at every change until the returned function is called. */
  watch(watcher: (change: TelegramChange) => void): () => void;
}

export function createControl(book: Book, flood: Flood): TelegramControl {
  let created = 0;
  const view = (message: ChatMessage): PhoneMessage => ({
    messageId: message.messageId,
    from: message.from,
    text: message.text,
    kind: message.kind,
    picture: message.picture,
    replyTo: message.replyTo,
    customerId: message.customerId,
    botUsername: book.state().bots.find((bot) => bot.id === message.botId)?.username ?? "",
    sentAt: new Date(message.at),
  });

  const control = (customer: Customer): CustomerControl => ({
    id: customer.id,
    name: customer.name,
    languageCode: customer.languageCode,
    say: (username, text) => view(book.say(book.getBot(username), customer, { text })),
    start: (username, payload) =>
      view(book.say(book.getBot(username), customer, { text: payload ? `/start ${payload}` : "/start" })),
    send: (username, kind, caption = "", picture = "") =>
      view(
        book.say(book.getBot(username), customer, { text: caption || null, kind, picture: picture || null }),
      ),
    block: (username) => book.setBlocked(book.getBot(username), customer, true),
    unblock: (username) => book.setBlocked(book.getBot(username), customer, false),
    messages: (username) => book.chat(book.getBot(username).id, customer.id).map(view),
    typingMs: (username) => book.typingMs(book.getBot(username).id, customer.id),
    isBlocked: (username) => book.isBlocked(book.getBot(username).id, customer.id),
  });

  return {
    bots: () => book.state().bots,
    createBot(input = {}) {
      created += 1;
      const free = `stall_${book.state().bots.length + 1}_${created}_bot`;
      return book.addBot(input.username ?? free, input.name ?? "Stall");
    },
    customers: () => book.state().customers,
    customer: (name, languageCode = "en") => control(book.customerNamed(name, languageCode)),
    customerById(id) {
      const customer = book.findCustomer(id);
      return customer ? control(customer) : null;
    },
    sentMessages(username) {
      const sent = book
        .state()
        .messages.filter((message) => message.from === "bot")
        .map(view);
      return username === undefined
        ? sent
        : sent.filter((message) => message.botUsername === book.getBot(username).username);
    },
    pendingUpdates: (username) => book.pendingUpdates(book.getBot(username).id),
    setLimits: (limits) => Object.assign(flood.limits, limits),
    watch: book.watch,
  };
}
