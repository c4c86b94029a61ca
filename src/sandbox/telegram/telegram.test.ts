import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../server";

let sandbox: Sandbox;
let token: string;
let clock: Date;

beforeEach(async () => {
  clock = new Date("2026-11-21T10:00:00Z");
  sandbox = await startSandbox({ now: () => clock });
  token = sandbox.telegram.createBot({ username: "oak_ember_bot", name: "Oak & Ember" }).token;
});
afterEach(() => sandbox.close());

async function call(method: string, params?: Record<string, unknown>, as = token) {
  const response = await fetch(`${sandbox.origin}/bot${as}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params ?? {}),
  });
  return { status: response.status, ...(await response.json()) };
}

const passSeconds = (count: number) => {
  clock = new Date(clock.getTime() + count * 1_000);
};

describe("the bot's token", () => {
  it("has Telegram's shape and opens getMe", async () => {
    expect(token).toMatch(/^\d{10}:AA[A-Za-z0-9_-]{33}$/);
    expect(await call("getMe")).toMatchObject({
      ok: true,
      result: { is_bot: true, username: "oak_ember_bot" },
    });
  });

  it("is refused when nobody gave it out", async () => {
    const stranger = `123456789:AA${"x".repeat(33)}`;
    expect(await call("getMe", {}, stranger)).toEqual({
      status: 401,
      ok: false,
      error_code: 401,
      description: "Unauthorized",
    });
  });

  it("does not make unknown methods known", async () => {
    expect(await call("sendTelepathy")).toMatchObject({ status: 404, ok: false, error_code: 404 });
  });
});

describe("sendMessage", () => {
  it("reaches a customer who wrote first, and nobody else", async () => {
    const maya = sandbox.telegram.customer("Maya");
    expect(await call("sendMessage", { chat_id: maya.id, text: "Hi" })).toMatchObject({
      status: 400,
      description: "Bad Request: chat not found",
    });
    maya.start("oak_ember_bot", "spring");
    expect(await call("sendMessage", { chat_id: String(maya.id), text: "Hi Maya" })).toMatchObject({
      ok: true,
    });
    expect(maya.messages("oak_ember_bot").map((message) => [message.from, message.text])).toEqual([
      ["customer", "/start spring"],
      ["bot", "Hi Maya"],
    ]);
  });

  it("takes a form and a query as well as JSON", async () => {
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "Hello");
    const url = `${sandbox.origin}/bot${token}/sendMessage`;
    const form = new URLSearchParams({ chat_id: String(maya.id), text: "by form" });
    await fetch(url, { method: "POST", body: form });
    await fetch(`${url}?chat_id=${maya.id}&text=by%20query`);
    expect(sandbox.telegram.sentMessages("oak_ember_bot").map((message) => message.text)).toEqual([
      "by form",
      "by query",
    ]);
  });

  it("refuses what is empty or longer than 4 096 characters, by characters and not by bytes", async () => {
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "Hello");
    const send = (text: string) => call("sendMessage", { chat_id: maya.id, text });
    expect(await send("🫖".repeat(4_096))).toMatchObject({ ok: true });
    expect(await send("a".repeat(4_097))).toMatchObject({
      status: 400,
      description: "Bad Request: message is too long",
    });
    expect(await send("  ")).toMatchObject({
      status: 400,
      description: "Bad Request: message text is empty",
    });
  });

  it("answers 403 once the customer blocked the bot, until they write again", async () => {
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "Hello");
    maya.block("oak_ember_bot");
    const send = () => call("sendMessage", { chat_id: maya.id, text: "Still there?" });
    expect(await send()).toMatchObject({
      status: 403,
      description: "Forbidden: bot was blocked by the user",
    });
    maya.say("oak_ember_bot", "Back again");
    expect(await send()).toMatchObject({ ok: true });
  });

  it("allows a short burst to one chat, then a message a second", async () => {
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "Hello");
    const send = () => call("sendMessage", { chat_id: maya.id, text: "Hi" });
    for (let sent = 0; sent < 5; sent += 1) expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toMatchObject({ status: 429, parameters: { retry_after: 1 } });
    passSeconds(1);
    expect(await send()).toMatchObject({ ok: true });
    sandbox.telegram.setLimits({ perChat: false });
    expect(await send()).toMatchObject({ ok: true });
  });

  it("allows 30 messages a second from one bot", async () => {
    const customers = Array.from({ length: 31 }, (_, index) =>
      sandbox.telegram.customer(`Customer ${index}`),
    );
    for (const customer of customers) customer.say("oak_ember_bot", "Hello");
    const answers = [];
    for (const { id } of customers)
      answers.push((await call("sendMessage", { chat_id: id, text: "Hi" })).status);
    expect(answers).toEqual([...Array(30).fill(200), 429]);
  });
});

describe("sendChatAction", () => {
  it("shows typing for five seconds, or until the message arrives", async () => {
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "Hello");
    const type = () => call("sendChatAction", { chat_id: maya.id, action: "typing" });
    expect(await type()).toMatchObject({ ok: true, result: true });
    passSeconds(4);
    expect(maya.typingMs("oak_ember_bot")).toBe(1_000);
    passSeconds(1);
    expect(maya.typingMs("oak_ember_bot")).toBe(0);
    await type();
    await call("sendMessage", { chat_id: maya.id, text: "Done" });
    expect(maya.typingMs("oak_ember_bot")).toBe(0);
  });

  it("knows Telegram's actions only", async () => {
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "Hello");
    const answer = await call("sendChatAction", { chat_id: maya.id, action: "dancing" });
    expect(answer).toMatchObject({
      status: 400,
      description: "Bad Request: wrong parameter action in request",
    });
  });
});

describe("getUpdates", () => {
  it("repeats updates until an offset confirms them", async () => {
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "one");
    maya.say("oak_ember_bot", "two");
    const texts = (answer: { result: { message: { text: string } }[] }) =>
      answer.result.map((update) => update.message.text);
    const first = await call("getUpdates");
    expect(texts(first)).toEqual(["one", "two"]);
    expect(texts(await call("getUpdates", { offset: first.result[0].update_id + 1 }))).toEqual(["two"]);
    expect(texts(await call("getUpdates", { offset: first.result[1].update_id + 1 }))).toEqual([]);
  });

  it("waits for the next update", async () => {
    const waiting = call("getUpdates", { timeout: 30 });
    const other = sandbox.telegram.customer("Jonas", "de");
    await expect.poll(() => sandbox.log.list({ platform: "telegram" }).length).toBe(1);
    other.say("oak_ember_bot", "Hallo");
    expect(await waiting).toMatchObject({
      result: [{ message: { text: "Hallo", from: { language_code: "de" } } }],
    });
  });

  it("is answered 409 when another poll takes over, and while a webhook is set", async () => {
    const first = call("getUpdates", { timeout: 30 });
    await expect.poll(() => sandbox.log.list({ platform: "telegram" }).length).toBe(1);
    const second = call("getUpdates", { timeout: 30 });
    expect(await first).toMatchObject({ status: 409 });
    sandbox.telegram.customer("Maya").say("oak_ember_bot", "free the second");
    expect(await second).toMatchObject({ ok: true });
    await call("setWebhook", { url: "https://shop.example/hook" });
    expect(await call("getUpdates")).toMatchObject({ status: 409, ok: false });
  });

  it("forgets what is older than a day", async () => {
    sandbox.telegram.customer("Maya").say("oak_ember_bot", "old");
    passSeconds(24 * 3_600);
    expect(await call("getUpdates")).toMatchObject({ result: [] });
  });

  it("gives only the kinds that were asked for", async () => {
    await call("getUpdates", { allowed_updates: ["message"] });
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "Hello");
    maya.block("oak_ember_bot");
    expect(sandbox.telegram.pendingUpdates("oak_ember_bot")).toHaveLength(1);
  });
});

describe("setWebhook", () => {
  it.each([
    [{ url: "nonsense" }, "Bad Request: bad webhook: invalid URL specified"],
    [
      { url: "http://shop.example/hook" },
      "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ],
    [
      { url: "https://shop.example:9000/hook" },
      "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ],
    [
      { url: "https://shop.example", secret_token: "a b" },
      "Bad Request: secret token contains unallowed characters",
    ],
    [{ url: "https://shop.example", secret_token: "a".repeat(257) }, "Bad Request: secret token is too long"],
    [
      { url: "https://shop.example", max_connections: 0 },
      "Bad Request: wrong parameter max_connections in request",
    ],
  ])("refuses %j", async (params, description) => {
    expect(await call("setWebhook", params)).toEqual({
      status: 400,
      ok: false,
      error_code: 400,
      description,
    });
  });

  it("shows in getWebhookInfo, and deleteWebhook ends it", async () => {
    await call("setWebhook", {
      url: "https://shop.example/hook",
      max_connections: 3,
      allowed_updates: ["message"],
    });
    expect(await call("getWebhookInfo")).toMatchObject({
      result: { url: "https://shop.example/hook", max_connections: 3, allowed_updates: ["message"] },
    });
    expect(await call("deleteWebhook")).toMatchObject({ result: true, description: "Webhook was deleted" });
    expect(await call("getWebhookInfo")).toMatchObject({ result: { url: "" } });
  });

  it("drops what waits when told to", async () => {
    sandbox.telegram.customer("Maya").say("oak_ember_bot", "old");
    await call("deleteWebhook", { drop_pending_updates: true });
    expect(sandbox.telegram.pendingUpdates("oak_ember_bot")).toEqual([]);
  });
});

describe("faults", () => {
  it("answer a sent message with a cut connection, though it arrived", async () => {
    const maya = sandbox.telegram.customer("Maya");
    maya.say("oak_ember_bot", "Hello");
    sandbox.faults.add({ platform: "telegram", match: "sendMessage", kind: "cut", when: "after", count: 1 });
    await expect(call("sendMessage", { chat_id: maya.id, text: "Hi" })).rejects.toThrow();
    expect(sandbox.telegram.sentMessages("oak_ember_bot")).toHaveLength(1);
  });

  it("speak Telegram's language", async () => {
    sandbox.faults.add({ platform: "telegram", kind: "rate_limit", retryAfterSeconds: 7, count: 1 });
    expect(await call("getMe")).toEqual({
      status: 429,
      ok: false,
      error_code: 429,
      description: "Too Many Requests: retry after 7",
      parameters: { retry_after: 7 },
    });
  });
});

describe("BotFather", () => {
  it("gives no name twice and none that doesn't end in bot", () => {
    expect(() => sandbox.telegram.createBot({ username: "Oak_Ember_Bot" })).toThrow(/taken/);
    expect(() => sandbox.telegram.createBot({ username: "oak_ember" })).toThrow(/username/);
  });
});
