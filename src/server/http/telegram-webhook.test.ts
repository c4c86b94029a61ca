import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebBoot } from "@/boot/web";
import { agentInbox, conversations, inboundEvents, messages } from "@/db/schema";
import { ringInbox } from "@/domain/agents/jobs";
import { inTransaction } from "@/domain/context";
import { newId } from "@/kernel/ids";
import { spawnWorker } from "@/testing/worker-process";
import { waitFor } from "@/testing/world";
import { type Api, type ApiSeller, openApi } from "../rest/api.fixture";
import { receiveTelegram } from "./telegram-webhook";

let api: Api;
let shop: Shop;
let lastUpdate = 1_000;

beforeAll(async () => {
  api = await openApi();
  // The handler works in its process's world; here that is the test's.
  (globalThis as { stallhandWeb?: Promise<WebBoot> }).stallhandWeb = Promise.resolve(api.boot);
});
afterAll(() => api.close());

interface Shop extends ApiSeller {
  channelId: string;
  botUsername: string;
  secret: string;
}

/** A seller with an agent and a bot whose webhook is ours. */
async function openShop(): Promise<Shop> {
  const seller = await api.shopkeeper();
  await api.send("POST", "/agents/provision", { seller });
  const { token, username } = api.world.sandbox.telegram.createBot();
  const connected = await api.send("POST", "/messaging/telegram/connect", {
    seller,
    body: { botToken: token },
  });
  const bot = api.world.sandbox.telegram.bots().find((one) => one.username === username);
  return {
    ...seller,
    channelId: String(connected.json.channelId),
    botUsername: username,
    secret: bot?.webhook?.secretToken ?? "",
  };
}

/** What Telegram sends when somebody writes to a bot. */
function update(text: string, more: object = {}) {
  lastUpdate += 1;
  const from = { id: 77, is_bot: false, first_name: "Marta", language_code: "en" };
  const chat = { id: 77, type: "private", first_name: "Marta" };
  const message = { message_id: lastUpdate, date: 1_780_000_000, chat, from, text };
  return { update_id: lastUpdate, message: { ...message, ...more } };
}

interface Delivery {
  body: unknown;
  secret?: string | null;
  channelId?: string;
}

async function deliver({ body, secret = shop.secret, channelId = shop.channelId }: Delivery) {
  const request = new Request(`http://127.0.0.1/api/webhooks/telegram/${channelId}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(secret === null ? {} : { "x-telegram-bot-api-secret-token": secret }),
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const answer = await receiveTelegram(request, { params: Promise.resolve({ channelId }) });
  return { status: answer.status, headers: answer.headers, json: await answer.json() };
}

/** How much the seller's deliveries have left behind. */
function stored(seller: ApiSeller = shop) {
  return inTransaction(seller.ctx, async ({ db }) => ({
    events: await db.$count(inboundEvents),
    conversations: await db.$count(conversations),
    messages: await db.$count(messages),
    tasks: await db.$count(agentInbox, eq(agentInbox.kind, "customer_message")),
  }));
}

const NOTHING = { events: 0, conversations: 0, messages: 0, tasks: 0 };
const ONE = { events: 1, conversations: 1, messages: 1, tasks: 1 };

/** Requests that the seller's rings follow. */
async function followed() {
  const rows = await api.world.system.db.execute<{ id: string }>(
    sql`select distinct data->>'requestId' as id from pgboss.job
        where name = ${ringInbox.name} and data->>'sellerId' = ${shop.ctx.sellerId}`,
  );
  return rows.map(({ id }) => id);
}

describe("a delivery of Telegram's", () => {
  beforeEach(async () => {
    shop = await openShop();
  });

  it("is stored with a task for the agent, each under a request id of its own", async () => {
    const [first, second] = [
      await deliver({ body: update("Hi") }),
      await deliver({ body: update("Still there?") }),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await stored()).toEqual({ ...ONE, events: 2, messages: 2 });
    const ids = [first, second].map(({ headers }) => headers.get("x-request-id"));
    expect(new Set(ids).size).toBe(2);
    expect((await followed()).sort()).toEqual(ids.sort());
  });

  it("can be followed by its request id to the reply's delivery", async () => {
    let printed = "";
    const worker = await spawnWorker(api.world.environment, {
      onOutput: (text) => {
        printed += text;
      },
    });
    await waitFor(async () => {
      const { json } = await api.send("GET", "/agents/me", { seller: shop });
      return json.agent.status === "active";
    });
    const { telegram } = api.world.sandbox;
    const marta = telegram.customer("Marta");
    marta.start(shop.botUsername);
    await waitFor(() => telegram.sentMessages(shop.botUsername).length === 1);
    const chat = { chat: { id: marta.id, type: "private" } };
    const from = { from: { id: marta.id, is_bot: false, first_name: "Marta" } };
    const answer = await deliver({ body: update("Do you have candles?", { ...chat, ...from }) });
    await waitFor(() => telegram.sentMessages(shop.botUsername).length === 2);
    await worker.stop();
    const lines = printed.split("\n").filter((line) => line.includes('"message delivery"'));
    expect(lines.at(-1)).toContain(`"requestId":"${answer.headers.get("x-request-id")}"`);
  });

  it("that is repeated, also at the same time, is answered 200 and has one effect", async () => {
    const body = update("Do you have candles?");
    const answers = await Promise.all([1, 2, 3, 4].map(() => deliver({ body })));
    answers.push(await deliver({ body }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await stored()).toEqual(ONE);
  });

  it.each([
    ["an edited message", { edited_message: { message_id: 1 } }],
    ["a kind that Telegram invents one day", { hologram: { depth: 3 } }],
    ["nothing at all", {}],
    ["a message in a group", update("Hello all", { chat: { id: -5, type: "group" } })],
  ])("with %s is answered 200 and ignored", async (_what, content) => {
    const body = { ...content, update_id: 900_000 };
    expect((await deliver({ body })).status).toBe(200);
    expect(await stored()).toEqual({ ...NOTHING, events: 1 });
  });

  it.each([
    ["10 000 characters", "x".repeat(10_000)],
    ["emoji", "🧶👩‍👩‍👧‍👦 ‼️"],
    ["right-to-left text", "\u202eשלום، هل عندكم شموع؟"],
  ])("with %s keeps the customer's words unaltered", async (_what, text) => {
    expect((await deliver({ body: update(text) })).status).toBe(200);
    const rows = await inTransaction(shop.ctx, ({ db }) => db.select({ text: messages.text }).from(messages));
    expect(rows).toEqual([{ text }]);
  });

  it("with characters that can't be stored keeps the rest", async () => {
    const body = update("a\u0000b \ud83e 🧶");
    expect((await deliver({ body })).status).toBe(200);
    const rows = await inTransaction(shop.ctx, ({ db }) => db.select({ text: messages.text }).from(messages));
    expect(rows).toEqual([{ text: "ab \ufffd 🧶" }]);
  });

  it("with a sticker is stored for a friendly answer", async () => {
    const body = update("", { text: undefined, sticker: { file_id: "a" } });
    expect((await deliver({ body })).status).toBe(200);
    expect(await stored()).toEqual(ONE);
  });
});

describe("refused, with nothing stored, is a delivery", () => {
  beforeAll(async () => {
    shop = await openShop();
  });

  it.each([
    ["a wrong secret", "wrong"],
    ["an empty secret", ""],
    ["no secret", null],
  ])("with %s (401), whatever its body", async (_what, secret) => {
    for (const body of [update("Hi"), "{ not json", { update_id: "no number" }])
      expect(await deliver({ body, secret })).toMatchObject({
        status: 401,
        json: { code: "unauthenticated" },
      });
    expect(await stored()).toEqual(NOTHING);
  });

  it("with another channel's secret (401), and the other seller gets nothing either", async () => {
    const other = await openShop();
    expect(await deliver({ body: update("Hi"), secret: other.secret })).toMatchObject({ status: 401 });
    expect([await stored(shop), await stored(other)]).toEqual([NOTHING, NOTHING]);
  });

  it.each([
    ["broken JSON", '{"update_id": 5, "message"'],
    ["an empty body", ""],
    ["bytes that are no text", "\u0000\u0001\ufffd"],
    ["an array", []],
    ["no update id", { message: {} }],
    ["a message without its parts", { update_id: 5, message: { text: "Hi" } }],
  ])("with %s (400)", async (_what, body) => {
    expect(await deliver({ body })).toMatchObject({ status: 400, json: { code: "invalid" } });
    expect(await stored()).toEqual(NOTHING);
  });

  it("with more than a megabyte (413)", async () => {
    const answer = await deliver({ body: update("x".repeat(1_000_001)) });
    expect(answer).toMatchObject({ status: 413, json: { code: "too_large" } });
    expect(await stored()).toEqual(NOTHING);
  });

  it("for an unknown, malformed or disconnected channel (404)", async () => {
    for (const channelId of [newId("channel"), "17", "%00"])
      expect(await deliver({ body: update("Hi"), channelId })).toMatchObject({ status: 404 });
    await api.send("DELETE", `/messaging/channels/${shop.channelId}`, { seller: shop });
    expect(await deliver({ body: update("Hi") })).toMatchObject({ status: 404, json: { code: "not_found" } });
    expect(await stored()).toEqual(NOTHING);
  });
});
