import { createStandInApp, type StandIn, type StandInContext, type StandInDeps } from "../shared/stand-in";
import { type Book, createBook } from "./book";
import { createControl, type TelegramControl } from "./control";
import { createFlood } from "./flood";
import { createLongPoll } from "./long-poll";
import { type MethodDeps, methods, tooMany } from "./methods";
import { readParams, refusal } from "./params";
import { initialTelegramState, TelegramState } from "./state";
import { createWebhookDelivery } from "./webhook-delivery";

/** Telegram's Bot API as far as a shop's bot calls it, at `/bot<token>/<method>`; state lives in the store. */
export function createTelegram(deps: StandInDeps): StandIn<TelegramControl> {
  const book = createBook(deps.store.slice("telegram", TelegramState, initialTelegramState), deps.now);
  const flood = createFlood(() => deps.now().getTime());
  const longPoll = createLongPoll(book);
  const delivery = createWebhookDelivery(deps, book);
  const path = "/:bot{bot[^/]+}/:method";
  const app = createStandInApp(
    deps,
    {
      platform: "telegram",
      operation: (c) => c.req.path.split("/")[2],
      rateLimited: tooMany,
      failed: (status, message) =>
        status === 404 ? refusal(404, "Not Found") : refusal(500, `Internal Server Error: ${message}`),
      expiredToken: () => refusal(401, "Unauthorized"),
    },
    [path],
  );
  app.on(["GET", "POST"], path, (c) => call({ book, flood, longPoll }, c));
  return {
    routes: app,
    control: createControl(book, flood),
    async close() {
      longPoll.close();
      await delivery.close();
    },
  };
}

async function call(deps: MethodDeps, c: StandInContext) {
  const bot = botOf(deps.book, c.req.param("bot") ?? "");
  const method = methods[(c.req.param("method") ?? "").toLowerCase()];
  if (!method) throw refusal(404, "Not Found");
  const answer = await method(deps, bot, await readParams(c), c.req.raw.signal);
  return c.json({ ok: true, ...answer });
}

function botOf(book: Book, segment: string) {
  const token = segment.slice("bot".length);
  const bot = book.state().bots.find((entry) => entry.token === token);
  if (!bot) throw refusal(401, "Unauthorized");
  return bot;
}
