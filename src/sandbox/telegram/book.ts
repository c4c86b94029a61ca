import type { Slice } from "../shared/store";
import {
  type Bot,
  type ChatMessage,
  type Customer,
  newBot,
  newCustomer,
  type PendingUpdate,
  type TelegramState,
} from "./state";
import { wireMembership, wireMessage } from "./wire";

/** A message to be added to a chat. */
type NewMessage = Omit<ChatMessage, "messageId" | "botId" | "at" | "picture"> & { picture?: string | null };

/** What a customer sends. */
interface Sent {
  text: string | null;
  kind?: ChatMessage["kind"];
  picture?: string | null;
}

/** What watchers are told; they read the state themselves. */
export interface TelegramChange {
  kind: "message" | "typing" | "bots" | "customers" | "updates";
  botId?: number;
  customerId?: number;
}

const dayMs = 24 * 60 * 60 * 1_000;
const keptMessages = 5_000;
/** Telegram sends these only to bots that name them in `allowed_updates`. */
const namedOnly = ["chat_member", "message_reaction", "message_reaction_count"];

/** The state and its rules, without HTTP. */
export function createBook(slice: Slice<TelegramState>, now: () => Date) {
  const watchers = new Set<(change: TelegramChange) => void>();
  const typingUntil = new Map<string, number>();
  const state = () => slice.value;
  const nowMs = () => now().getTime();

  function tell(change: TelegramChange) {
    for (const watcher of [...watchers]) watcher(change);
  }

  function findBot(username: string): Bot | undefined {
    const wanted = username.replace(/^@/, "").toLowerCase();
    return state().bots.find((bot) => bot.username.toLowerCase() === wanted);
  }

  function getBot(username: string): Bot {
    const bot = findBot(username);
    if (!bot) throw new Error(`there is no bot @${username}`);
    return bot;
  }

  function pushUpdate(bot: Bot, customer: Customer, kind: string, payload: object) {
    const allowed = bot.allowedUpdates ? bot.allowedUpdates.includes(kind) : !namedOnly.includes(kind);
    if (!allowed) return;
    slice.update((value) => {
      const updateId = bot.nextUpdateId++;
      const body = { update_id: updateId, [kind]: payload };
      value.updates.push({
        botId: bot.id,
        updateId,
        customerId: customer.id,
        at: nowMs(),
        attempts: 0,
        body,
      });
    });
    tell({ kind: "updates", botId: bot.id });
  }

  function addMessage(bot: Bot, input: NewMessage): ChatMessage {
    const message = slice.update((value) => {
      const added = { picture: null, ...input, messageId: bot.nextMessageId++, botId: bot.id, at: nowMs() };
      value.messages.push(added);
      if (value.messages.length > keptMessages) value.messages.shift();
      return added;
    });
    if (input.from === "bot") typingUntil.delete(chatKey(bot.id, input.customerId));
    tell({ kind: "message", botId: bot.id, customerId: input.customerId });
    return message;
  }

  function chat(botId: number, customerId: number): ChatMessage[] {
    return state().messages.filter((message) => message.botId === botId && message.customerId === customerId);
  }

  function setBlocked(bot: Bot, customer: Customer, blocked: boolean) {
    if (isBlocked(bot.id, customer.id) === blocked) return;
    const key = chatKey(bot.id, customer.id);
    slice.update((value) => {
      value.blocked = blocked ? [...value.blocked, key] : value.blocked.filter((entry) => entry !== key);
    });
    pushUpdate(bot, customer, "my_chat_member", wireMembership(bot, customer, blocked, nowMs()));
    tell({ kind: "message", botId: bot.id, customerId: customer.id });
  }

  function isBlocked(botId: number, customerId: number): boolean {
    return state().blocked.includes(chatKey(botId, customerId));
  }

  function pendingUpdates(botId: number): PendingUpdate[] {
    return state().updates.filter((update) => update.botId === botId && nowMs() - update.at < dayMs);
  }

  return {
    state,
    findBot,
    getBot,
    isBlocked,
    setBlocked,
    chat,
    addMessage,
    pendingUpdates,
    watch(watcher: (change: TelegramChange) => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    /** Changes a bot's settings. */
    editBot(bot: Bot, change: (bot: Bot) => void) {
      slice.update(() => change(bot));
      tell({ kind: "bots", botId: bot.id });
    },
    addBot(username: string, name: string): Bot {
      if (!/^[A-Za-z][A-Za-z0-9_]{1,28}bot$/i.test(username)) {
        throw new Error("username: 5 to 32 letters, digits or underscores, ending in “bot”");
      }
      if (findBot(username)) throw new Error(`username: @${username} is taken`);
      const bot = newBot(username, name);
      slice.update((value) => value.bots.push(bot));
      tell({ kind: "bots", botId: bot.id });
      return bot;
    },
    /** The customer of this name, created at first sight. */
    customerNamed(name: string, languageCode: string): Customer {
      const known = state().customers.find((customer) => customer.name === name);
      if (known) return known;
      const customer = newCustomer(name, languageCode);
      slice.update((value) => value.customers.push(customer));
      tell({ kind: "customers" });
      return customer;
    },
    findCustomer: (id: number): Customer | undefined =>
      state().customers.find((customer) => customer.id === id),
    /** The customer writes; the bot gets an update. Writing to a blocked bot takes it back, as in the real app. */
    say(bot: Bot, customer: Customer, { text, kind = "text", picture = null }: Sent): ChatMessage {
      setBlocked(bot, customer, false);
      const message = addMessage(bot, {
        customerId: customer.id,
        from: "customer",
        text,
        kind,
        picture,
        replyTo: null,
      });
      pushUpdate(bot, customer, "message", wireMessage(message, bot, customer));
      return message;
    },
    /** Forgets updates of a bot: all, or those below `updateId`; also those older than 24 hours. */
    confirm(botId: number, below = Number.POSITIVE_INFINITY) {
      const before = state().updates.length;
      slice.update((value) => {
        value.updates = value.updates.filter(
          (update) => nowMs() - update.at < dayMs && (update.botId !== botId || update.updateId >= below),
        );
      });
      if (state().updates.length !== before) tell({ kind: "updates", botId });
    },
    /** The outcome of one webhook delivery. */
    settle(update: PendingUpdate, error: string | null) {
      slice.update((value) => {
        const bot = value.bots.find((entry) => entry.id === update.botId);
        update.attempts += 1;
        if (error === null) value.updates = value.updates.filter((entry) => entry !== update);
        else if (bot) bot.lastError = { at: Math.floor(nowMs() / 1_000), message: error };
      });
      tell({ kind: "updates", botId: update.botId });
    },
    showTyping(bot: Bot, customerId: number) {
      typingUntil.set(chatKey(bot.id, customerId), nowMs() + 5_000);
      tell({ kind: "typing", botId: bot.id, customerId });
    },
    /** Milliseconds that "typing" will still be shown. */
    typingMs: (botId: number, customerId: number): number =>
      Math.max(0, (typingUntil.get(chatKey(botId, customerId)) ?? 0) - nowMs()),
  };
}
export type Book = ReturnType<typeof createBook>;

function chatKey(botId: number, customerId: number): string {
  return `${botId}:${customerId}`;
}
