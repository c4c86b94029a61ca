import { existsSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentInbox, syncRuns } from "@/db/schema";
import {
  findAgentWithSession,
  getWebChat,
  refreshWorkspace,
  sayInWebChat,
  updateGuardrails,
  workspacePath,
} from "@/domain/agents";
import { getProductFacts, listProducts } from "@/domain/catalogue";
import { disconnectEtsy, getConnection, scheduleSyncs, startEtsyConnect, startSync } from "@/domain/channels";
import { asTenant, type Ctx, inTransaction } from "@/domain/context";
import { connectTelegram, getThread, handBack } from "@/domain/messaging";
import { getDay } from "@/domain/ops";
import { findSession, getSeller, logIn } from "@/domain/sellers";
import { hours, seconds } from "@/kernel/time";
import { workDue } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { openSampleShop } from ".";
import { OpenSampleShop } from "./schemas";

const browser = { kind: "browser", userAgent: "Firefox" } as const;
let world: World;
let sample: Ctx;

const open = (form = {}) => openSampleShop(world.system, OpenSampleShop.parse(form), browser);
const tenant = (id: string) => asTenant(world.system, id, { kind: "seller", id }, "test");
const visit = async () => tenant((await open()).seller.id);

beforeAll(async () => {
  world = await createWorld();
  sample = await visit();
});
afterAll(() => world.close());

let messages = 0;
/** Asks in the shop's chat and gives the agent's words back. */
async function ask(text: string, ctx = sample): Promise<string> {
  messages += 1;
  await sayInWebChat(ctx, { text, clientId: `m${messages}` });
  world.clock.forward(400);
  await workDue(ctx);
  const last = (await getWebChat(ctx))?.messages.at(-1);
  return last && last.author !== "customer" ? last.text : "";
}

describe("a sample shop", () => {
  it("stands at once, without an account: catalogue, agent and chat, for a day", async () => {
    const { seller, claims } = await open({ locale: "de", timeZone: "Europe/Berlin" });
    expect(seller).toMatchObject({ name: "Sample shop", isSample: true, locale: "de-DE" });
    const day = seller.sampleExpiresAt?.getTime() ?? 0;
    expect(day - seller.createdAt.getTime()).toBe(hours(24));
    expect(claims.exp * 1_000).toBeLessThanOrEqual(day);
    const ctx = tenant(seller.id);
    expect(await findAgentWithSession(ctx)).toMatchObject({ status: "active" });
    expect(await getConnection(ctx)).toMatchObject({ channel: "sample", status: "active" });
    const { products, total } = await listProducts(ctx, { limit: 100 });
    expect(total).toBe(24);
    const states = products.map((product) => product.state);
    expect(states.filter((state) => state !== "active").sort()).toEqual(["draft", "sold_out"]);
  });

  it("has products one would believe: words, prices, variations, and a picture that there is", async () => {
    const { products } = await listProducts(sample, { limit: 100 });
    expect(new Set(products.map((product) => product.title)).size).toBe(24);
    for (const product of products) {
      expect(product.description.length, product.title).toBeGreaterThan(60);
      expect(product.priceMinor, product.title).toBeGreaterThan(1_000);
      expect(product.tags.length, product.title).toBeGreaterThanOrEqual(4);
      expect(existsSync(`public${product.images[0]?.url}`), product.images[0]?.url).toBe(true);
    }
    const mug = products.find((product) => product.title.startsWith("Hug Mug"));
    expect(await getProductFacts(sample, mug?.id ?? "")).toMatchObject({
      listing: { priceMinor: 2_800, quantity: 23 },
      variants: [
        { properties: [{ name: "Size", value: "Small, 200 ml" }], priceMinor: 2_800, quantity: 9 },
        { properties: [{ name: "Size", value: "Large, 350 ml" }], priceMinor: 3_200, quantity: 14 },
      ],
    });
  });

  it("answers the first question truthfully, and the day counts it", async () => {
    expect(await ask("How much is the Bud Vase?")).toMatch(/AI assistant[\s\S]*\$30\.00/);
    expect(await ask("Do you have the Water Pitcher in Midnight Blue?")).not.toMatch(/\$68\.00.*in stock/i);
    expect(await getDay(sample)).toMatchObject({ conversations: 1, answeredAlone: 1 });
  });

  it("gets its workspace by a job", async () => {
    await refreshWorkspace(sample);
    expect(existsSync(`${workspacePath(sample)}/products/inventory.json`)).toBe(true);
  });

  it("is one of its own for every visitor: nobody sees another's", async () => {
    const other = await visit();
    const conversation = await getWebChat(sample);
    const [product] = (await listProducts(sample)).products;
    expect(await getWebChat(other)).toBeNull();
    await expect(getProductFacts(other, product?.id ?? "")).rejects.toMatchObject({ kind: "not_found" });
    const thread = getThread(other, { conversationId: conversation?.conversation.id ?? "" });
    await expect(thread).rejects.toMatchObject({ kind: "not_found" });
  });

  it("can't be signed in to, and its session ends with it", async () => {
    const { seller, claims } = await open();
    const guess = logIn(world.system, { email: seller.email, password: "correct horse battery" }, browser);
    await expect(guess).rejects.toMatchObject({ kind: "unauthenticated" });
    expect(await findSession(world.system, claims)).toMatchObject({ sellerId: seller.id });
    const tomorrow = { ...world.system, now: () => new Date(world.system.now().getTime() + hours(24)) };
    expect(await findSession(tomorrow, claims)).toBeNull();
  });

  it("connects to nothing of the visitor's own, and says what to do instead", async () => {
    const own = {
      kind: "conflict",
      message: "This is a sample shop. Create an account to connect your own.",
    };
    const bot = world.sandbox.telegram.createBot();
    await expect(startEtsyConnect(sample, { browser: null })).rejects.toMatchObject(own);
    await expect(connectTelegram(sample, { botToken: bot.token })).rejects.toMatchObject(own);
    const alone = { kind: "conflict", message: expect.stringContaining("stands on its own") };
    await expect(startSync(sample, { trigger: "manual" })).rejects.toMatchObject(alone);
    await expect(disconnectEtsy(sample)).rejects.toMatchObject(alone);
    expect(await getConnection(sample)).toMatchObject({ status: "active" });
  });

  it("is left alone by the schedule of syncs, whenever that comes", async () => {
    const later = { ...world.system, now: () => new Date(world.system.now().getTime() + hours(5)) };
    await scheduleSyncs(later);
    expect(await inTransaction(sample, ({ db }) => db.select().from(syncRuns))).toEqual([]);
  });

  it("gives twenty answers in all, then says once that they are used up", async () => {
    const ctx = await visit();
    for (let turn = 0; turn < 10; turn += 1) await ask("How much is the Bud Vase?", ctx);
    // An hour later the hourly cap has room again; this one has not.
    world.clock.forward(hours(2));
    for (let turn = 0; turn < 10; turn += 1) await ask("How much is the Bud Vase?", ctx);
    const asked = world.sandbox.model.requests().length;
    expect(await ask("And the Hug Mug?", ctx)).toContain("Create an account to go on");
    expect(await ask("Hello?", ctx)).toBe("");
    expect(world.sandbox.model.requests()).toHaveLength(asked);
  });

  it("counts what the model did, though it came to a handover", async () => {
    const ctx = await visit();
    // So that it is the count that ends it, not what a stand-in's answers would cost.
    await updateGuardrails(ctx, { contactDayCapMicros: 5_000_000 });
    world.sandbox.model.set({ mode: "wrong_price", price: "3.33 USD" });
    for (let turn = 0; turn < 20; turn += 1) {
      await ask("How much is the Bud Vase?", ctx);
      const id = (await getWebChat(ctx))?.conversation.id ?? "";
      await handBack(ctx, { conversationId: id });
    }
    world.sandbox.model.clear();
    expect(await ask("How much is the Bud Vase?", ctx)).toContain("Create an account to go on");
  });

  it("leaves nothing undone in the queue", async () => {
    const open = await inTransaction(sample, ({ db }) =>
      db.select().from(agentInbox).where(eq(agentInbox.status, "queued")),
    );
    expect(open).toEqual([]);
    expect(await getSeller(sample)).toMatchObject({ isSample: true });
  });
});

describe("the places of a day", () => {
  it("are as many as the environment says, exactly, however many come at once; a day later there are new ones", async () => {
    const small = await createWorld({ env: { SAMPLE_SHOPS_PER_DAY: "3" } });
    const come = () => openSampleShop(small.system, {}, browser);
    const all = await Promise.allSettled(Array.from({ length: 8 }, come));
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(3);
    for (const one of all)
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({
          kind: "quota_exceeded",
          message: expect.stringMatching(/tomorrow/),
        });
    small.clock.forward(hours(24) + seconds(1));
    expect((await come()).seller).toMatchObject({ isSample: true });
    await small.close();
  });

  it("are none where they are switched off", async () => {
    const settings = { ...world.system.settings, samplesPerDay: 0 };
    const refused = openSampleShop({ ...world.system, settings }, {}, browser);
    await expect(refused).rejects.toMatchObject({ kind: "quota_exceeded" });
  });

  it("take little time", async () => {
    const started = performance.now();
    await open();
    // Well above what it takes on a quiet machine (tens of milliseconds): only a slip is to be noticed.
    expect(performance.now() - started).toBeLessThan(seconds(3));
  });
});
