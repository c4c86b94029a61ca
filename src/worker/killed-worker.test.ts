import postgres from "postgres";
import { describe, it, type TestContext } from "vitest";
import { findAgentWithSession, getTrial, provisionAgent, saveTest, startTrial } from "@/domain/agents";
import { listProducts } from "@/domain/catalogue";
import { getSync, listSyncs, startSync } from "@/domain/channels";
import { connectTelegram, getThread, listConversations } from "@/domain/messaging";
import { listOpenNotices } from "@/domain/notifications";
import { spawnWorker, type WorkerProcess } from "@/testing/worker-process";
import { createWorld, type World, waitFor } from "@/testing/world";

/** A shop whose agent is ready to answer, with a worker in its own process. */
async function readyShop(onTestFinished: TestContext["onTestFinished"]) {
  const world = await createWorld();
  const workers: WorkerProcess[] = [];
  onTestFinished(async () => {
    for (const worker of workers) await worker.kill();
    await world.close();
  });
  const start = async () => {
    const worker = await spawnWorker(world.environment);
    workers.push(worker);
    return worker;
  };
  const worker = await start();
  const ctx = await world.seller();
  await world.connectEtsy(ctx, 1);
  await waitFor(async () => (await listSyncs(ctx)).runs[0]?.status === "done");
  await provisionAgent(ctx);
  await waitFor(async () => (await findAgentWithSession(ctx))?.status === "active");
  const bot = world.sandbox.telegram.createBot();
  await connectTelegram(ctx, { botToken: bot.token });
  const maya = world.sandbox.telegram.customer("Maya", "en");
  return {
    world,
    ctx,
    bot,
    maya,
    worker,
    start,
    sent: () => world.sandbox.telegram.sentMessages(bot.username),
  };
}

/** Makes the statement wait inside the database, so that the worker can be killed exactly there. */
async function hangAt(world: World, table: string, when: string) {
  const sql = postgres(world.database.ownerUrl, { max: 1, onnotice: () => {} });
  const event = table === "agent_inbox" ? "UPDATE" : "INSERT";
  await sql`select pg_advisory_lock(42)`;
  await sql.unsafe(`
    CREATE FUNCTION hang() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock(42); RETURN NEW; END $$;
    CREATE TRIGGER hang BEFORE ${event} ON ${table} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION hang();
    GRANT EXECUTE ON FUNCTION hang() TO PUBLIC;`);
  const waiting = () =>
    sql`select 1 from pg_locks where locktype = 'advisory' and objid = 42 and not granted`;
  return {
    reached: () => waitFor(async () => (await waiting()).length > 0),
    async release() {
      await waitFor(async () => (await waiting()).length === 0);
      await sql.unsafe(`DROP TRIGGER hang ON ${table}`);
      await sql.end();
    },
  };
}

/** Within 20 s on a quiet machine: twelve of lease, two of overdue, two until the next sweep. A busy one takes longer. */
const WITHIN = 90_000;
const deadline = 180_000;

describe.concurrent("a worker killed with -9", () => {
  it.for([
    [
      "at the claim",
      "agent_inbox",
      "NEW.status = 'processing' AND OLD.status = 'queued' AND NEW.kind = 'customer_message'",
    ],
    ["at the check", "agent_events", "NEW.type = 'check'"],
    ["at the outbox row", "outbox", "true"],
  ] as const)(
    "%s: exactly one answer",
    { timeout: deadline },
    async ([_where, table, when], { expect, onTestFinished }) => {
      const { world, bot, maya, worker, start, sent } = await readyShop(onTestFinished);
      const hang = await hangAt(world, table, when);
      maya.say(bot.username, "Which prints do you have?");
      await hang.reached();
      await worker.kill();
      await hang.release();
      await start();
      await waitFor(() => sent().length > 0, WITHIN);
      await settled(world);
      expect(sent()).toHaveLength(1);
    },
  );

  it("while the model thinks: exactly one answer", { timeout: deadline }, async ({
    expect,
    onTestFinished,
  }) => {
    const { world, bot, maya, worker, start, sent } = await readyShop(onTestFinished);
    world.sandbox.model.set({ mode: "think_ms", ms: 60_000, count: 1 });
    const before = world.sandbox.model.requests().length;
    maya.say(bot.username, "Which prints do you have?");
    await waitFor(() => world.sandbox.model.requests().length > before);
    await worker.kill();
    await start();
    await waitFor(() => sent().length > 0, WITHIN);
    await settled(world);
    expect(sent()).toHaveLength(1);
  });

  it("while a trial runs: it goes on, each question judged once", { timeout: deadline }, async ({
    expect,
    onTestFinished,
  }) => {
    const { world, ctx, worker, start } = await readyShop(onTestFinished);
    for (let at = 0; at < 6; at++)
      await saveTest(ctx, { question: `Which prints do you have, number ${at}?`, mustNotSay: ["discount"] });
    world.sandbox.model.set({ mode: "think_ms", ms: 60_000, count: 4 });
    const before = world.sandbox.model.requests().length;
    const { trialId } = await startTrial(ctx, { kind: "tests", config: { soulInstructions: "Be brief." } });
    await waitFor(() => world.sandbox.model.requests().length > before + 3);
    await worker.kill();
    await start();
    const trial = () => getTrial(ctx, { trialId });
    await waitFor(async () => (await trial()).status === "done", WITHIN);
    expect(await trial()).toMatchObject({ total: 6, done: 6, passed: 6 });
  });

  it("in a pass over a shop: the pass goes on at its page, without doubles", { timeout: deadline }, async ({
    expect,
    onTestFinished,
  }) => {
    const { world, ctx, worker, start } = await readyShop(onTestFinished);
    const hang = await hangAt(world, "sync_pages", "true");
    const { id } = await startSync(ctx, { trigger: "manual" });
    await hang.reached();
    await worker.kill();
    await hang.release();
    await start();
    await waitFor(async () => (await getSync(ctx, { syncId: id })).status === "done", WITHIN);
    const { products, total } = await listProducts(ctx, { limit: 100 });
    expect(new Set(products.map((one) => one.listingExternalId)).size).toBe(total);
  });

  it("at the send itself: sent once, shown as unknown, never repeated", { timeout: deadline }, async ({
    expect,
    onTestFinished,
  }) => {
    const { world, ctx, bot, maya, worker, start, sent } = await readyShop(onTestFinished);
    world.sandbox.faults.add({ platform: "telegram", match: "sendMessage", kind: "slow", delayMs: 60_000 });
    maya.say(bot.username, "Which prints do you have?");
    await waitFor(
      () => world.sandbox.log.list({ platform: "telegram", operation: "sendMessage" }).length > 0,
    );
    await worker.kill();
    world.sandbox.faults.clear();
    await start();
    const [conversation] = (await listConversations(ctx)).conversations;
    const state = async () =>
      (await getThread(ctx, { conversationId: conversation?.id ?? "" })).messages.at(-1)?.delivery;
    await waitFor(async () => (await state()) === "unknown", WITHIN);
    expect((await listOpenNotices(ctx)).map((notice) => notice.kind)).toContain("delivery_unknown");
    expect(sent().length).toBeLessThanOrEqual(1);
    expect(world.sandbox.log.list({ platform: "telegram", operation: "sendMessage" })).toHaveLength(1);
  });
});

/** Nothing is left to do: whatever would have been sent twice has been by now. */
async function settled(world: World) {
  const sql = postgres(world.database.ownerUrl, { max: 1 });
  await waitFor(async () => {
    const [open] = await sql`select
      (select count(*) from agent_inbox where status in ('queued', 'processing')) +
      (select count(*) from outbox where status in ('pending', 'sending')) as rows`;
    return Number(open?.rows) === 0;
  });
  await sql.end();
}
