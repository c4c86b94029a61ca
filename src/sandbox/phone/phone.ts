import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import type { StandIn, StandInContext, StandInDeps, StandInEnv } from "../shared/stand-in";
import type { CustomerControl, TelegramControl } from "../telegram/control";
import { phonePage } from "./page";
import { BlockInput, BotInput, CustomerInput, phoneView, SayInput, SendInput, StartInput } from "./view";

const asset = (name: string) => readFileSync(new URL(`./assets/${name}`, import.meta.url), "utf8");

/** Changes within this time reach the browser as one picture. */
const gatherMs = 25;

/** A customer's phone in the browser, at `/`, `/t.me/{username}` and `/phone/*`. */
export function createPhone(deps: StandInDeps, telegram: TelegramControl): StandIn<null> {
  const app = new Hono<StandInEnv>();
  const streams = new Set<() => void>();
  app.onError((error, c) => c.json({ error: error.message }, 400));

  const show = (c: StandInContext, bot: string | undefined) =>
    c.html(phonePage({ view: phoneView(telegram, chosen(telegram, c)), bot, appUrl: deps.appUrl }));
  app.get("/", (c) => show(c, c.req.query("bot")));
  app.get("/t.me/:username", (c) => show(c, c.req.param("username")));
  app.get("/phone/phone.css", (c) =>
    c.body(asset("phone.css"), 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/phone/phone.js", (c) =>
    c.body(asset("phone.js"), 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  app.get("/phone/state", (c) => c.json(phoneView(telegram, chosen(telegram, c))));

  app.post("/phone/say", async (c) => {
    const { customer, bot, text } = await input(c, SayInput);
    return c.json({ id: owner(telegram, customer).say(bot, text).messageId });
  });
  app.post("/phone/start", async (c) => {
    const { customer, bot, payload } = await input(c, StartInput);
    return c.json({ id: owner(telegram, customer).start(bot, payload).messageId });
  });
  app.post("/phone/send", async (c) => {
    const { customer, bot, kind } = await input(c, SendInput);
    return c.json({ id: owner(telegram, customer).send(bot, kind).messageId });
  });
  app.post("/phone/block", async (c) => {
    const { customer, bot, blocked } = await input(c, BlockInput);
    if (blocked) owner(telegram, customer).block(bot);
    else owner(telegram, customer).unblock(bot);
    return c.json({ blocked });
  });
  app.post("/phone/bots", async (c) => {
    const { username, token } = telegram.createBot(await input(c, BotInput));
    return c.json({ username, token }, 201);
  });
  app.post("/phone/customers", async (c) => {
    const { name, languageCode } = await input(c, CustomerInput);
    return c.json({ id: telegram.customer(name, languageCode).id }, 201);
  });

  app.get("/phone/events", (c) => {
    const customer = chosen(telegram, c);
    return streamSSE(c, (stream) => follow(telegram, customer, streams, stream));
  });
  const close = () => {
    for (const end of [...streams]) end();
  };
  return { routes: app, control: null, close };
}

/** Sends the whole picture at each change; resolves when the browser leaves or the sandbox ends. */
function follow(
  telegram: TelegramControl,
  customer: CustomerControl,
  streams: Set<() => void>,
  stream: { writeSSE(message: { data: string }): Promise<void>; onAbort(listener: () => void): void },
): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const send = () => {
      timer = undefined;
      stream.writeSSE({ data: JSON.stringify(phoneView(telegram, customer)) }).catch(end);
    };
    const stopWatching = telegram.watch(() => {
      timer ??= setTimeout(send, gatherMs);
    });
    const end = () => {
      clearTimeout(timer);
      stopWatching();
      streams.delete(end);
      resolve();
    };
    streams.add(end);
    stream.onAbort(end);
    send();
  });
}

/** The customer that the address names, else the first. */
function chosen(telegram: TelegramControl, c: StandInContext): CustomerControl {
  const named = telegram.customerById(Number(c.req.query("customer") ?? "0"));
  const first = telegram.customers()[0];
  return named ?? telegram.customer(first?.name ?? "Maya", first?.languageCode ?? "en");
}

function owner(telegram: TelegramControl, id: number): CustomerControl {
  const customer = telegram.customerById(id);
  if (!customer) throw new Error("customer: unknown");
  return customer;
}

async function input<T>(c: StandInContext, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}
