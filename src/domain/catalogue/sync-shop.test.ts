import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { claimSync, disconnectEtsy, getSync, listSyncs, startSync } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import { listOpenNotices } from "@/domain/notifications";
import { seconds } from "@/kernel/time";
import { mortalWorker } from "@/testing/mortal-worker";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World, waitFor } from "@/testing/world";
import { countProducts, getProduct, getProductFacts, listProducts, searchForAgent, syncShop } from ".";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

const never = () => new AbortController().signal;
const titles = async (ctx: Ctx) => (await listProducts(ctx)).products.map((one) => one.title).sort();

async function shopOf(goods: Parameters<typeof openShop>[2]) {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, goods);
  const [listing] = world.sandbox.etsy.listings(shop.shopId);
  return { ctx, shop, listingId: listing?.listingId ?? 0 };
}

/** 250 active listings: three pages. */
const manyGoods = () => Array.from({ length: 250 }, (_, index) => ({ title: `Bead ${index}`, images: 1 }));

/** The seller's context with `before` called ahead of each page that is asked of the shop. */
function watched(ctx: Ctx, before: (page: number) => unknown): Ctx {
  const { etsy } = ctx.ports;
  let page = 0;
  const listListings: typeof etsy.listListings = async (...args) => {
    page += 1;
    await before(page);
    return etsy.listListings(...args);
  };
  return { ...ctx, ports: { ...ctx.ports, etsy: { ...etsy, listListings } } };
}

/** Waits until so many listings are stored and counted. */
const seen = (ctx: Ctx, syncId: string, count: number) =>
  waitFor(async () => (await getSync(ctx, { syncId })).seen >= count);

describe("a pass over the shop", () => {
  it("brings listings of all five states in, with variations and pictures, and counts them", async () => {
    const states = ["active", "inactive", "sold_out", "draft", "expired"] as const;
    const { ctx } = await shopOf([
      ...states.map((state) => ({ title: `A ${state} bowl`, state, images: 2 })),
      {
        title: "Blue mug",
        properties: ["Size"],
        variants: [
          { values: ["Small"], priceMinor: 1_800, quantity: 2, sku: "MUG-S" },
          { values: ["Large"], priceMinor: 2_600, quantity: 3, sku: "MUG-L" },
        ],
      },
    ]);
    const run = await getSync(ctx, { syncId: await syncNow(ctx) });
    expect(run).toMatchObject({ status: "done", total: 6, seen: 6, created: 6, changed: 0, failed: 0 });
    expect(await countProducts(ctx)).toEqual({ active: 2, inactive: 1, sold_out: 1, draft: 1, expired: 1 });
    const [mug] = await searchForAgent(ctx, { query: "mug", limit: 1 });
    expect(mug).toMatchObject({
      title: "Blue mug",
      listing: { priceMinor: 1_800, quantity: 5, currency: "USD" },
      variants: [
        { sku: "MUG-S", properties: [{ name: "Size", value: "Small" }], priceMinor: 1_800, quantity: 2 },
        { sku: "MUG-L", properties: [{ name: "Size", value: "Large" }], priceMinor: 2_600, quantity: 3 },
      ],
    });
    const { products } = await listProducts(ctx, { search: "inactive" });
    expect(products[0]?.images).toHaveLength(2);
  });

  it("reads the next page while one is being stored", async () => {
    const { ctx } = await shopOf(manyGoods());
    const { id } = await startSync(ctx, { trigger: "manual" });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    /** Nothing of the pass can be stored until the second page is asked for. */
    const hold = () =>
      new Promise<void>((held) => {
        void inTransaction(ctx, async ({ db }) => {
          await db.execute(sql`select from sync_runs where id = ${id} for update`);
          held();
          await released;
        });
      });
    const watching = watched(ctx, async (page) => {
      if (page === 1) await hold();
      if (page === 2) {
        expect(await getSync(ctx, { syncId: id })).toMatchObject({ seen: 0 });
        release();
      }
    });
    await syncShop(watching, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done", seen: 250, created: 250 });
  });

  it("writes no product again when nothing changed", async () => {
    const { ctx } = await shopOf([{ title: "Bowl" }, { title: "Mug" }]);
    await syncNow(ctx);
    const rows = () =>
      inTransaction(ctx, async (ctx) => [
        ...(await ctx.db.execute(sql`select id, xmin::text from products order by id`)),
        ...(await ctx.db.execute(sql`select id, xmin::text from variants order by id`)),
        ...(await ctx.db.execute(sql`select id, xmin::text from images order by id`)),
        ...(await ctx.db.execute(sql`select id, version from listings order by id`)),
      ]);
    const before = await rows();
    const run = await getSync(ctx, { syncId: await syncNow(ctx) });
    expect(run).toMatchObject({ status: "done", seen: 2, created: 0, changed: 0, removed: 0 });
    expect(await rows()).toEqual(before);
  });

  it("takes what is gone from the shop out of lists, searches and answers, and brings it back", async () => {
    const { ctx, listingId } = await shopOf([{ title: "Rare vase" }, { title: "Bowl" }]);
    await syncNow(ctx);
    const id = (await listProducts(ctx, { search: "vase" })).products[0]?.id ?? "";
    const listing = world.sandbox.etsy.findListing(listingId);
    world.sandbox.etsy.removeListing(listingId);
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({ removed: 1 });
    expect(await titles(ctx)).toEqual(["Bowl"]);
    expect((await listProducts(ctx, { search: "vase" })).total).toBe(0);
    expect(await searchForAgent(ctx, { query: "vase", limit: 5 })).toEqual([]);
    await expect(getProductFacts(ctx, id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(getProduct(ctx, { productId: id })).rejects.toMatchObject({ kind: "not_found" });
    expect(await countProducts(ctx)).toEqual({ active: 1 });
    world.sandbox.etsy.addListing({ shopId: listing?.shopId ?? 0, title: "Rare vase" });
    await syncNow(ctx);
    expect(await titles(ctx)).toEqual(["Bowl", "Rare vase"]);
  });

  it("brings an edited price and title in, as a newer version of the same listing", async () => {
    const { ctx, listingId } = await shopOf([{ title: "Old name", priceMinor: 1_000 }]);
    await syncNow(ctx);
    const [before] = await searchForAgent(ctx, { query: "name", limit: 1 });
    world.sandbox.etsy.editListing(listingId, { title: "New name", priceMinor: 1_250 });
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({ created: 0, changed: 1 });
    const [after] = await searchForAgent(ctx, { query: "new", limit: 1 });
    expect(after).toMatchObject({ id: before?.id, title: "New name", listing: { priceMinor: 1_250 } });
    expect(after?.listing.version).toBe((before?.listing.version ?? 0) + 1);
  });

  it("keeps what it knows of a row that it can't read, logs it by its id, and reads the rest", async () => {
    const { ctx, listingId } = await shopOf([{ title: "Bowl" }, { title: "Mug" }]);
    await syncNow(ctx);
    world.sandbox.etsy.editListing(listingId, { replyOverrides: { title: 42, state: "gone fishing" } });
    const run = await getSync(ctx, { syncId: await syncNow(ctx) });
    expect(run).toMatchObject({ status: "done", seen: 2, failed: 1, removed: 0 });
    expect(await titles(ctx)).toEqual(["Bowl", "Mug"]);
    const { log } = await listSyncs(ctx);
    expect(log.filter((line) => line.level === "error")).toMatchObject([
      { entity: String(listingId), message: expect.stringContaining("title") },
    ]);
  });

  it("takes a listing without pictures and without a price of its own", async () => {
    const { ctx, listingId } = await shopOf([{ title: "Plain bowl", images: 0, priceMinor: 900 }]);
    world.sandbox.etsy.editListing(listingId, { replyOverrides: { price: null, images: null } });
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({ created: 1, failed: 0 });
    const { products } = await listProducts(ctx);
    expect(products).toMatchObject([{ title: "Plain bowl", images: [], priceMinor: 900 }]);
  });

  it("empties the list of a shop that sold everything it had, and survives an empty shop", async () => {
    const { ctx, listingId } = await shopOf([{ title: "The last one" }]);
    await syncNow(ctx);
    world.sandbox.etsy.removeListing(listingId);
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({
      status: "done",
      seen: 0,
      removed: 1,
    });
    expect(await titles(ctx)).toEqual([]);
  });
});

describe("a pass that is interrupted", () => {
  it("goes on at its cursor after a stop, without doubles", async () => {
    const { ctx } = await shopOf(manyGoods());
    const { id } = await startSync(ctx, { trigger: "manual" });
    const stop = new AbortController();
    await syncShop(
      watched(ctx, (page) => page === 2 && stop.abort()),
      id,
      stop.signal,
    );
    expect(await getSync(ctx, { syncId: id })).toMatchObject({
      status: "idle",
      seen: 100,
      cursor: { state: "active", offset: 100 },
    });
    const pages: number[] = [];
    await syncShop(
      watched(ctx, (page) => pages.push(page)),
      id,
      never(),
    );
    // Pages two and three of the active ones, then one of each of the other four states.
    expect(pages).toHaveLength(6);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({
      status: "done",
      total: 250,
      seen: 250,
      created: 250,
      removed: 0,
    });
    expect((await listProducts(ctx)).total).toBe(250);
  });

  it("of a dead worker is left alone while its lease runs, then taken up", async () => {
    const ctx = await world.seller();
    await openShop(world, ctx, [{ title: "Bowl" }]);
    const { id } = await startSync(ctx, { trigger: "manual" });
    expect(await claimSync(ctx, id)).toMatchObject({ status: "in_progress" });
    await syncShop(ctx, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "in_progress", seen: 0 });
    world.clock.forward(seconds(21));
    await syncShop(ctx, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done", seen: 1, created: 1 });
  });

  it("by kill -9 at any moment goes on, and has each listing once", async () => {
    const ctx = await world.seller();
    await openShop(world, ctx, manyGoods());
    const { id } = await startSync(ctx, { trigger: "manual" });
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
    const counts = new Set<number>();
    for (const steps of [...upTo(50), ...upTo(24)]) {
      const worker = mortalWorker(ctx, steps);
      await Promise.race([worker.dead, syncShop(worker.ctx, id, never())]);
      world.clock.forward(seconds(21));
      await inTransaction(ctx, ({ db }) => db.execute(sql`update sync_runs set attempt_count = 0`));
      counts.add((await getSync(ctx, { syncId: id })).seen);
    }
    expect(counts.size, "stood still at several places").toBeGreaterThan(2);
    await syncShop(ctx, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({
      status: "done",
      seen: 250,
      created: 250,
      changed: 0,
      removed: 0,
      failed: 0,
    });
    expect((await listProducts(ctx)).total).toBe(250);
  });

  it("counts nothing twice when the worker that was given up comes back", async () => {
    const ctx = await world.seller();
    await openShop(world, ctx, manyGoods());
    const { id } = await startSync(ctx, { trigger: "manual" });
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let fellAsleep = () => {};
    const sleeping = new Promise<void>((resolve) => {
      fellAsleep = resolve;
    });
    const slow = watched(ctx, (page) => {
      if (page !== 2) return;
      fellAsleep();
      return asleep;
    });
    const late = syncShop(slow, id, never());
    await sleeping;
    await seen(ctx, id, 100);
    world.clock.forward(seconds(21));
    const second = watched(ctx, async (page) => {
      if (page !== 2) return;
      await seen(ctx, id, 200);
      wake();
      await late;
    });
    await syncShop(second, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({
      status: "done",
      seen: 250,
      created: 250,
      changed: 0,
      error: null,
    });
    expect(await listOpenNotices(ctx)).toEqual([]);
  });

  it("by Etsy's limit waits where it is, and by nonsense too", async () => {
    const { ctx } = await shopOf([{ title: "Bowl" }]);
    const { id } = await startSync(ctx, { trigger: "manual" });
    for (const kind of ["rate_limit", "malformed"] as const) {
      world.sandbox.faults.add({ platform: "etsy", match: "/listings", kind });
      await syncShop(ctx, id, never());
      world.sandbox.faults.clear();
      expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "idle", seen: 0 });
      await syncShop(ctx, id, never());
      expect((await getSync(ctx, { syncId: id })).status, "too early to go on").toBe("idle");
      world.clock.forward(seconds(60));
    }
    await syncShop(ctx, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done", error: null });
  });

  it("again and again without progress ends as failed, with a card that the next good pass closes", async () => {
    const { ctx } = await shopOf([{ title: "Bowl" }]);
    const { id } = await startSync(ctx, { trigger: "manual" });
    world.sandbox.faults.add({ platform: "etsy", match: "/listings", kind: "rate_limit" });
    for (let attempt = 1; attempt <= 6; attempt++) {
      await syncShop(ctx, id, never());
      world.clock.forward(seconds(120));
    }
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "failed" });
    expect(await listOpenNotices(ctx)).toMatchObject([{ kind: "sync_failed" }]);
    world.sandbox.faults.clear();
    await syncNow(ctx);
    expect(await listOpenNotices(ctx)).toEqual([]);
  });

  it.each([
    ["answers", {}],
    ["fails", { platform: "etsy", match: "/listings", kind: "rate_limit" }],
  ] as const)("by a disconnect stays ended, though the page in work still %s", async (_what, fault) => {
    const { ctx } = await shopOf(manyGoods());
    const { id } = await startSync(ctx, { trigger: "manual" });
    const leaving = watched(ctx, async (page) => {
      if (page !== 2) return;
      await disconnectEtsy(ctx);
      if ("kind" in fault) world.sandbox.faults.add(fault);
    });
    await syncShop(leaving, id, never()).catch(() => undefined);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({
      status: "failed",
      error: "The shop was disconnected.",
    });
    expect(await listOpenNotices(ctx)).toEqual([]);
  });
});

describe("starting a pass", () => {
  it("while one runs answers with the running one, also twenty times at once", async () => {
    const { ctx } = await shopOf([]);
    const starts = Array.from({ length: 20 }, () => startSync(ctx, { trigger: "manual" }));
    const ids = new Set((await Promise.all(starts)).map((run) => run.id));
    expect(ids.size).toBe(1);
    expect((await listSyncs(ctx)).runs).toHaveLength(1);
  });

  it("without a shop is refused with a sentence", async () => {
    const ctx = await world.seller();
    await expect(startSync(ctx, { trigger: "manual" })).rejects.toMatchObject({
      kind: "conflict",
      message: "Connect your Etsy shop first.",
    });
  });

  it("that is done already does nothing again", async () => {
    const { ctx } = await shopOf([{ title: "Bowl" }]);
    const id = await syncNow(ctx);
    const before = await getSync(ctx, { syncId: id });
    await syncShop(ctx, id, never());
    expect(await getSync(ctx, { syncId: id })).toEqual(before);
  });
});

describe("another seller", () => {
  it("sees nothing of the shop, and can't sync it", async () => {
    const { ctx } = await shopOf([{ title: "Secret bowl" }]);
    const id = await syncNow(ctx);
    const productId = (await listProducts(ctx)).products[0]?.id ?? "";
    const other = await world.seller();
    expect(await listProducts(other)).toEqual({ products: [], total: 0 });
    expect(await listProducts(other, { search: "secret" })).toEqual({ products: [], total: 0 });
    expect(await searchForAgent(other, { query: "secret bowl", limit: 5 })).toEqual([]);
    expect(await countProducts(other)).toEqual({});
    await expect(getProduct(other, { productId })).rejects.toMatchObject({ kind: "not_found" });
    await expect(getProductFacts(other, productId)).rejects.toMatchObject({ kind: "not_found" });
    await expect(getSync(other, { syncId: id })).rejects.toMatchObject({ kind: "not_found" });
    expect(await listSyncs(other)).toEqual({ runs: [], log: [] });
    const { id: waiting } = await startSync(ctx, { trigger: "manual" });
    await syncShop(other, waiting, never());
    expect(await getSync(ctx, { syncId: waiting })).toMatchObject({ status: "idle" });
  });
});
