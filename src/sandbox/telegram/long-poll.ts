import type { Book } from "./book";
import { refusal } from "./params";
import type { Bot, PendingUpdate } from "./state";

const longestPollSeconds = 50;

/** `getUpdates`: answers at once when something is there, else at the first update or after `timeoutSeconds`. */
export function createLongPoll(book: Book) {
  const polls = new Map<number, (reason: "replaced" | "closed") => void>();

  function wait(
    bot: Bot,
    limit: number,
    timeoutSeconds: number,
    signal: AbortSignal,
  ): Promise<PendingUpdate[]> {
    return new Promise((resolve, reject) => {
      const read = () => book.pendingUpdates(bot.id).slice(0, limit);
      const end = (finish: () => void) => {
        clearTimeout(timer);
        stopWatching();
        signal.removeEventListener("abort", onAbort);
        if (polls.get(bot.id) === cancel) polls.delete(bot.id);
        finish();
      };
      const onAbort = () => end(() => resolve([]));
      const cancel = (reason: "replaced" | "closed") =>
        end(() => (reason === "replaced" ? reject(terminatedByOther()) : resolve([])));
      const timer = setTimeout(() => end(() => resolve([])), timeoutSeconds * 1_000);
      const stopWatching = book.watch((change) => {
        if (change.kind === "updates" && change.botId === bot.id && read().length > 0)
          end(() => resolve(read()));
      });
      signal.addEventListener("abort", onAbort);
      polls.set(bot.id, cancel);
    });
  }

  return {
    async poll(
      bot: Bot,
      input: { offset: number; limit: number; timeoutSeconds: number; signal: AbortSignal },
    ) {
      if (bot.webhook) {
        throw refusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      polls.get(bot.id)?.("replaced");
      if (input.offset > 0) book.confirm(bot.id, input.offset);
      if (input.offset < 0) book.confirm(bot.id, book.pendingUpdates(bot.id).at(input.offset)?.updateId ?? 0);
      const ready = book.pendingUpdates(bot.id).slice(0, input.limit);
      const timeoutSeconds = Math.min(input.timeoutSeconds, longestPollSeconds);
      if (ready.length > 0 || timeoutSeconds <= 0) return ready;
      return wait(bot, input.limit, timeoutSeconds, input.signal);
    },
    close() {
      for (const cancel of [...polls.values()]) cancel("closed");
    },
  };
}

function terminatedByOther() {
  return refusal(
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  );
}
