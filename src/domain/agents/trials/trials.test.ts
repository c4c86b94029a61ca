import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  agentEvents,
  agentInbox,
  agentRuns,
  agentTests,
  auditLog,
  conversations,
  messages,
  outbox,
  spendPeriods,
  trialItems,
} from "@/db/schema";
import { asTenant, type Ctx, inTransaction } from "@/domain/context";
import { listSpend } from "@/domain/credits";
import { openSampleShop } from "@/domain/samples";
import { minutes, seconds } from "@/kernel/time";
import { openStall, type Stall, workDue } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import {
  answerTask,
  findAgentWithSession,
  findLatestTrial,
  getGuardrails,
  getTrial,
  listKnowledge,
  listRunSummaries,
  listSoulVersions,
  listTests,
  pauseAgent,
  publishConfig,
  removeTest,
  saveTest,
  startTrial,
  updateGuardrails,
} from "..";
import { TESTS_MAX } from "./schemas";

const PRICE = "How much is the Walnut tray?";
const config = { soulInstructions: "Be brief, and sign with a teapot." };

let world: World;
let stall: Stall;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
});
afterEach(() => world.sandbox.model.clear());
afterAll(() => world.close());

const priceTest = { question: PRICE, mustSay: ["$42"] };
const humanTest = { question: "Can I talk to a person?", mustHandOver: true };

const openTasks = (ctx: Ctx) =>
  inTransaction(ctx, async ({ db }) =>
    (await db.select().from(agentInbox)).filter(({ status }) => status === "queued"),
  );

/** Runs all saved tests with a configuration to the end. */
async function runTests(ctx: Ctx = stall.ctx, tried: Parameters<typeof startTrial>[1]["config"] = config) {
  const { trialId } = await startTrial(ctx, { kind: "tests", config: tried });
  await workDue(ctx);
  return getTrial(ctx, { trialId });
}

describe("a saved test", () => {
  it("is kept once, changed in its place, and forgotten", async () => {
    const [one, two] = await Promise.all([saveTest(stall.ctx, priceTest), saveTest(stall.ctx, priceTest)]);
    expect(two.id).toBe(one.id);
    const changed = await saveTest(stall.ctx, { testId: one.id, ...priceTest, mustNotSay: ["discount"] });
    expect(changed).toMatchObject({ id: one.id, mustNotSay: ["discount"] });
    expect(await listTests(stall.ctx)).toEqual([changed]);
    await removeTest(stall.ctx, { testId: one.id });
    await removeTest(stall.ctx, { testId: one.id });
    expect(await listTests(stall.ctx)).toEqual([]);
    const audit = await inTransaction(stall.ctx, ({ db }) =>
      db.select({ action: auditLog.action }).from(auditLog).where(eq(auditLog.entityId, one.id)),
    );
    expect(audit.map(({ action }) => action).sort()).toEqual([
      "agent.change-test",
      "agent.remove-test",
      "agent.save-test",
    ]);
  });

  it("must look for something, and not for words in an answer that goes to the seller", () => {
    expect(() => saveTest(stall.ctx, { question: PRICE })).toThrow("Say what to look for");
    expect(() => saveTest(stall.ctx, { ...priceTest, mustHandOver: true })).toThrow("choose one of the two");
  });

  it("is nobody else's", async () => {
    const { id } = await saveTest(stall.ctx, priceTest);
    const other = await openStall(world, []);
    expect(await listTests(other.ctx)).toEqual([]);
    await removeTest(other.ctx, { testId: id });
    await expect(saveTest(other.ctx, { testId: id, ...humanTest })).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await listTests(stall.ctx)).toMatchObject([{ id, question: PRICE }]);
  });

  it("is one of a hundred at most", async () => {
    await inTransaction(stall.ctx, async (ctx) =>
      ctx.db.insert(agentTests).values(
        Array.from({ length: TESTS_MAX }, (_, at) => ({
          sellerId: ctx.sellerId,
          id: ctx.newId("agentTest"),
          question: `Number ${at}?`,
          mustHandOver: true,
        })),
      ),
    );
    await expect(saveTest(stall.ctx, priceTest)).rejects.toMatchObject({ kind: "quota_exceeded" });
  });
});

describe("a run of the tests", () => {
  it("says of each whether it passed, why not, and what it cost", async () => {
    await saveTest(stall.ctx, priceTest);
    await saveTest(stall.ctx, humanTest);
    await saveTest(stall.ctx, { question: PRICE, mustSay: ["99"], mustNotSay: ["walnut"] });
    const trial = await runTests();
    expect(trial).toMatchObject({ status: "done", total: 3, done: 3, passed: 2, failed: 1, broken: 0 });
    expect(trial.costMicros).toBeGreaterThan(0);
    expect(trial.items).toMatchObject([
      { status: "failed", reasons: ["It doesn't say “99”.", "It says “walnut”."], text: expect.any(String) },
      { status: "passed", text: null, handover: "asked_for", reasons: [] },
      { status: "passed", text: expect.stringContaining("$42.00"), runId: expect.stringMatching(/^run_/) },
    ]);
    expect(await findLatestTrial(stall.ctx, { kind: "tests" })).toEqual(trial);
    expect(await findLatestTrial(stall.ctx, { kind: "replay" })).toBeNull();
  });

  it("asks with what was said before, in the configuration to try, also while the agent is paused", async () => {
    await saveTest(stall.ctx, {
      question: "And what does it cost?",
      history: [
        { role: "customer", text: "Do you have the Walnut tray?" },
        { role: "assistant", text: "Yes, we do." },
      ],
      mustNotSay: ["discount"],
    });
    await pauseAgent(stall.ctx);
    expect(await runTests()).toMatchObject({ status: "done", passed: 1 });
    const asked = JSON.stringify(world.sandbox.model.requests().at(-1));
    expect(asked).toContain("sign with a teapot");
    expect(asked).toContain("Do you have the Walnut tray?");
  });

  it("leaves nothing behind: no bubble, nothing to send, no spend of a contact, no run in the list", async () => {
    await saveTest(stall.ctx, priceTest);
    const runs = (await listRunSummaries(stall.ctx)).length;
    await runTests();
    const left = await inTransaction(stall.ctx, async ({ db }) => [
      ...(await db.select({ id: conversations.id }).from(conversations)),
      ...(await db.select({ id: messages.id }).from(messages)),
      ...(await db.select({ id: outbox.id }).from(outbox)),
      ...(await db.select().from(spendPeriods).where(eq(spendPeriods.scope, "contact_day"))),
    ]);
    expect(left).toEqual([]);
    expect(await listRunSummaries(stall.ctx)).toHaveLength(runs);
    expect(await findAgentWithSession(stall.ctx)).not.toMatchObject(config);
  });

  it("has four questions in work at once, each behind the customers'", async () => {
    for (let at = 0; at < 6; at += 1) await saveTest(stall.ctx, { ...priceTest, mustNotSay: [`no ${at}`] });
    const { trialId } = await startTrial(stall.ctx, { kind: "tests", config });
    const first = await openTasks(stall.ctx);
    expect(first.map(({ priority }) => priority)).toEqual([50, 50, 50, 50]);
    for (const { id } of first.slice(0, 2))
      await answerTask(stall.ctx, { inboxId: id, signal: new AbortController().signal });
    expect(await openTasks(stall.ctx)).toHaveLength(4);
    expect(await getTrial(stall.ctx, { trialId })).toMatchObject({ status: "running", done: 2, passed: 2 });
    await stall.work();
    expect(await getTrial(stall.ctx, { trialId })).toMatchObject({ status: "done", passed: 6 });
  });

  it("started again while it runs is the same one, from two clicks too", async () => {
    await saveTest(stall.ctx, priceTest);
    const ids = await Promise.all([1, 2, 3].map(() => startTrial(stall.ctx, { kind: "tests", config })));
    expect(new Set(ids.map(({ trialId }) => trialId)).size).toBe(1);
    await stall.work();
    expect((await startTrial(stall.ctx, { kind: "tests", config })).trialId).not.toBe(ids[0]?.trialId);
    await stall.work();
  });

  it("goes on when a worker dies in the middle of it", async () => {
    await saveTest(stall.ctx, priceTest);
    await saveTest(stall.ctx, humanTest);
    const { trialId } = await startTrial(stall.ctx, { kind: "tests", config });
    await inTransaction(stall.ctx, ({ db, now }) =>
      db
        .update(agentInbox)
        .set({ status: "processing", attemptCount: 1, leaseExpiresAt: now() })
        .where(eq(agentInbox.kind, "preview")),
    );
    world.clock.forward(seconds(13));
    const left = await inTransaction(stall.ctx, ({ db }) =>
      db.select({ id: agentInbox.id }).from(agentInbox).where(eq(agentInbox.kind, "preview")),
    );
    for (const { id } of left)
      await answerTask(stall.ctx, { inboxId: id, signal: new AbortController().signal });
    await stall.work();
    expect(await getTrial(stall.ctx, { trialId })).toMatchObject({ status: "done", passed: 2 });
  });

  it("ends also when the model can't be had: those questions are broken, with a sentence", async () => {
    for (let at = 0; at < 5; at += 1) await saveTest(stall.ctx, { ...priceTest, mustNotSay: [`no ${at}`] });
    world.sandbox.model.set({ mode: "overloaded" });
    const { trialId } = await startTrial(stall.ctx, { kind: "tests", config });
    for (let attempt = 0; attempt < 8; attempt += 1) await stall.workAfter(minutes(1));
    const trial = await getTrial(stall.ctx, { trialId });
    expect(trial).toMatchObject({ status: "done", done: 5, broken: 5 });
    expect(trial.items[0]).toMatchObject({ text: null, reasons: [expect.stringMatching(/\w+/)] });
  });

  it("leaves a fifth of the limit of cost to customers, and says so", async () => {
    await saveTest(stall.ctx, priceTest);
    expect(await runTests()).toMatchObject({ passed: 1 });
    // Not used up, but four fifths of it are.
    const { dayMicros } = await listSpend(stall.ctx);
    await updateGuardrails(stall.ctx, { dayCapMicros: Math.round(dayMicros * 1.2) });
    expect(await runTests()).toMatchObject({
      status: "done",
      broken: 1,
      items: [{ text: null, reasons: [expect.stringContaining("limit of cost")] }],
    });
    const maya = world.sandbox.telegram.customer(`Maya ${stall.bot.username}`, "en");
    await stall.hear(maya, PRICE);
    await stall.workAfter(seconds(3));
    expect(stall.sent().join()).toContain("$42.00");
  });

  it("does without a test that was removed meanwhile", async () => {
    for (let at = 0; at < 6; at += 1) await saveTest(stall.ctx, { ...priceTest, mustNotSay: [`no ${at}`] });
    const { trialId } = await startTrial(stall.ctx, { kind: "tests", config });
    for (const { id, mustNotSay } of await listTests(stall.ctx))
      if (["no 0", "no 1"].includes(mustNotSay[0] ?? "")) await removeTest(stall.ctx, { testId: id });
    await stall.work();
    expect(await getTrial(stall.ctx, { trialId })).toMatchObject({ status: "done", passed: 4, broken: 2 });
  });

  it("is nobody else's, and there is none without tests", async () => {
    await saveTest(stall.ctx, priceTest);
    const { id: trialId } = await runTests();
    const other = await openStall(world, []);
    await expect(getTrial(other.ctx, { trialId })).rejects.toMatchObject({ kind: "not_found" });
    await expect(startTrial(other.ctx, { kind: "tests", config })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("is kept as one of the last twenty; of older ones nothing is left, nor of what their questions brought", async () => {
    const left = () =>
      inTransaction(stall.ctx, async ({ db }) => [
        await db.$count(trialItems),
        await db.$count(agentInbox, eq(agentInbox.kind, "preview")),
        await db.$count(agentRuns),
        await db.$count(agentEvents),
      ]);
    const before = await left();
    await saveTest(stall.ctx, humanTest);
    const first = await runTests();
    const ofOne = (await left()).map((count, at) => count - (before[at] ?? 0));
    for (let at = 0; at < 20; at += 1) await runTests();
    await expect(getTrial(stall.ctx, { trialId: first.id })).rejects.toMatchObject({ kind: "not_found" });
    expect(await left()).toEqual(before.map((count, at) => count + 20 * (ofOne[at] ?? 0)));
    expect(ofOne.every((count) => count > 0)).toBe(true);
  });
});

describe("a replay", () => {
  async function talk(name: string, ...said: string[]) {
    const customer = world.sandbox.telegram.customer(`${name} ${stall.bot.username}`, "en");
    for (const text of said) {
      await stall.hear(customer, text);
      await stall.workAfter(seconds(3));
    }
  }

  it("answers what the latest customers asked, beside what they were sent", async () => {
    await talk("Maya", "Do you have the Walnut tray?", PRICE);
    await talk("Noor", "Can I talk to a person?");
    const { trialId } = await startTrial(stall.ctx, { kind: "replay", config, last: 10 });
    const sent = stall.sent().length;
    await stall.work();
    const trial = await getTrial(stall.ctx, { trialId });
    expect(trial).toMatchObject({ kind: "replay", status: "done", total: 2, done: 2 });
    expect(trial.items).toMatchObject([
      { question: "Can I talk to a person?", status: "answered", text: null, handover: "asked_for" },
      {
        question: PRICE,
        status: "answered",
        text: expect.stringContaining("$42.00"),
        sentText: expect.stringContaining("$42.00"),
      },
    ]);
    expect(stall.sent()).toHaveLength(sent);
    const asked = JSON.stringify(world.sandbox.model.requests().at(-1));
    expect(asked).toContain("Do you have the Walnut tray?");
    expect(asked).toContain("teapot");
  });

  it("takes as many as wanted, and says when there is nothing to replay", async () => {
    const none = startTrial(stall.ctx, { kind: "replay", config });
    await expect(none).rejects.toMatchObject({ kind: "conflict" });
    await talk("Maya", PRICE);
    await talk("Noor", PRICE);
    await startTrial(stall.ctx, { kind: "replay", config, last: 1 });
    await stall.work();
    expect(await findLatestTrial(stall.ctx, { kind: "replay" })).toMatchObject({ total: 1, done: 1 });
  });
});

describe("publishing a configuration", () => {
  const soul = async () => (await findAgentWithSession(stall.ctx))?.soulInstructions;

  it("stores what passed, with the version before it kept; twice is once", async () => {
    await saveTest(stall.ctx, priceTest);
    const { id: trialId } = await runTests();
    const before = await soul();
    await publishConfig(stall.ctx, { config, trialId });
    await publishConfig(stall.ctx, { config });
    const audit = await inTransaction(stall.ctx, ({ db }) =>
      db.select().from(auditLog).where(eq(auditLog.action, "agent.publish-config")),
    );
    expect(audit).toHaveLength(1);
    expect(await soul()).toBe(config.soulInstructions);
    expect(await listSoulVersions(stall.ctx)).toMatchObject([{ instructions: before }]);
  });

  it("is refused before the tests were run with exactly this one", async () => {
    const refused = { kind: "conflict", message: expect.stringContaining("Run your saved tests") };
    const test = await saveTest(stall.ctx, priceTest);
    await expect(publishConfig(stall.ctx, { config })).rejects.toMatchObject(refused);
    await runTests(stall.ctx, { soulInstructions: "Another one." });
    await expect(publishConfig(stall.ctx, { config })).rejects.toMatchObject(refused);
    await runTests();
    await saveTest(stall.ctx, humanTest);
    await expect(publishConfig(stall.ctx, { config })).rejects.toMatchObject(refused);
    await runTests();
    world.clock.forward(seconds(1));
    await saveTest(stall.ctx, { testId: test.id, ...priceTest, mustNotSay: ["discount"] });
    await expect(publishConfig(stall.ctx, { config })).rejects.toMatchObject(refused);
    expect(await soul()).not.toBe(config.soulInstructions);
  });

  it("is refused with how many failed, unless it is wanted anyway", async () => {
    await saveTest(stall.ctx, priceTest);
    await saveTest(stall.ctx, { question: PRICE, mustSay: ["99"] });
    await runTests();
    await expect(publishConfig(stall.ctx, { config })).rejects.toMatchObject({
      kind: "conflict",
      message: "1 of 2 saved tests failed with this configuration.",
    });
    expect(await soul()).not.toBe(config.soulInstructions);
    await publishConfig(stall.ctx, { config, anyway: true });
    expect(await soul()).toBe(config.soulInstructions);
  });

  it("stores the topics, too, and leaves those it doesn't name", async () => {
    await publishConfig(stall.ctx, { config: { topics: { refund: "draft" } } });
    await publishConfig(stall.ctx, { config: { topics: { refund: "draft" } } });
    expect((await getGuardrails(stall.ctx)).topics).toMatchObject({
      refund: "draft",
      complaint: "hand_over",
    });
  });

  it("stores rules and answers with the rest, or nothing of it; twice is once", async () => {
    const whole = {
      ...config,
      rules: "Never promise a ribbon.",
      knowledge: [{ question: "Do you gift-wrap?", answer: "Yes, in brown paper." }],
    };
    await saveTest(stall.ctx, priceTest);
    await expect(publishConfig(stall.ctx, { config: whole })).rejects.toMatchObject({ kind: "conflict" });
    expect((await listKnowledge(stall.ctx, {})).entries).toEqual([]);
    await runTests(stall.ctx, whole);
    await publishConfig(stall.ctx, { config: whole });
    await publishConfig(stall.ctx, { config: whole });
    expect(await findAgentWithSession(stall.ctx)).toMatchObject({ rules: whole.rules, ...config });
    expect((await listKnowledge(stall.ctx, {})).entries).toMatchObject([
      { title: "Do you gift-wrap?", body: "Yes, in brown paper.", status: "published" },
    ]);
  });

  it("needs no tests where there are none, and takes no one else's trial", async () => {
    await publishConfig(stall.ctx, { config });
    expect(await soul()).toBe(config.soulInstructions);
    await saveTest(stall.ctx, priceTest);
    const { id: trialId } = await runTests();
    const other = await openStall(world, []);
    await saveTest(other.ctx, priceTest);
    await expect(publishConfig(other.ctx, { config, trialId })).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("a sample shop's visitor", () => {
  it("has no more questions in a trial than are left", async () => {
    const { seller } = await openSampleShop(world.system, {}, { kind: "browser", userAgent: null });
    const ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "test");
    for (let at = 0; at < 16; at += 1)
      await saveTest(ctx, { ...humanTest, question: `Person ${at}, please?` });
    await startTrial(ctx, { kind: "tests", config });
    await workDue(ctx);
    await expect(startTrial(ctx, { kind: "tests", config })).rejects.toMatchObject({
      kind: "quota_exceeded",
    });
  });
});
