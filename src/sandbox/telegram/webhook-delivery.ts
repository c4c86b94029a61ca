import type { StandInDeps } from "../shared/stand-in";
import type { Book } from "./book";
import type { Bot, PendingUpdate } from "./state";

const firstRetryMs = 500;
const longestRetryMs = 30_000;
const answerWithinMs = 60_000;
/** How long a lone update waits for another of its chat while a shuffle is ordered. */
const shuffleWaitMs = 400;

/**
 * Pushes updates to the bots' webhooks: one at a time per chat, in order, again with growing pauses until a 2xx
 * answers or the update is a day old. Real Telegram's pauses are not documented; these are shorter.
 */
export function createWebhookDelivery(deps: StandInDeps, book: Book) {
  const busyChats = new Set<string>();
  const notBefore = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  const abort = new AbortController();
  const running = new Set<Promise<void>>();

  function ringIn(botId: number, ms: number) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      ring(botId);
    }, ms);
    timers.add(timer);
  }

  function ring(botId: number) {
    const bot = book.state().bots.find((entry) => entry.id === botId);
    if (abort.signal.aborted || !bot?.webhook) return;
    let free = bot.webhook.maxConnections - busyCount(bot.id);
    for (const [chat, updates] of chatsDue(book, bot)) {
      const update = free > 0 && !mustWait(chat) ? choose(bot, updates) : undefined;
      if (!update) continue;
      free -= 1;
      start(bot, chat, update);
    }
  }

  function mustWait(chat: string): boolean {
    return busyChats.has(chat) || (notBefore.get(chat) ?? 0) > Date.now();
  }

  /** The oldest update of the chat, or the second oldest when a shuffle is ordered. */
  function choose(bot: Bot, updates: PendingUpdate[]): PendingUpdate | undefined {
    const [first, second] = updates;
    if (
      !first ||
      !deps.faults.list().some((fault) => fault.platform === "telegram" && fault.kind === "shuffle")
    ) {
      return first;
    }
    const waitedMs = deps.now().getTime() - first.at;
    if (!second && waitedMs < shuffleWaitMs) {
      ringIn(bot.id, shuffleWaitMs - waitedMs);
      return undefined;
    }
    if (!second) return first;
    return deps.faults.take("telegram", faultNames(bot), ["shuffle"]).length > 0 ? second : first;
  }

  function busyCount(botId: number): number {
    return [...busyChats].filter((chat) => chat.startsWith(`${botId}:`)).length;
  }

  function start(bot: Bot, chat: string, update: PendingUpdate) {
    busyChats.add(chat);
    const work = deliver(bot, chat, update).finally(() => {
      busyChats.delete(chat);
      running.delete(work);
      ring(bot.id);
    });
    running.add(work);
  }

  async function deliver(bot: Bot, chat: string, update: PendingUpdate) {
    const copies = deps.faults
      .take("telegram", faultNames(bot), ["duplicate"])
      .reduce((sum, fault) => sum + (fault.kind === "duplicate" ? fault.copies : 0), 0);
    const error = await post(bot, update);
    if (abort.signal.aborted) return;
    if (error === null) for (let copy = 0; copy < copies; copy += 1) await post(bot, update);
    book.settle(update, error);
    if (error === null) {
      notBefore.delete(chat);
      return;
    }
    const pauseMs = Math.min(longestRetryMs, firstRetryMs * 2 ** (update.attempts - 1));
    notBefore.set(chat, Date.now() + pauseMs);
    ringIn(bot.id, pauseMs + 1);
  }

  /** One request; answers what went wrong in the words that `getWebhookInfo` shows, or null. */
  async function post(bot: Bot, update: PendingUpdate): Promise<string | null> {
    if (!bot.webhook) return "the webhook was removed";
    const { url, secretToken } = bot.webhook;
    const headers: Record<string, string> = {
      "content-type": "application/json",
      ...(secretToken === null ? {} : { "X-Telegram-Bot-Api-Secret-Token": secretToken }),
    };
    const body = JSON.stringify(update.body);
    const recording = deps.log.record({
      platform: "telegram",
      direction: "out",
      operation: "webhook",
      method: "POST",
      path: url,
      headers,
      body,
    });
    try {
      const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(answerWithinMs)]);
      const response = await fetch(url, { method: "POST", headers, body, signal, redirect: "manual" });
      recording.answered({ status: response.status, body: (await response.text()).slice(0, 4_096) });
      if (response.status >= 200 && response.status < 300) return null;
      return `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim();
    } catch {
      recording.answered({ status: 0 });
      return "Connection failed or timed out";
    }
  }

  const stopWatching = book.watch((change) => {
    if ((change.kind === "updates" || change.kind === "bots") && change.botId !== undefined) {
      const { botId } = change;
      setImmediate(() => ring(botId));
    }
  });
  for (const bot of book.state().bots) setImmediate(() => ring(bot.id));

  return {
    /** Cuts what is under way; undelivered updates stay in the state. */
    async close() {
      stopWatching();
      abort.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

function faultNames(bot: Bot): string[] {
  return ["webhook", `POST ${bot.webhook ? new URL(bot.webhook.url).pathname : "/"}`];
}

function chatsDue(book: Book, bot: Bot): Map<string, PendingUpdate[]> {
  const chats = new Map<string, PendingUpdate[]>();
  for (const update of book.pendingUpdates(bot.id)) {
    const chat = `${bot.id}:${update.customerId}`;
    const waiting = chats.get(chat);
    if (waiting) waiting.push(update);
    else chats.set(chat, [update]);
  }
  return chats;
}
