import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase } from "@/db/client";
import { type LiveSignal, startLiveBus } from "@/db/live";
import { agentSessions, conversations, messages, outbox, products } from "@/db/schema";
import { asTenant, type Ctx, inTransaction } from "@/domain/context";
import { listOpenNotices } from "@/domain/notifications";
import { getDay, listActivity } from "@/domain/ops";
import { openSampleShop } from "@/domain/samples";
import { seconds } from "@/kernel/time";
import { openShop, openStall, type Stall, syncNow, workDue } from "@/testing/stall";
import { createWorld, type World, waitFor } from "@/testing/world";
import {
  bringToLife,
  findAgentWithSession,
  getPreview,
  listRunSummaries,
  listSoulVersions,
  pauseAgent,
  previewReply,
  provisionAgent,
  resumeAgent,
  sendToAgent,
} from ".";
import { SOUL_MAX, tones } from "./schemas";

const PLAYFUL = "Be playful, and sign with a teapot.";
const longTitle = `Walnut tray, ${"handmade wooden serving platter gift for him ".repeat(2)}`.trim();

let world: World;
let stall: Stall;
let trayId: string;

beforeAll(async () => {
  world = await createWorld();
  stall = await openStall(world, [{ title: longTitle, priceMinor: 4_200, quantity: 3 }]);
  trayId = await firstProduct(stall.ctx);
});
afterEach(() => world.sandbox.model.clear());
afterAll(() => world.close());

async function firstProduct(ctx: Ctx): Promise<string> {
  const [row] = await inTransaction(ctx, ({ db }) => db.select({ id: products.id }).from(products));
  return row?.id ?? "";
}

/** Asks, lets the worker do it, and gives what the page then reads. */
async function preview(input: Parameters<typeof previewReply>[1], { ctx, work } = stall) {
  const { inboxId } = await previewReply(ctx, input);
  await work();
  return getPreview(ctx, { inboxId });
}

const rowsOf = (ctx: Ctx) =>
  inTransaction(ctx, async ({ db }) => ({
    conversations: (await db.select().from(conversations)).length,
    messages: (await db.select().from(messages)).length,
    outbox: (await db.select().from(outbox)).length,
  }));

describe("a preview", () => {
  it("is what a customer would read about a product: checked, with its proofs, in the personality to try", async () => {
    const seen = await preview({ productId: trayId, config: { soulInstructions: PLAYFUL } });
    expect(seen).toMatchObject({
      status: "done",
      question: "Hi! Is the Walnut tray still available, and how much is it?",
      text: expect.stringContaining("$42.00"),
      handover: null,
      error: null,
      seconds: expect.any(Number),
    });
    expect(seen.ties).toContainEqual(
      expect.objectContaining({ claim: "value", offer: expect.objectContaining({ title: longTitle }) }),
    );
    const asked = JSON.stringify(world.sandbox.model.requests().at(-1));
    expect(asked).toContain(PLAYFUL);
    expect(asked).toContain("ask_for_human");
  });

  it("leaves nothing behind: no bubble, no message to send, no personality, no memory, no count", async () => {
    const before = await findAgentWithSession(stall.ctx);
    const calls = world.sandbox.log.list({ platform: "telegram" }).length;
    await preview({ question: "Do you gift-wrap?", config: { soulInstructions: PLAYFUL } });
    expect(await rowsOf(stall.ctx)).toEqual({ conversations: 0, messages: 0, outbox: 0 });
    expect(world.sandbox.log.list({ platform: "telegram" })).toHaveLength(calls);
    const after = await findAgentWithSession(stall.ctx);
    expect(after).toMatchObject({ soulInstructions: before?.soulInstructions, session: before?.session });
    expect(await listSoulVersions(stall.ctx)).toEqual([]);
    const memory = await inTransaction(stall.ctx, ({ db }) => db.select().from(agentSessions));
    expect(memory).toHaveLength(1);
    expect(await getDay(stall.ctx)).toMatchObject({ conversations: 0 });
    expect(JSON.stringify(await listActivity(stall.ctx))).not.toContain("preview");
    expect(JSON.stringify(await listRunSummaries(stall.ctx))).not.toContain("teapot");
  });

  it("asks about something for sale when no product is named, and just says hello in an empty shop", async () => {
    expect(await preview({ config: { soulInstructions: "" } })).toMatchObject({
      question: "Hi! Is the Walnut tray still available, and how much is it?",
    });
    const empty = await openStall(world, []);
    expect(await preview({ config: { soulInstructions: "" } }, empty)).toMatchObject({
      question: "Hi! What do you have in your shop at the moment?",
      status: "done",
    });
  });

  it("is written while the agent is paused, and its customers go on waiting", async () => {
    await pauseAgent(stall.ctx);
    const maya = world.sandbox.telegram.customer("Maya", "en");
    await stall.hear(maya, "How much is the Walnut tray?");
    world.clock.forward(seconds(3));
    expect(await preview({ productId: trayId, config: { soulInstructions: PLAYFUL } })).toMatchObject({
      status: "done",
    });
    expect(stall.sent()).toEqual([]);
    await resumeAgent(stall.ctx);
    await stall.workAfter(seconds(3));
    expect(stall.sent()).toHaveLength(1);
  });

  it("asked before the agent stands is there soon after", async () => {
    const ctx = await world.seller();
    await openShop(world, ctx, [{ title: "Walnut tray", priceMinor: 4_200 }]);
    await syncNow(ctx);
    const agent = await provisionAgent(ctx);
    const { inboxId } = await previewReply(ctx, { config: { soulInstructions: PLAYFUL } });
    await workDue(ctx);
    expect(await getPreview(ctx, { inboxId })).toMatchObject({ status: "queued", text: null });
    await bringToLife(ctx, agent.id);
    await workDue(ctx);
    expect(await getPreview(ctx, { inboxId })).toMatchObject({ status: "done" });
  });

  it("never shows a false price: it says what the customer would be told, and why", async () => {
    world.sandbox.model.set({ mode: "wrong_price", price: "3.33 USD" });
    const seen = await preview({ productId: trayId, config: { soulInstructions: PLAYFUL } });
    expect(seen).toMatchObject({ status: "done", handover: "ungrounded", ties: [] });
    expect(seen.text).toContain("a person will answer you here");
    expect(seen.text).not.toContain("3.33");
  });

  it("that can't be had fails with a sentence, and needs nobody's attention elsewhere", async () => {
    world.sandbox.model.set({ mode: "overloaded" });
    const { inboxId } = await previewReply(stall.ctx, {
      productId: trayId,
      config: { soulInstructions: "Hm." },
    });
    for (let attempt = 0; attempt < 4; attempt += 1) await stall.workAfter(seconds(60));
    const seen = await getPreview(stall.ctx, { inboxId });
    expect(seen).toMatchObject({ status: "failed", text: null, error: expect.any(String) });
    expect(await listOpenNotices(stall.ctx)).toEqual([]);
  });

  it("asked twice is one; five at a time are enough", async () => {
    const ask = (soulInstructions: string) =>
      previewReply(stall.ctx, { productId: trayId, config: { soulInstructions } });
    const clicks = await Promise.all([ask("Same"), ask("Same"), ask("Same")]);
    expect(new Set(clicks.map((click) => click.inboxId)).size).toBe(1);
    for (const soul of ["b", "c", "d", "e"]) await ask(soul);
    await expect(ask("f")).rejects.toMatchObject({ kind: "rate_limited", retryAfterSeconds: 3 });
    await stall.work();
    expect((await ask("Same")).inboxId).not.toBe(clicks[0]?.inboxId);
    await stall.work();
  });

  it("is nobody else's, and neither is the product", async () => {
    const { inboxId } = await previewReply(stall.ctx, {
      productId: trayId,
      config: { soulInstructions: "" },
    });
    await stall.work();
    const other = await openStall(world, []);
    await expect(getPreview(other.ctx, { inboxId })).rejects.toMatchObject({ kind: "not_found" });
    const theirs = previewReply(other.ctx, { productId: trayId, config: { soulInstructions: "" } });
    await expect(theirs).rejects.toMatchObject({ kind: "not_found" });
    const { inboxId: question } = await sendToAgent(stall.ctx, { message: "Hello" });
    await expect(getPreview(stall.ctx, { inboxId: question })).rejects.toMatchObject({ kind: "not_found" });
    await stall.work();
  });

  it("refuses a megabyte, naming the field", async () => {
    const tooLong = async () =>
      previewReply(stall.ctx, { config: { soulInstructions: "x".repeat(SOUL_MAX + 1) } });
    await expect(tooLong()).rejects.toMatchObject({ issues: [{ path: ["config", "soulInstructions"] }] });
  });

  it("tells open pages when it is there", async () => {
    const client = connectDatabase(world.database.appUrl, { max: 1 });
    const bus = await startLiveBus(client.sql);
    const heard: LiveSignal[] = [];
    bus.subscribe(stall.ctx.sellerId, (change) => heard.push(change));
    const { inboxId } = await previewReply(stall.ctx, {
      productId: trayId,
      config: { soulInstructions: "Ring." },
    });
    await stall.work();
    await waitFor(() => heard.some((change) => change.topic === "agent" && change.id === inboxId));
    await bus.close();
    await client.close();
  });
});

describe("a sample shop's visitor", () => {
  it("may look at thirty answers, then is told how to go on", async () => {
    const { seller } = await openSampleShop(world.system, {}, { kind: "browser", userAgent: null });
    const ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "test");
    for (let turn = 0; turn < 30; turn += 1) {
      await previewReply(ctx, { question: `Number ${turn}?`, config: { soulInstructions: "" } });
      await workDue(ctx);
    }
    const refused = { kind: "quota_exceeded", message: expect.stringContaining("Create an account") };
    await expect(previewReply(ctx, { config: { soulInstructions: "" } })).rejects.toMatchObject(refused);
    await expect(sendToAgent(ctx, { message: "Hello" })).rejects.toMatchObject(refused);
  });
});

describe("the tones to choose from", () => {
  it("say by their own word how the agent should be, and fit the personality's field", () => {
    expect(tones.map((tone) => tone.name)).toEqual(["Warm", "Brief", "Playful", "Formal"]);
    for (const tone of tones) {
      expect(tone.soul).toContain(tone.id);
      expect(tones.filter((other) => tone.soul.includes(other.id))).toEqual([tone]);
      expect(tone.soul.length).toBeLessThan(SOUL_MAX);
    }
  });

  it.each(tones)("give a true answer when they are $id", async ({ soul }) => {
    const seen = await preview({ productId: trayId, config: { soulInstructions: soul } });
    expect(seen).toMatchObject({ status: "done", text: expect.stringContaining("$42.00"), handover: null });
  });
});
