import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agentInbox } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { getThread, listConversations } from "@/domain/messaging";
import { listOpenNotices } from "@/domain/notifications";
import { hours, minutes, seconds } from "@/kernel/time";
import type { CustomerControl } from "@/sandbox/telegram/control";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { answerTask, listRuns } from ".";

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

describe("a model that can't be had", () => {
  it.each(["rate_limit", "overloaded", "cut"] as const)(
    "(%s) is asked three times with growing pauses, then a person takes over",
    async (mode) => {
      world.sandbox.model.set({ mode });
      await stall.hear(maya, PRICE);
      await stall.workAfter(A_WHILE);
      const waits: number[] = [];
      for (let attempt = 1; attempt <= 3; attempt++) {
        const row = await task();
        if (row?.status !== "queued") break;
        expect(row.attemptCount).toBe(attempt);
        const wait = row.availableAt.getTime() - stall.ctx.now().getTime();
        waits.push(Math.ceil(wait / 1_000));
        await stall.workAfter(wait);
      }
      expect(waits).toEqual([2, 4]);
      expect(await task()).toMatchObject({ status: "failed", attemptCount: 3 });
      expect(stall.sent()).toEqual([expect.stringContaining("passed it on")]);
      expect(await conversation()).toMatchObject({ needsHuman: true, needsHumanReason: "failed" });
      expect(await notices()).toEqual(["handover"]);
      const runs = await listRuns(stall.ctx, { conversationId: (await conversation()).id });
      expect(runs.map((run) => run.status)).toEqual(["failed", "failed", "failed"]);
    },
    30_000,
  );

  it("for a moment costs the customer nothing but that moment", async () => {
    world.sandbox.model.set({ mode: "overloaded", count: 1 });
    await ask();
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00")]);
    expect(await notices()).toEqual([]);
  });

  it("and that loops for ever is stopped and handed over", async () => {
    world.sandbox.model.set({ mode: "endless_loop" });
    await ask();
    expect(await conversation()).toMatchObject({ needsHuman: true, needsHumanReason: "limit" });
  });

  it.each(["forbidden_tool", "malformed_arguments", "empty", "invented_item"] as const)(
    "and that misbehaves (%s) sends nothing false",
    async (mode) => {
      world.sandbox.model.set({ mode });
      await ask();
      await stall.workAfter(seconds(10));
      expect(stall.sent().length).toBeLessThanOrEqual(1);
      expect(stall.sent().join()).not.toMatch(/Unicorn|19[.,]00/);
      expect(stall.sent().every((text) => text.trim() !== "")).toBe(true);
    },
  );
});

describe("one contact", () => {
  it("gets so many answers an hour, then one polite pause, and answers again later", async () => {
    for (let count = 0; count < 6; count++) await ask();
    const sent = stall.sent();
    expect(sent.filter((text) => text.includes("$42.00"))).toHaveLength(3);
    expect(sent.filter((text) => text.includes("short break"))).toHaveLength(1);
    expect(sent).toHaveLength(4);
    await stall.workAfter(hours(1));
    await ask();
    expect(stall.sent().at(-1)).toContain("$42.00");
  });
});

describe("a burst that meets the claim and the answer of its own task", () => {
  it("loses no message, and neither side breaks the other", async () => {
    const due = { ...stall.ctx, now: () => new Date(stall.ctx.now().getTime() + minutes(1)) };
    const signal = new AbortController().signal;
    for (let round = 0; round < 6; round++) {
      const customer = world.sandbox.telegram.customer(`Burst ${people}-${round}`);
      await stall.hear(customer, PRICE);
      const id = (await task())?.id ?? "";
      const answering = answerTask(due, { inboxId: id, signal });
      for (let more = 1; more <= 10; more++) {
        customer.say(stall.bot.username, `more ${more}`);
        await stall.heard(round * 11 + 1 + more);
      }
      await answering;
    }
    const bot = world.sandbox.telegram.bots().find((one) => one.username === stall.bot.username);
    expect(bot?.lastError).toBeNull();
    const rows = await inTransaction(stall.ctx, (ctx) => ctx.db.select().from(agentInbox));
    expect(rows.filter((row) => row.status === "failed" || row.attemptCount > 1)).toEqual([]);
  }, 30_000);
});
