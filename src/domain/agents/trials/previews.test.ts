import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { conversations, guardrails, messages, outbox, products } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { hours } from "@/kernel/time";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { draftEtsyAnswer, getPreview, listKnowledge, pauseAgent, previewReply, resumeAgent } from "..";

const PRICE = "How much is the Walnut tray?";

let world: World;
let stall: Stall;
let trayId: string;

beforeAll(async () => {
  world = await createWorld();
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  trayId = await inTransaction(
    stall.ctx,
    async ({ db }) => (await db.select({ id: products.id }).from(products))[0]?.id ?? "",
  );
});
afterEach(() => world.sandbox.model.clear());
afterAll(() => world.close());

async function preview(input: Parameters<typeof previewReply>[1], { ctx, work } = stall) {
  const { inboxId } = await previewReply(ctx, input);
  await work();
  return getPreview(ctx, { inboxId });
}

async function draft(input: Parameters<typeof draftEtsyAnswer>[1]) {
  const { inboxId } = await draftEtsyAnswer(stall.ctx, input);
  await stall.work();
  return getPreview(stall.ctx, { inboxId });
}

/** What the model was asked last, whole. */
const asked = () => JSON.stringify(world.sandbox.model.requests().at(-1));

const left = (ctx: Ctx) =>
  inTransaction(ctx, async ({ db }) => [
    ...(await db.select({ id: conversations.id }).from(conversations)),
    ...(await db.select({ id: messages.id }).from(messages)),
    ...(await db.select({ id: outbox.id }).from(outbox)),
  ]);

describe("a preview in a playground", () => {
  it("goes on from what was said before, which may be repeated but proves nothing", async () => {
    await preview({
      question: "And how much is it?",
      history: [
        { role: "customer", text: "Do you have the Walnut tray?" },
        { role: "assistant", text: "Yes, there are 3." },
      ],
    });
    expect(asked()).toContain("Do you have the Walnut tray?");
    expect(asked()).toContain("Yes, there are 3.");
  });

  it("meets rules that are for this session only, and keeps no answer that is tried", async () => {
    await preview({
      question: "Do you gift-wrap?",
      config: {
        rules: "Never promise a ribbon.",
        knowledge: [{ question: "Do you gift-wrap?", answer: "Yes, in brown paper." }],
      },
    });
    expect(asked()).toContain("Never promise a ribbon.");
    await preview({ question: "Do you gift-wrap things?" });
    expect(asked()).not.toContain("Never promise a ribbon.");
    expect(await listKnowledge(stall.ctx)).toMatchObject({ entries: [] });
  });

  it("shows what it looked up, which facts it read, what was checked, and what it cost", async () => {
    const { trace, would } = await preview({ question: PRICE });
    expect(would).toEqual({ kind: "sent" });
    expect(trace).toMatchObject({
      checks: [{ passed: true, failures: [] }],
      model: expect.any(String),
      tokens: { input: expect.any(Number), output: expect.any(Number) },
      costMicros: expect.any(Number),
    });
    expect(trace?.tools[0]).toMatchObject({
      name: "search_products",
      input: { query: expect.any(String) },
      failed: false,
      ms: expect.any(Number),
    });
    expect(JSON.stringify(trace?.tools[0]?.result)).toContain("Walnut tray");
    expect(trace?.facts).toContainEqual(
      expect.objectContaining({ kind: "price", value: "42.00 USD", of: "Walnut tray" }),
    );
  });

  it("shows what the check stopped, and that it would go to the seller", async () => {
    world.sandbox.model.set({ mode: "wrong_price", price: "3.33 USD" });
    const { trace, would } = await preview({ question: PRICE });
    expect(would).toEqual({ kind: "handed_over", why: "ungrounded" });
    expect(trace?.checks).toMatchObject([{ passed: false }, { passed: false }]);
    expect(JSON.stringify(trace?.checks[0]?.failures)).toContain("3.33");
  });

  it("goes to the seller when a person is asked for, without asking the model", async () => {
    const before = world.sandbox.model.requests().length;
    expect(await preview({ question: "Can I talk to a person?" })).toMatchObject({
      handover: "asked_for",
      would: { kind: "handed_over", why: "asked_for" },
      trace: { tools: [], tokens: null },
    });
    expect(world.sandbox.model.requests()).toHaveLength(before);
  });

  it("says when it would wait as a draft", async () => {
    const other = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
    await inTransaction(other.ctx, (ctx) =>
      ctx.db.insert(guardrails).values({
        sellerId: ctx.sellerId,
        id: ctx.newId("guardrails"),
        draftUntil: new Date(ctx.now().getTime() + hours(1)),
      }),
    );
    const { would } = await preview({ question: PRICE }, other);
    expect(would).toMatchObject({ kind: "draft", why: "new_shop" });
  });

  it("goes by the topics of this session, and by the shop's otherwise", async () => {
    const refund = { question: "I want a refund for my order, please." };
    expect((await preview(refund)).would).toEqual({ kind: "handed_over", why: "topic" });
    const answered = await preview({ ...refund, config: { topics: { refund: "draft" } } });
    expect(answered.would).not.toEqual({ kind: "handed_over", why: "topic" });
  });

  it("takes no more of a past than it can read", () => {
    const turn = { role: "customer", text: "Hello" } as const;
    const tooLong = () => previewReply(stall.ctx, { question: PRICE, history: Array(21).fill(turn) });
    expect(tooLong).toThrow("At most 20 turns");
  });
});

describe("a draft for Etsy's own messages", () => {
  it("is a checked answer to copy, with what it rests on, and leaves nothing behind", async () => {
    const seen = await draft({ message: PRICE });
    expect(seen).toMatchObject({ status: "done", text: expect.stringContaining("$42.00"), handover: null });
    expect(seen.ties).toContainEqual(
      expect.objectContaining({ offer: expect.objectContaining({ title: "Walnut tray" }) }),
    );
    expect(seen.text).not.toMatch(/\bAI\b|assistant/);
    expect(asked()).toContain("Don't say that you are an assistant");
    expect(await left(stall.ctx)).toEqual([]);
  });

  it("knows who asks about which listing, and can be said otherwise", async () => {
    const seen = await draft({
      message: "How much is it?",
      buyerName: "Greta",
      productId: trayId,
      manner: "shorter",
    });
    expect(seen.text).toContain("$42.00");
    expect(asked()).toContain("Greta");
    expect(asked()).toContain("one or two short sentences");
    await draft({ message: "How much is it?", productId: trayId });
    expect(asked()).not.toContain("one or two short sentences");
  });

  it("is checked like any reply: a false price leaves no draft", async () => {
    world.sandbox.model.set({ mode: "wrong_price", price: "3.33 USD" });
    const seen = await draft({ message: PRICE });
    expect(seen).toMatchObject({ handover: "ungrounded" });
    expect(seen.text).not.toContain("3.33");
  });

  it("is written while the agent is paused, and once for two clicks", async () => {
    await pauseAgent(stall.ctx);
    const [one, two] = await Promise.all([
      draftEtsyAnswer(stall.ctx, { message: "Is the Walnut tray in stock?" }),
      draftEtsyAnswer(stall.ctx, { message: "Is the Walnut tray in stock?" }),
    ]);
    expect(two).toEqual(one);
    await stall.work();
    expect(await getPreview(stall.ctx, one)).toMatchObject({ status: "done" });
    await resumeAgent(stall.ctx);
  });

  it("is nobody else's, and neither is the listing", async () => {
    const one = await draftEtsyAnswer(stall.ctx, { message: "Hello?" });
    const other = await openStall(world, []);
    await expect(getPreview(other.ctx, one)).rejects.toMatchObject({ kind: "not_found" });
    const theirs = draftEtsyAnswer(other.ctx, { message: "Hello?", productId: trayId });
    await expect(theirs).rejects.toMatchObject({ kind: "not_found" });
    await stall.work();
  });
});
