import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agentInbox, auditLog, contacts, outbox } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { listSpend } from "@/domain/credits";
import {
  getThread,
  listConversations,
  rejectDraft,
  releaseDraft,
  setReplyMode,
  takeOver,
} from "@/domain/messaging";
import { listOpenNotices } from "@/domain/notifications";
import { hours, minutes, seconds } from "@/kernel/time";
import type { CustomerControl } from "@/sandbox/telegram/control";
import { openStall, type Stall, syncNow } from "@/testing/stall";
import { createWorld, type World, waitFor } from "@/testing/world";
import {
  answerTask,
  approveDraft,
  handBackToAgent,
  listRuns,
  pauseAgent,
  resumeAgent,
  updateGuardrails,
} from ".";
import { getGuardrails } from "./guardrails";

const PRICE = "How much is the Walnut tray?";
const A_WHILE = seconds(21);
const goods = [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }];

let world: World;
let stall: Stall;
let maya: CustomerControl;
let people = 0;

beforeAll(async () => {
  world = await createWorld({ env: { BURST_QUIET_MS: "20000", BURST_MAX_MS: "60000" } });
});
beforeEach(async () => {
  stall = await openStall(world, goods);
  people += 1;
  maya = world.sandbox.telegram.customer(`Maya ${people}`, "en");
});
afterEach(() => world.sandbox.model.clear());
afterAll(() => world.close());

async function ask(text = PRICE) {
  await stall.hear(maya, text);
  await stall.workAfter(A_WHILE);
}

async function thread() {
  const [first] = (await listConversations(stall.ctx)).conversations;
  if (!first) throw new Error("there is no conversation");
  return getThread(stall.ctx, { conversationId: first.id });
}

async function draft() {
  const { conversation, messages } = await thread();
  const found = messages.find((message) => message.delivery === "draft");
  if (!found) throw new Error("there is no draft");
  expect(conversation.draftId).toBe(found.id);
  return found;
}

const notices = async () => (await listOpenNotices(stall.ctx)).map((notice) => notice.kind);
const modelCalls = () => world.sandbox.model.requests().length;

describe("where the seller approves replies", () => {
  beforeEach(() => updateGuardrails(stall.ctx, { replyMode: "draft" }));

  it("a reply waits, with a card, and goes out as it is when approved; approving twice sends once", async () => {
    await ask();
    const waiting = await draft();
    expect(waiting).toMatchObject({ heldFor: "shop", text: expect.stringContaining("$42.00") });
    expect(stall.sent()).toEqual([]);
    expect(await notices()).toEqual(["draft"]);
    expect((await listConversations(stall.ctx, { filter: "needs_you" })).conversations).toHaveLength(1);
    await releaseDraft(stall.ctx, { messageId: waiting.id });
    await releaseDraft(stall.ctx, { messageId: waiting.id });
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00")]);
    expect(await notices()).toEqual([]);
    expect((await thread()).conversation.draftId).toBeNull();
  });

  it("goes out in the seller's words when they change it, and what the agent had written is kept", async () => {
    await ask();
    const { id, text } = await draft();
    await releaseDraft(stall.ctx, { messageId: id, text: "It's 42 dollars, and I'd love to send it." });
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual(["It's 42 dollars, and I'd love to send it."]);
    const sent = (await thread()).messages.find((message) => message.id === id);
    expect(sent).toMatchObject({ author: "seller", draftText: text, ties: [] });
    // The line that an AI answers went with the agent's words, so it is still owed.
    await updateGuardrails(stall.ctx, { replyMode: "auto" });
    await ask("And how many are there?");
    expect(stall.sent().at(-1)).toContain("AI assistant");
  });

  it("is not sent when rejected, and the conversation is the seller's until they hand it back", async () => {
    await ask();
    const { id } = await draft();
    await rejectDraft(stall.ctx, { messageId: id, reason: "Too short." });
    await rejectDraft(stall.ctx, { messageId: id, reason: "Too short." });
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([]);
    const { conversation } = await thread();
    expect(conversation).toMatchObject({ draftId: null, needsHuman: true, needsHumanReason: "rejected" });
    await handBackToAgent(stall.ctx, { conversationId: conversation.id });
    await stall.workAfter(A_WHILE);
    expect((await draft()).id).not.toBe(id);
  });

  it("dies when the customer writes again: the next draft answers both", async () => {
    await ask();
    const first = await draft();
    await ask("And do you have it in oak?");
    const second = await draft();
    expect(second.id).not.toBe(first.id);
    await expect(releaseDraft(stall.ctx, { messageId: first.id })).rejects.toThrow("moved on");
    const { messages } = await thread();
    expect(messages.find((message) => message.id === first.id)?.delivery).toBe("cancelled");
  });

  it("dies when the seller takes over", async () => {
    await ask();
    const { id } = await draft();
    await takeOver(stall.ctx, { conversationId: (await thread()).conversation.id });
    await expect(releaseDraft(stall.ctx, { messageId: id })).rejects.toThrow("moved on");
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([]);
  });

  it("is written anew when a price has changed since, whether that is seen at the approval or at the sending", async () => {
    const ways = [
      [approveDraft, 4_500],
      [releaseDraft, 4_700],
    ] as const;
    for (const [approve, priceMinor] of ways) {
      await ask();
      const { id } = await draft();
      const listing = world.sandbox.etsy.listings(stall.shop.shopId)[0];
      world.sandbox.etsy.editListing(listing?.listingId ?? 0, { priceMinor });
      await syncNow(stall.ctx);
      await approve(stall.ctx, { messageId: id });
      await stall.workAfter(A_WHILE);
      await stall.workAfter(A_WHILE);
      expect(stall.sent()).toEqual([]);
      expect((await draft()).text).toContain(`$${priceMinor / 100}`);
    }
  });

  it("is sent by its approval while all it says holds", async () => {
    await ask();
    const { id } = await draft();
    expect(await approveDraft(stall.ctx, { messageId: id })).toBe("sent");
    expect(await approveDraft(stall.ctx, { messageId: id })).toBe("sent");
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toHaveLength(1);
  });

  it("belongs to its seller", async () => {
    await ask();
    const { id } = await draft();
    const other = await openStall(world, []);
    await expect(releaseDraft(other.ctx, { messageId: id })).rejects.toThrow("doesn't exist");
    await expect(rejectDraft(other.ctx, { messageId: id })).rejects.toThrow("doesn't exist");
  });
});

describe("a topic", () => {
  it("of the seller's is handed over without asking the model, and the customer is told", async () => {
    const calls = modelCalls();
    await ask("I want my money back!");
    expect(modelCalls()).toBe(calls);
    expect(stall.sent()).toEqual([expect.stringContaining("a person will answer")]);
    expect((await thread()).conversation).toMatchObject({ needsHuman: true, needsHumanReason: "topic" });
  });

  it("may be drafted, or answered, as the seller likes", async () => {
    await updateGuardrails(stall.ctx, { topics: { shipping: "draft" } });
    await ask("Do you ship to France?");
    expect((await draft()).heldFor).toBe("topic");
    await updateGuardrails(stall.ctx, { topics: { shipping: "auto", refund: "auto" } });
    const { topics } = await getGuardrails(stall.ctx);
    expect(topics).toMatchObject({ shipping: "auto", refund: "auto", complaint: "hand_over" });
  });
});

describe("how one contact or channel is answered", () => {
  it("off: the model is not asked, the customer hears nothing, the seller gets a card", async () => {
    await ask();
    const contactId = (await thread()).contact.id;
    await setReplyMode(stall.ctx, { of: contactId, replyMode: "off" });
    await setReplyMode(stall.ctx, { of: contactId, replyMode: "off" });
    const [calls, sent] = [modelCalls(), stall.sent().length];
    await ask("And the bowl?");
    expect([modelCalls(), stall.sent().length]).toEqual([calls, sent]);
    expect(await notices()).toEqual(["handover"]);
    const audit = await inTransaction(stall.ctx, ({ db }) => db.select().from(auditLog));
    expect(audit.filter((row) => row.action === "contact.set-reply-mode")).toHaveLength(1);
  });

  it("is the seller's own to say", async () => {
    await ask();
    const contactId = (await thread()).contact.id;
    const other = await openStall(world, []);
    await expect(setReplyMode(other.ctx, { of: contactId, replyMode: "off" })).rejects.toThrow(
      "doesn't exist",
    );
    const rows = await inTransaction(stall.ctx, ({ db }) => db.select().from(contacts));
    expect(rows[0]?.replyMode).toBeNull();
  });
});

describe("a shop's limit of cost", () => {
  it("when used up, is never silence: the customer is told, the seller finds a beginning of their own", async () => {
    await updateGuardrails(stall.ctx, { dayCapMicros: 0 });
    const calls = modelCalls();
    await ask();
    expect(modelCalls()).toBe(calls);
    expect(stall.sent()).toEqual([expect.stringContaining("a person will answer")]);
    expect((await thread()).conversation).toMatchObject({ needsHuman: true, needsHumanReason: "spend" });
    const waiting = await draft();
    expect(waiting.heldFor).toBe("spend");
    await releaseDraft(stall.ctx, { messageId: waiting.id, text: "I'm here: it's $42." });
    await stall.workAfter(A_WHILE);
    expect(stall.sent().at(-1)).toBe("I'm here: it's $42.");
  });
});

describe("quiet hours", () => {
  const clock = (inHours: number) =>
    new Date(stall.ctx.now().getTime() + hours(inHours)).toISOString().slice(11, 16);

  it("keep questions until they end, and say once when that is", async () => {
    const until = clock(2);
    await updateGuardrails(stall.ctx, { quietHours: { from: clock(-1), to: until } });
    await ask();
    await ask("Hello?");
    expect(stall.sent()).toEqual([expect.stringContaining(`answers again at ${until}`)]);
    await stall.workAfter(hours(2));
    expect(stall.sent().at(-1)).toContain("$42.00");
  });

  it("name the place where it is that time", async () => {
    const until = clock(2);
    await updateGuardrails(stall.ctx, { quietHours: { from: clock(-1), to: until } });
    await ask();
    expect(stall.sent()[0]).toContain(`${until} (UTC time)`);
  });

  it.each(["Can I talk to a human?", "My mug arrived like this"])(
    "keep nobody waiting whom a person answers anyway: %s",
    async (words) => {
      await updateGuardrails(stall.ctx, { quietHours: { from: clock(-1), to: clock(2) } });
      await ask();
      await ask(words);
      expect(stall.sent().at(-1)).toContain("a person will answer you here");
      expect((await thread()).conversation).toMatchObject({ needsHuman: true });
      await stall.workAfter(hours(3));
      expect(stall.sent()).toHaveLength(2);
    },
  );
});

describe("who answers", () => {
  it("is told truly by code, without the model", async () => {
    world.sandbox.model.set({ mode: "say", text: "I am a human." });
    await ask("Are you a robot?");
    expect(stall.sent()).toEqual([expect.stringMatching(/Yes, I'm an AI.*ask/)]);
    expect((await listRuns(stall.ctx))[0]?.costMicros ?? 0).toBe(0);
  });

  it("is told before the answer to what else was asked", async () => {
    await ask(`Are you a human? ${PRICE}`);
    expect(stall.sent()).toEqual([expect.stringMatching(/Yes, I'm an AI[\s\S]*\$42\.00/)]);
  });
});

describe("a holiday", () => {
  it("is told once after an answer, in the customer's language", async () => {
    const today = stall.ctx.now().toISOString().slice(0, 10);
    await updateGuardrails(stall.ctx, { holiday: { from: today, to: today, shipsAgainOn: "2027-01-11" } });
    await ask();
    expect(stall.sent().at(-1)).toMatch(
      /\$42\.00[\s\S]*We're on holiday; orders ship again on Monday, January 11\.$/,
    );
    await ask("Was kostet das Walnut tray und gibt es noch eins?");
    expect(stall.sent().at(-1)).not.toMatch(/Urlaub|holiday/);
  });

  it("stands in drafts too", async () => {
    const today = stall.ctx.now().toISOString().slice(0, 10);
    const holiday = { from: today, to: today, shipsAgainOn: "2027-01-11" };
    await updateGuardrails(stall.ctx, { holiday, replyMode: "draft" });
    await ask();
    expect((await draft()).text).toContain("We're on holiday");
  });

  it("is told to the model as the shop's own word, so that the day may be said", async () => {
    const today = stall.ctx.now().toISOString().slice(0, 10);
    await updateGuardrails(stall.ctx, { holiday: { from: today, to: today, shipsAgainOn: "2027-01-11" } });
    world.sandbox.model.set({ mode: "say", text: "We ship again on Monday, January 11, 2027." });
    await ask("When would you ship?");
    expect(stall.sent()).toEqual([expect.stringContaining("January 11, 2027")]);
    expect(JSON.stringify(world.sandbox.model.requests().at(-1))).toContain("The shop is on holiday");
  });
});

describe("stopping all replies", () => {
  it("holds back what was about to go out, and answers it after the stop", async () => {
    await stall.hear(maya, PRICE);
    world.clock.forward(A_WHILE);
    const tasks = await inTransaction(stall.ctx, ({ db }) => db.select().from(agentInbox));
    const task = tasks.find((row) => row.status === "queued");
    await answerTask(stall.ctx, { inboxId: task?.id ?? "", signal: new AbortController().signal });
    await pauseAgent(stall.ctx);
    await stall.workAfter(minutes(1));
    expect(stall.sent()).toEqual([]);
    const rows = await inTransaction(stall.ctx, ({ db }) => db.select().from(outbox));
    expect(rows).toMatchObject([
      { status: "cancelled", error: "You stopped all replies before it was sent." },
    ]);
    await resumeAgent(stall.ctx);
    await stall.workAfter(minutes(1));
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00")]);
  });
});

describe("an answer in the making", () => {
  it("is cut when a person takes over: nobody waits for it any more, and it costs", async () => {
    world.sandbox.model.set({ mode: "think_ms", ms: 60_000 });
    await stall.hear(maya, PRICE);
    world.clock.forward(A_WHILE);
    const tasks = await inTransaction(stall.ctx, ({ db }) => db.select().from(agentInbox));
    const task = tasks.find((row) => row.status === "queued");
    const working = answerTask(stall.ctx, {
      inboxId: task?.id ?? "",
      signal: new AbortController().signal,
    });
    await waitFor(async () => (await listRuns(stall.ctx)).some((run) => run.status === "running"));
    await takeOver(stall.ctx, { conversationId: task?.conversationId ?? "" });
    await working;
    expect((await listRuns(stall.ctx))[0]).toMatchObject({ status: "cancelled" });
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([]);
    // What was held back for it is given back.
    expect((await listSpend(stall.ctx)).dayMicros).toBeLessThan(100_000);
  });
});

describe("a customer who comes back", () => {
  it("is known to the model as one who has written before", async () => {
    const told = () => JSON.stringify(world.sandbox.model.requests().at(-1));
    await ask();
    expect(told()).not.toContain("written to the shop before");
    await stall.workAfter(hours(25));
    await ask("Hello again, is it still there?");
    expect(told()).toContain("written to the shop before");
  });
});

describe("a reply that no messenger would take whole", () => {
  const long = `Thank you for asking! ${"This bowl is thrown by hand and glazed in our studio. ".repeat(90)}`;

  it("is asked for again shorter, and goes out in parts when it stays long", async () => {
    world.sandbox.model.set({ mode: "say", text: long });
    await ask("Tell me all about your bowls");
    await stall.workAfter(minutes(1));
    const sent = stall.sent();
    expect(sent.length).toBe(2);
    for (const part of sent) expect(part.length).toBeLessThanOrEqual(4_096);
    expect(sent.join(" ")).toContain(long.trim());
  });
});

describe("changing guardrails", () => {
  it("is audited with before and after, once", async () => {
    await updateGuardrails(stall.ctx, { topics: { returns: "draft" } });
    await updateGuardrails(stall.ctx, { topics: { returns: "draft" } });
    const audit = await inTransaction(stall.ctx, ({ db }) => db.select().from(auditLog));
    const rows = audit.filter((row) => row.action === "guardrails.update");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ before: { topics: {} }, after: { topics: { returns: "draft" } } });
  });

  it("leaves another seller's as they are", async () => {
    await updateGuardrails(stall.ctx, { replyMode: "off" });
    const other = await world.seller();
    expect((await getGuardrails(other)).replyMode).toBe("auto");
  });

  it("refuses what makes no sense, and names it", () => {
    expect(() => updateGuardrails(stall.ctx, { quietHours: { from: "25:00", to: "08:00" } })).toThrow(
      "08:30",
    );
    const upside = { from: "2027-01-02", to: "2027-01-01", shipsAgainOn: "2027-01-03" };
    expect(() => updateGuardrails(stall.ctx, { holiday: upside })).toThrow("ends after it begins");
    // Customers would be told a day that is over.
    const within = { from: "2027-01-01", to: "2027-01-14", shipsAgainOn: "2027-01-05" };
    expect(() => updateGuardrails(stall.ctx, { holiday: within })).toThrow("when it is over");
  });
});
