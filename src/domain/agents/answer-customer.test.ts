import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agentInbox, outbox } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { getThread, listConversations, sendReply, takeOver } from "@/domain/messaging";
import { listOpenNotices } from "@/domain/notifications";
import { minutes, seconds } from "@/kernel/time";
import type { CustomerControl } from "@/sandbox/telegram/control";
import { openStall, type Stall, syncNow } from "@/testing/stall";
import { createWorld, type World, waitFor } from "@/testing/world";
import { answerTask, handBackToAgent, listEvents } from ".";

const PRICE = "How much is the Walnut tray?";
const goods = [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }];

let world: World;
let stall: Stall;
let maya: CustomerControl;
let people = 0;

/** Longer than the quiet time after a message. */
const A_WHILE = seconds(21);

beforeAll(async () => {
  world = await createWorld({
    env: { CONTACT_ANSWERS_PER_HOUR: "3", BURST_QUIET_MS: "20000", BURST_MAX_MS: "60000" },
  });
});
beforeEach(async () => {
  stall = await openStall(world, goods);
  people += 1;
  maya = world.sandbox.telegram.customer(`Maya ${people}`, "en");
});
afterEach(() => {
  world.sandbox.model.clear();
  world.sandbox.faults.clear();
});
afterAll(() => world.close());

async function conversation() {
  const { conversations } = await listConversations(stall.ctx);
  const [first] = conversations;
  if (!first) throw new Error("there is no conversation");
  return (await getThread(stall.ctx, { conversationId: first.id })).conversation;
}

const task = async () => {
  const rows = await inTransaction(stall.ctx, (ctx) =>
    ctx.db.select().from(agentInbox).orderBy(agentInbox.id),
  );
  return rows.at(-1);
};
const notices = async () => (await listOpenNotices(stall.ctx)).map((notice) => notice.kind);

async function ask(text = PRICE) {
  await stall.hear(maya, text);
  await stall.workAfter(A_WHILE);
}

describe("an answer", () => {
  it("is true, says once that an AI assistant writes, and then no more", async () => {
    await ask();
    await ask("And how many Walnut trays do you have?");
    const [first, second, ...more] = stall.sent();
    expect(first).toMatch(/AI assistant[\s\S]*\$42\.00/);
    expect(second).toMatch(/3/);
    expect(second).not.toContain("AI assistant");
    expect(more).toEqual([]);
  });

  it("stands in the list of conversations without the disclosure before it", async () => {
    await ask();
    const { conversations } = await listConversations(stall.ctx);
    expect(conversations[0]?.lastMessageText).toMatch(/^(?!.*AI assistant).*\$42\.00/);
  });

  it("is one for a burst of five messages, and waits until it is over", async () => {
    for (const text of ["Hi", "I saw the", "Walnut tray", "in your shop.", PRICE])
      await stall.hear(maya, text);
    await stall.work();
    expect(stall.sent()).toEqual([]);
    await stall.workAfter(A_WHILE);
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00")]);
  });

  it("gives the model the customer's words unaltered", async () => {
    const texts = ["👩‍🍳🇫🇷 e\u0301", "\u202bكم سعر Walnut tray؟", "word ".repeat(2_000).trim()];
    for (const text of texts) await stall.hear(maya, text);
    await stall.workAfter(A_WHILE);
    const asked = JSON.stringify(world.sandbox.model.requests().at(-1)?.messages);
    for (const text of texts) expect(asked).toContain(JSON.stringify(text).slice(1, -1));
  });

  it("to a message that is too long asks for less, without the model", async () => {
    const before = world.sandbox.model.requests().length;
    await ask("x".repeat(16_001));
    expect(stall.sent()).toEqual([expect.stringContaining("too long")]);
    expect(world.sandbox.model.requests()).toHaveLength(before);
  });

  it("to a picture or a voice message is friendly, and to START a welcome", async () => {
    maya.start(stall.bot.username);
    await stall.heard(1);
    await stall.workAfter(A_WHILE);
    maya.send(stall.bot.username, "voice");
    await stall.heard(2);
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([
      expect.stringMatching(/AI assistant[\s\S]*Welcome/),
      expect.stringContaining("voice message"),
    ]);
  });

  it("is given once, though its task is worked on twice at the same time", async () => {
    await stall.hear(maya, PRICE);
    await stall.workAfter(0);
    const due = { ...stall.ctx, now: () => new Date(stall.ctx.now().getTime() + A_WHILE) };
    const id = (await task())?.id ?? "";
    const once = () => answerTask(due, { inboxId: id, signal: new AbortController().signal });
    await Promise.all([once(), once(), once()]);
    await once();
    await stall.workAfter(minutes(1));
    expect(stall.sent()).toHaveLength(1);
  });

  it("is given by the seller's own agent only", async () => {
    await stall.hear(maya, PRICE);
    const id = (await task())?.id ?? "";
    const other = await openStall(world, []);
    await other.workAfter(minutes(1));
    expect(await answerTask(other.ctx, { inboxId: id, signal: new AbortController().signal })).toBeNull();
    expect(await task()).toMatchObject({ status: "queued" });
    expect(other.sent()).toEqual([]);
  });

  it("comes from each seller's own shop when two shops are asked the same", async () => {
    const other = await openStall(world, [{ title: "Walnut tray", priceMinor: 9_900 }]);
    await Promise.all([stall.hear(maya, PRICE), other.hear(maya, PRICE)]);
    await Promise.all([stall.workAfter(A_WHILE), other.workAfter(A_WHILE)]);
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00")]);
    expect(other.sent()).toEqual([expect.stringContaining("$99.00")]);
    const events = JSON.stringify(await listEvents(other.ctx, { limit: 200 }));
    expect(events).not.toContain("42.00");
  });
});

describe("a false price", () => {
  it("once is mended before anybody reads it", async () => {
    world.sandbox.model.set(
      { mode: "say", text: "The tray is 3.33 USD.", count: 1 },
      { mode: "say", text: "Which of the trays do you mean?", count: 1 },
    );
    await ask();
    expect(stall.sent()).toEqual([expect.stringContaining("Which of the trays do you mean?")]);
    expect(stall.sent().join()).not.toContain("3.33");
    const asked = JSON.stringify(world.sandbox.model.requests().at(-1)?.messages.at(-1));
    expect(asked).toMatch(/Note from the system.*3\.33/);
  });

  it("again and again is never sent: a person takes over", async () => {
    world.sandbox.model.set({ mode: "wrong_price", price: "3.33 USD" });
    await ask();
    expect(stall.sent()).toHaveLength(1);
    expect(stall.sent().join()).not.toMatch(/3[.,]33/);
    expect(await conversation()).toMatchObject({ needsHuman: true, needsHumanReason: "ungrounded" });
    expect(await notices()).toEqual(["handover"]);
  });

  it("that was true when written is not sent once the shop says otherwise", async () => {
    await stall.hear(maya, PRICE);
    const later = { ...stall.ctx, now: () => new Date(stall.ctx.now().getTime() + A_WHILE) };
    await answerTask(later, { inboxId: (await task())?.id ?? "", signal: new AbortController().signal });
    const [listing] = world.sandbox.etsy.listings(stall.shop.shopId);
    world.sandbox.etsy.editListing(listing?.listingId ?? 0, { priceMinor: 5_000 });
    await syncNow(stall.ctx);
    await stall.workAfter(minutes(1));
    expect(stall.sent().join()).not.toContain("42.00");
    const rows = await inTransaction(stall.ctx, (ctx) => ctx.db.select().from(outbox).orderBy(outbox.id));
    expect(rows[0]).toMatchObject({ status: "cancelled" });
    expect(stall.sent()).toEqual([expect.stringMatching(/AI assistant[\s\S]*\$50\.00/)]);
  });
});

describe("a customer who asks for a person", () => {
  it("is told once, the seller gets a card, and the agent is silent until handed back", async () => {
    await ask("Can I talk to a human please?");
    expect(stall.sent()).toEqual([expect.stringContaining("a person will answer you here")]);
    expect(await conversation()).toMatchObject({ needsHuman: true, needsHumanReason: "asked_for" });
    expect(await notices()).toEqual(["handover"]);
    await ask();
    await ask("Hello?");
    expect(stall.sent()).toHaveLength(1);
    const { id } = await conversation();
    await handBackToAgent(stall.ctx, { conversationId: id });
    await handBackToAgent(stall.ctx, { conversationId: id });
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([expect.anything(), expect.stringContaining("$42.00")]);
    expect(await notices()).toEqual([]);
  });

  it("can't be handed back by another seller", async () => {
    await ask("Can I talk to a human please?");
    const { id } = await conversation();
    const other = await world.seller();
    for (const verb of [handBackToAgent, takeOver])
      await expect(verb(other, { conversationId: id })).rejects.toMatchObject({ kind: "not_found" });
    expect(await conversation()).toMatchObject({ needsHuman: true });
  });
});

describe("a takeover", () => {
  it("while the model thinks lets nothing of the agent's out, and the seller's words go", async () => {
    world.sandbox.model.set({ mode: "think_ms", ms: 700 });
    const asked = world.sandbox.model.requests().length;
    await stall.hear(maya, PRICE);
    const working = stall.workAfter(A_WHILE);
    await waitFor(() => world.sandbox.model.requests().length > asked);
    const { id } = await conversation();
    await takeOver(stall.ctx, { conversationId: id });
    await sendReply(stall.ctx, { conversationId: id, text: "Ada here, one moment." });
    await working;
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual(["Ada here, one moment."]);
  });

  it("of an answer that is written but not sent wins", async () => {
    await stall.hear(maya, PRICE);
    const later = { ...stall.ctx, now: () => new Date(stall.ctx.now().getTime() + A_WHILE) };
    await answerTask(later, { inboxId: (await task())?.id ?? "", signal: new AbortController().signal });
    await takeOver(stall.ctx, { conversationId: (await conversation()).id });
    await stall.workAfter(minutes(1));
    expect(stall.sent()).toEqual([]);
  });
});
