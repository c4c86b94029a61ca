import { fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connections } from "@/db/schema";
import { listProducts, syncShop } from "@/domain/catalogue";
import { type Ctx, inTransaction } from "@/domain/context";
import { listOpenNotices } from "@/domain/notifications";
import { hours, seconds } from "@/kernel/time";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { connectionTokens, findConnection, getSync, listSyncs, startSync } from ".";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

/** Refreshes that the stand-in was asked for since the given exchange. */
const refreshes = (after: number) =>
  world.sandbox.log
    .list({ platform: "etsy", operation: "token", after })
    .filter((call) => call.body.includes("grant_type=refresh_token")).length;
const lastCall = () => world.sandbox.log.list().at(-1)?.seq ?? 0;

async function stall() {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, [{ title: "Bowl" }, { title: "Mug", state: "draft" }]);
  return { ctx, shop, connectionId: (await inTransaction(ctx, findConnection))?.id ?? "" };
}

describe("access that ended in the middle of a pass", () => {
  it("is renewed once, and the pass goes on", async () => {
    const { ctx, shop } = await stall();
    world.sandbox.etsy.expireAccessTokens(shop.userId);
    const before = lastCall();
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({ status: "done", seen: 2 });
    expect(refreshes(before)).toBe(1);
  });

  it("is renewed once for twenty who need it at the same time", async () => {
    const { ctx, shop, connectionId } = await stall();
    world.sandbox.etsy.expireAccessTokens(shop.userId);
    const before = lastCall();
    const read = () =>
      ctx.ports.etsy.listListings(connectionTokens(ctx, connectionId, "sync"), {
        shopExternalId: String(shop.shopId),
        state: "active",
        order: "created",
        offset: 0,
        limit: 100,
      });
    const pages = await Promise.all(Array.from({ length: 20 }, read));
    expect(pages.every((page) => page.listings.length === 1)).toBe(true);
    expect(refreshes(before)).toBe(1);
  });

  it("is renewed once for two hundred callers in four processes", async () => {
    const { ctx, connectionId } = await stall();
    await inTransaction(ctx, ({ db }) => db.update(connections).set({ tokenExpiresAt: ctx.now() }));
    const before = lastCall();
    const processes = Array.from({ length: 4 }, () =>
      fork("src/testing/ask-for-tokens.ts", [ctx.sellerId, connectionId, "50"], {
        execArgv: ["--import", "tsx"],
        env: { ...process.env, ...world.environment },
      }),
    );
    await Promise.all(processes.map((one) => once(one, "message")));
    const answers = processes.map((one) => once(one, "message"));
    for (const one of processes) one.send("now");
    const given = (await Promise.all(answers)).map(([answer]) => answer);
    const [first] = given;
    expect(first).toEqual({ tokens: [expect.any(String)], failed: 0 });
    expect(given).toEqual([first, first, first, first]);
    expect(refreshes(before)).toBe(1);
  });

  it("is renewed when our clock runs behind Etsy's, at Etsy's no", async () => {
    const { ctx, shop } = await stall();
    world.sandbox.faults.add({
      platform: "etsy",
      kind: "expired_token",
      match: "getListingsByShop",
      count: 1,
    });
    const before = lastCall();
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({ status: "done", seen: 2 });
    expect(refreshes(before)).toBe(1);
    expect(shop.shopId).toBeGreaterThan(0);
  });

  it("is renewed ahead of its end, before Etsy says no", async () => {
    const { ctx, connectionId } = await stall();
    const first = await connectionTokens(ctx, connectionId, "sync").current();
    world.clock.forward(hours(1) - seconds(60));
    const before = lastCall();
    const second = await connectionTokens(ctx, connectionId, "sync").current();
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(refreshes(before)).toBe(1);
  });
});

describe("access that Etsy took away", () => {
  it("ends the connection with one card, keeps what was synced, and starts no pass", async () => {
    const { ctx, shop } = await stall();
    await syncNow(ctx);
    world.sandbox.etsy.revokeAccess(shop.userId);
    const run = await getSync(ctx, { syncId: await syncNow(ctx) });
    expect(run.status).toBe("failed");
    expect(await inTransaction(ctx, findConnection)).toMatchObject({ status: "expired" });
    expect((await listOpenNotices(ctx)).map(({ kind }) => kind)).toEqual(["reconnect"]);
    expect((await listProducts(ctx)).total).toBe(2);
    await expect(startSync(ctx, { trigger: "manual" })).rejects.toMatchObject({ kind: "channel_auth" });
  });

  it("comes back by connecting again, which closes the card", async () => {
    const { ctx, shop } = await stall();
    world.sandbox.etsy.revokeAccess(shop.userId);
    await syncNow(ctx);
    world.clock.forward(seconds(1));
    await world.connectEtsy(ctx, numberOf(shop.shopId));
    expect(await inTransaction(ctx, findConnection)).toMatchObject({ status: "active", lastError: null });
    const [run] = (await listSyncs(ctx)).runs;
    await syncShop(ctx, run?.id ?? "", new AbortController().signal);
    expect(await listOpenNotices(ctx)).toEqual([]);
    expect((await listProducts(ctx)).total).toBe(2);
  });

  it("is told to the seller when Etsy gave new tokens and the answer was lost on the way", async () => {
    const { ctx, shop } = await stall();
    world.sandbox.etsy.expireAccessTokens(shop.userId);
    world.sandbox.faults.add({
      platform: "etsy",
      match: "/v3/public/oauth/token",
      kind: "cut",
      when: "after",
      count: 1,
    });
    const { id } = await startSync(ctx, { trigger: "manual" });
    await syncShop(ctx, id, new AbortController().signal);
    world.clock.forward(seconds(60));
    await syncShop(ctx, id, new AbortController().signal);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "failed" });
    expect(await inTransaction(ctx, findConnection)).toMatchObject({ status: "expired" });
    expect((await listOpenNotices(ctx)).map(({ kind }) => kind)).toEqual(["reconnect"]);
  });

  it("is not mistaken for a bad moment of Etsy's", async () => {
    const { ctx, shop } = await stall();
    world.sandbox.etsy.expireAccessTokens(shop.userId);
    world.sandbox.faults.add({
      platform: "etsy",
      match: "/v3/public/oauth/token",
      kind: "status",
      status: 503,
    });
    const { id } = await startSync(ctx, { trigger: "manual" });
    await syncShop(ctx, id, new AbortController().signal);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "idle" });
    expect(await inTransaction(ctx, findConnection)).toMatchObject({ status: "active" });
    world.sandbox.faults.clear();
    world.clock.forward(seconds(60));
    await syncShop(ctx, id, new AbortController().signal);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done" });
  });
});

describe("another seller", () => {
  it("can't use a connection's tokens", async () => {
    const { connectionId } = await stall();
    const other: Ctx = await world.seller();
    await expect(connectionTokens(other, connectionId, "sync").current()).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(connectionTokens(other, connectionId, "sync").renew("x")).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

const numberOf = (shopId: number) => world.sandbox.etsy.shops().findIndex((shop) => shop.shopId === shopId);
