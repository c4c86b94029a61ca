import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, type DatabaseClient, type Db } from "@/db/client";
import { syncLog } from "@/db/schema";
import { syncShop } from "@/domain/catalogue";
import { type Ctx, inTransaction } from "@/domain/context";
import { pollOrders } from "@/domain/orders";
import { createEtsyChannel } from "@/integrations/channels/etsy/adapter";
import { AppError } from "@/kernel/errors";
import { seconds } from "@/kernel/time";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { connectionTokens, createCallGate, findConnection, getSync, startSync } from ".";

let world: World;
let client: DatabaseClient;

beforeAll(async () => {
  world = await createWorld();
  client = connectDatabase(world.database.appUrl, { max: 5, name: "elsewhere" });
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(async () => {
  await client.close();
  await world.close();
});

/** As a process of its own has it: database and channel, which here waits for nothing between two tries. */
function processOf(ctx: Ctx, db: Db): Ctx {
  const { ETSY_API_KEY = "", ETSY_SHARED_SECRET = "" } = world.environment;
  const etsy = createEtsyChannel({
    apiUrl: world.sandbox.origin,
    authUrl: world.sandbox.origin,
    apiKey: ETSY_API_KEY,
    sharedSecret: ETSY_SHARED_SECRET,
    now: ctx.now,
    gate: createCallGate(db, "etsy"),
    http: { delay: () => Promise.resolve() },
  });
  return { ...ctx, db, ports: { ...ctx.ports, etsy } };
}

const lastCall = () => world.sandbox.log.list().at(-1)?.seq ?? 0;
const callsSince = (after: number) => world.sandbox.log.list({ platform: "etsy", after }).length;
const breakEtsy = () => void world.sandbox.faults.add({ platform: "etsy", kind: "status", status: 503 });
const health = async (ctx: Ctx) => {
  const row = await inTransaction(ctx, findConnection);
  const waitSeconds =
    row?.pausedUntil && Math.round((row.pausedUntil.getTime() - ctx.now().getTime()) / 1_000);
  return [row?.failedCalls, waitSeconds];
};

async function stall() {
  const ctx = processOf(await world.seller(), world.system.db);
  const shop = await openShop(world, ctx, [{ title: "Bowl" }]);
  const connectionId = (await inTransaction(ctx, findConnection))?.id ?? "";
  const read = (from: Ctx = ctx) =>
    from.ports.etsy.listListings(connectionTokens(from, connectionId, "customer"), {
      shopExternalId: String(shop.shopId),
      state: "active",
      order: "created",
      offset: 0,
      limit: 100,
    });
  return { ctx, shop, connectionId, read };
}

async function pausedStall() {
  const one = await stall();
  breakEtsy();
  for (let call = 0; call < 5; call++) await one.read().catch(() => undefined);
  return one;
}

describe("a shop that doesn't answer", () => {
  it("is left alone after five calls, then tried once, and is as ever when it answers", async () => {
    const { ctx, read } = await pausedStall();
    expect(await health(ctx)).toEqual([5, 30]);
    const before = lastCall();
    await expect(read()).rejects.toMatchObject({ kind: "unavailable", retryAfterSeconds: 30 });
    expect(callsSince(before)).toBe(0);
    world.clock.forward(seconds(31));
    await expect(read()).rejects.toMatchObject({ kind: "unavailable", meta: { status: 503 } });
    expect(await health(ctx)).toEqual([6, 60]);
    world.sandbox.faults.clear();
    await expect(read()).rejects.toMatchObject({ retryAfterSeconds: 60 });
    world.clock.forward(seconds(61));
    expect(await read()).toMatchObject({ total: 1 });
    expect(await health(ctx)).toEqual([0, null]);
    expect(await read()).toMatchObject({ total: 1 });
  });

  it("does not keep another shop from being called", async () => {
    await pausedStall();
    world.sandbox.faults.clear();
    const other = await stall();
    expect(await other.read()).toMatchObject({ total: 1 });
    expect(await health(other.ctx)).toEqual([0, null]);
  });

  it("is tried by one caller only, over all processes", async () => {
    const { ctx, read } = await pausedStall();
    world.clock.forward(seconds(31));
    world.sandbox.faults.clear();
    world.sandbox.faults.add({ platform: "etsy", kind: "status", status: 503, count: 3 });
    const before = lastCall();
    const there = processOf(ctx, client.db);
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].flatMap(() => [read(), read(there)]));
    const reasons = outcomes.map((one) => (one.status === "rejected" ? one.reason.meta : "answered"));
    expect(reasons.filter(({ reason }) => reason === "paused")).toHaveLength(9);
    expect(callsSince(before), "one call with its retries").toBe(3);
  });

  it("is tried by somebody else when the one who tried is gone", async () => {
    const { ctx, connectionId, read } = await pausedStall();
    world.sandbox.faults.clear();
    world.clock.forward(seconds(31));
    await connectionTokens(ctx, connectionId, "sync").current();
    await expect(read()).rejects.toMatchObject({ retryAfterSeconds: 20 });
    world.clock.forward(seconds(21));
    expect(await read()).toMatchObject({ total: 1 });
  });

  it("is left alone for thirty seconds also when twenty calls fail at once", async () => {
    const { ctx, read } = await stall();
    breakEtsy();
    await Promise.allSettled(Array.from({ length: 20 }, () => read()));
    expect(await health(ctx)).toEqual([5, 30]);
  });

  it("counts failures in a row only, and none of what Etsy answered", async () => {
    const { ctx, shop, read } = await stall();
    world.sandbox.faults.add({ platform: "etsy", kind: "status", status: 503, count: 12 });
    for (let call = 0; call < 4; call++) await read().catch(() => undefined);
    expect(await health(ctx)).toEqual([4, null]);
    world.sandbox.faults.add({ platform: "etsy", kind: "malformed", count: 1 });
    await expect(read()).rejects.toMatchObject({ kind: "unavailable" });
    expect(await health(ctx)).toEqual([0, null]);
    for (const status of [400, 403, 404] as const) {
      world.sandbox.faults.add({ platform: "etsy", kind: "status", status, count: 6 });
      for (let call = 0; call < 6; call++) await read().catch(() => undefined);
      expect(await health(ctx)).toEqual([0, null]);
    }
    expect(shop.shopId).toBeGreaterThan(0);
  });

  it("counts a refresh of tokens that is left unanswered", async () => {
    const { ctx, shop, read } = await stall();
    world.sandbox.etsy.expireAccessTokens(shop.userId);
    world.sandbox.faults.add({
      platform: "etsy",
      match: "/v3/public/oauth/token",
      kind: "status",
      status: 503,
      count: 1,
    });
    await expect(read()).rejects.toMatchObject({ kind: "unavailable" });
    expect(await health(ctx)).toEqual([1, null]);
    expect(await read()).toMatchObject({ total: 1 });
    expect(await health(ctx)).toEqual([0, null]);
  });

  it("costs a healthy shop no statement more: nothing is written", async () => {
    const { ctx, read } = await stall();
    const writtenBy = async () => {
      const rows = await inTransaction(ctx, ({ db }) =>
        db.execute<{ xmin: string }>(sql`select xmin::text from connections`),
      );
      return rows[0]?.xmin;
    };
    const before = await writtenBy();
    await read();
    expect(await writtenBy()).toBe(before);
  });
});

describe("work for a shop that doesn't answer", () => {
  const pass = (ctx: Ctx, id: string) => syncShop(ctx, id, new AbortController().signal);

  it("goes on by itself however long it lasts: a pass waits, fails not, and loops not", async () => {
    const { ctx } = await stall();
    const { id } = await startSync(ctx, { trigger: "first" });
    breakEtsy();
    for (let attempt = 1; attempt <= 8; attempt++) {
      await pass(ctx, id);
      const run = await getSync(ctx, { syncId: id });
      expect(run).toMatchObject({ status: "idle", attemptCount: 0 });
      const paused = (await inTransaction(ctx, findConnection))?.pausedUntil?.getTime() ?? 0;
      expect(run.availableAt.getTime() - paused, "not before the shop is tried").toBeGreaterThanOrEqual(0);
      expect(run.availableAt.getTime() - paused, "and soon then").toBeLessThan(seconds(2));
      const before = lastCall();
      await pass(ctx, id);
      expect(callsSince(before)).toBe(0);
      world.clock.forward(run.availableAt.getTime() - ctx.now().getTime() + 1);
    }
    world.sandbox.faults.clear();
    await pass(ctx, id);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done", seen: 1, error: null });
  });

  it("begins when the shop is tried again: a new pass makes no call before", async () => {
    const { ctx } = await pausedStall();
    const { id } = await startSync(ctx, { trigger: "schedule" });
    const before = lastCall();
    await pass(ctx, id);
    expect(callsSince(before)).toBe(0);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "idle", attemptCount: 0 });
    expect(await inTransaction(ctx, ({ db }) => db.$count(syncLog))).toBe(0);
  });

  it("is tried at once when the seller presses, also where a pass waits already", async () => {
    const { ctx } = await pausedStall();
    const waiting = await startSync(ctx, { trigger: "schedule" });
    await pass(ctx, waiting.id);
    world.sandbox.faults.clear();
    const pressed = await startSync(ctx, { trigger: "manual" });
    expect(pressed.id).toBe(waiting.id);
    await pass(ctx, pressed.id);
    expect(await getSync(ctx, { syncId: pressed.id })).toMatchObject({ status: "done" });
    expect(await health(ctx)).toEqual([0, null]);
  });

  it("leaves orders to the next poll", async () => {
    const { ctx, shop, read } = await stall();
    await syncNow(ctx);
    const [listing] = world.sandbox.etsy.listings(shop.shopId);
    world.sandbox.etsy.sell(listing?.listingId ?? 0);
    breakEtsy();
    for (let call = 0; call < 5; call++) await read().catch(() => undefined);
    const before = lastCall();
    await pollOrders(ctx, new AbortController().signal);
    expect(callsSince(before)).toBe(0);
  });
});

it("rejects another seller: nobody pauses somebody else's shop", async () => {
  const { ctx, connectionId } = await stall();
  const other = await world.seller();
  const { heard } = connectionTokens(other, connectionId, "seller");
  const error = new AppError("unavailable", "Etsy has a problem.", { meta: { status: 503 } });
  for (let call = 0; call < 5; call++) await heard?.(error);
  expect(await health(ctx)).toEqual([0, null]);
});
