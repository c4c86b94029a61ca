import { readdirSync, readFileSync } from "node:fs";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import type { StandIn, StandInContext, StandInDeps, StandInEnv } from "../shared/stand-in";
import type { CustomerControl, TelegramControl } from "../telegram/control";
import { phonePage } from "./page";
import { samplePicture } from "./pictures";
import { BlockInput, BotInput, CustomerInput, phoneView, SayInput, SendInput, StartInput } from "./view";

const assets = new URL("./assets/", import.meta.url);
const contentTypes: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** Changes within this time reach the browser as one picture. */
const gatherMs = 25;

/** A customer's phone in the browser, at `/`, `/t.me/{username}` and `/phone/*`. */
export function createPhone(deps: StandInDeps, telegram: TelegramControl): StandIn<null> {
  const app = new Hono<StandInEnv>();
  const streams = new Set<() => void>();
  app.onError((error, c) => c.json({ error: error.message }, 400));

  const view = (customer: CustomerControl) => phoneView(telegram, customer, deps.switchedOn());
  const show = (c: StandInContext, bot: string | undefined) =>
    c.html(phonePage(deps, { view: view(chosen(telegram, c)), bot }));
  app.get("/", (c) => show(c, c.req.query("bot")));
  app.get("/t.me/:username", (c) => show(c, c.req.param("username")));
  app.get("/phone/pictures/:name{[a-z-]+}", (c) => {
    const picture = samplePicture(c.req.param("name"));
    if (!picture) return c.notFound();
    return c.body(picture, 200, { "content-type": "image/svg+xml", "cache-control": "max-age=3600" });
  });
  app.get("/phone/:file{[a-z-]+\\.(?:css|js|svg)}", (c) => {
    const file = c.req.param("file");
    // From the folder's own list, so that no other path can be read.
    if (!readdirSync(assets).includes(file)) return c.notFound();
    return c.body(readFileSync(new URL(file, assets), "utf8"), 200, {
      "content-type": contentTypes[file.split(".").at(-1) ?? ""] ?? "text/plain",
      "cache-control": "no-cache",
    });
  });
  app.get("/phone/state", (c) => c.json(view(chosen(telegram, c))));

  app.post("/phone/say", async (c) => {
    const { customer, bot, text } = await input(c, SayInput);
    return c.json({ id: owner(telegram, customer).say(bot, text).messageId });
  });
  app.post("/phone/start", async (c) => {
    const { customer, bot, payload } = await input(c, StartInput);
    return c.json({ id: owner(telegram, customer).start(bot, payload).messageId });
  });
  app.post("/phone/send", async (c) => {
    const { customer, bot, kind, caption, picture } = await input(c, SendInput);
    return c.json({ id: owner(telegram, customer).send(bot, kind, caption, picture).messageId });
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
    const listen = (listener: () => void) => [telegram.watch(listener), deps.changed.listen(listener)];
    return streamSSE(c, (stream) => follow({ read: () => view(customer), listen, streams }, stream));
  });
  const close = () => {
    for (const end of [...streams]) end();
  };
  return { routes: app, control: null, close };
}

interface Following {
  /** The whole picture, as it is now. */
  read: () => object;
  /** Answers what ends the listening. */
  listen: (listener: () => void) => (() => void)[];
  /** Ends of all open streams, for when the sandbox closes. */
  streams: Set<() => void>;
}

/** Sends the whole picture at each change; resolves when the browser leaves or the sandbox ends. */
function follow(
  { read, listen, streams }: Following,
  stream: { writeSSE(message: { data: string }): Promise<void>; onAbort(listener: () => void): void },
): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const send = () => {
      timer = undefined;
      stream.writeSSE({ data: JSON.stringify(read()) }).catch(end);
    };
    const stops = listen(() => {
      timer ??= setTimeout(send, gatherMs);
    });
    const end = () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
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
