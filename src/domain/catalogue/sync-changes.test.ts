import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { claimSync, getConnection, getSync, startSync } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import type { ListListingsInput } from "@/integrations/channels/port";
import { days, hours, minutes, seconds } from "@/kernel/time";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { getProduct, listProducts, searchForAgent, syncShop } from ".";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

const never = () => new AbortController().signal;
const titles = async (ctx: Ctx) => (await listProducts(ctx)).products.map((one) => one.title).sort();

/** A shop that was read whole, an hour after its listings were made. */
async function knownShop(goods: Parameters<typeof openShop>[2]) {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, goods);
  world.clock.forward(hours(1));
  await syncNow(ctx);
  const [listing] = world.sandbox.etsy.listings(shop.shopId);
  return { ctx, shop, listingId: listing?.listingId ?? 0 };
}

/** A pass as the schedule starts it, and the calls that it made. */
async function lookForChanges(ctx: Ctx) {
  const before = world.sandbox.log.list({ platform: "etsy" }).at(-1)?.seq ?? 0;
  const { id } = await startSync(ctx, { trigger: "schedule" });
  await syncShop(ctx, id, never());
  const calls = world.sandbox.log.list({ platform: "etsy" }).filter((call) => call.seq > before);
  const count = (operation: string) => calls.filter((call) => call.operation === operation).length;
  return {
    run: await getSync(ctx, { syncId: id }),
    pages: count("getListingsByShop"),
    inventories: count("getListingsInventoryByListingIds"),
  };
}

/** The seller's context, with `before` called ahead of each page that is asked for. */
function watched(ctx: Ctx, before: (input: ListListingsInput) => unknown): Ctx {
  const { etsy } = ctx.ports;
  const listListings: typeof etsy.listListings = async (tokens, input) => {
    await before(input);
    return etsy.listListings(tokens, input);
  };
  return { ...ctx, ports: { ...ctx.ports, etsy: { ...etsy, listListings } } };
}

/** Every row of the catalogue with the transaction that wrote it. */
const written = (ctx: Ctx) =>
  inTransaction(ctx, async (ctx) => {
    const tables = ["products", "listings", "variants", "images"];
    const rows = await Promise.all(
      tables.map((table) =>
        ctx.db.execute(sql`select id, xmin::text, ctid::text from ${sql.identifier(table)} order by id`),
      ),
    );
    return rows.map((some) => [...some]);
  });

const manyGoods = (count: number) => Array.from({ length: count }, (_, n) => ({ title: `Bead ${n}` }));

describe("a scheduled pass", () => {
  it("costs one call a state and writes no row when nothing changed", async () => {
    const { ctx } = await knownShop(manyGoods(230));
    const before = await written(ctx);
    const { run, pages, inventories } = await lookForChanges(ctx);
    expect(run).toMatchObject({ kind: "changes", status: "done", seen: 0, changed: 0, removed: 0 });
    expect([pages, inventories]).toEqual([5, 0]);
    expect(await written(ctx)).toEqual(before);
  });

  it("reads variations of what changed only, and finds what moved between states", async () => {
    const { ctx, shop, listingId } = await knownShop(manyGoods(90));
    const [, moved] = world.sandbox.etsy.listings(shop.shopId);
    world.sandbox.etsy.editListing(listingId, { priceMinor: 9_900, title: "Golden bead" });
    world.sandbox.etsy.editListing(moved?.listingId ?? 0, { quantity: 0 });
    world.sandbox.etsy.addListing({ shopId: shop.shopId, title: "Newest bead", state: "draft" });
    const { run, pages, inventories } = await lookForChanges(ctx);
    expect(run).toMatchObject({ created: 1, changed: 2, removed: 0 });
    expect([pages, inventories]).toEqual([5, 3]);
    expect(await searchForAgent(ctx, { query: "golden", limit: 1 })).toMatchObject([
      { title: "Golden bead", listing: { priceMinor: 9_900 } },
    ]);
    expect((await listProducts(ctx, { state: "sold_out" })).products).toMatchObject([
      { title: moved?.title },
    ]);
    expect((await listProducts(ctx, { state: "draft" })).products).toMatchObject([{ title: "Newest bead" }]);
  });

  it("removes nothing; the next one that reads everything does", async () => {
    const { ctx, listingId } = await knownShop([{ title: "Rare vase" }, { title: "Bowl" }]);
    world.sandbox.etsy.removeListing(listingId);
    expect((await lookForChanges(ctx)).run).toMatchObject({ kind: "changes", removed: 0 });
    expect(await titles(ctx)).toEqual(["Bowl", "Rare vase"]);
    world.clock.forward(days(1));
    expect((await lookForChanges(ctx)).run).toMatchObject({ kind: "full", removed: 1 });
    expect(await titles(ctx)).toEqual(["Bowl"]);
    expect((await lookForChanges(ctx)).run).toMatchObject({ kind: "changes" });
  });

  it("reads on where the shop doesn't keep to the order asked for", async () => {
    const { ctx, listingId } = await knownShop(manyGoods(230));
    world.sandbox.etsy.editListing(listingId, { title: "Edited bead" });
    const unsorted = watched(ctx, (input) => Object.assign(input, { order: "created" }));
    expect((await lookForChanges(unsorted)).run).toMatchObject({ status: "done", changed: 1 });
  });

  it("shows when all was last checked, though it wrote nothing", async () => {
    const { ctx } = await knownShop([{ title: "Bowl" }]);
    world.clock.forward(minutes(30));
    await lookForChanges(ctx);
    const { products } = await listProducts(ctx);
    const connection = await getConnection(ctx);
    expect(products[0]?.syncedAt).toEqual(connection?.lastSyncAt);
    const { listing } = await getProduct(ctx, { productId: products[0]?.id ?? "" });
    expect(listing.syncedAt).toEqual(connection?.lastSyncAt);
  });

  it("becomes one over everything when the seller asks meanwhile, wherever it stands", async () => {
    const { ctx, listingId } = await knownShop([{ title: "Rare vase" }, { title: "Bowl" }]);
    world.sandbox.etsy.removeListing(listingId);
    const { id } = await startSync(ctx, { trigger: "schedule" });
    const interrupted = watched(ctx, async ({ state, order }) => {
      if (state === "draft" && order === "updated")
        expect((await startSync(ctx, { trigger: "manual" })).id).toBe(id);
    });
    await syncShop(interrupted, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({
      kind: "full",
      status: "done",
      seen: 1,
      removed: 1,
    });
    expect(await titles(ctx)).toEqual(["Bowl"]);
  });

  it("that was stopped and is asked to read everything starts from the beginning", async () => {
    const { ctx } = await knownShop([{ title: "Rare vase" }, { title: "Bowl" }]);
    const { id } = await startSync(ctx, { trigger: "schedule" });
    const stop = new AbortController();
    await syncShop(
      watched(ctx, ({ state }) => state === "draft" && stop.abort()),
      id,
      stop.signal,
    );
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "idle", kind: "changes" });
    await startSync(ctx, { trigger: "manual" });
    await syncShop(ctx, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done", seen: 2, removed: 0 });
    expect(await titles(ctx)).toEqual(["Bowl", "Rare vase"]);
  });
});

describe("a pass over everything", () => {
  it("writes no row of the catalogue when nothing changed, and leaves no memory of its pages", async () => {
    const { ctx } = await knownShop([...manyGoods(130), { title: "A draft", state: "draft" }]);
    const before = await written(ctx);
    await syncNow(ctx);
    expect(await written(ctx)).toEqual(before);
    const left = await inTransaction(ctx, (ctx) => ctx.db.execute(sql`select from sync_pages`));
    expect(left).toHaveLength(0);
  });

  it("passes nothing over when listings go while it reads", async () => {
    const ctx = await world.seller();
    const shop = await openShop(world, ctx, manyGoods(250));
    const sold = world.sandbox.etsy.listings(shop.shopId).slice(0, 30);
    const { id } = await startSync(ctx, { trigger: "manual" });
    const selling = watched(ctx, ({ offset }) => {
      if (offset === 100) for (const one of sold.splice(0)) world.sandbox.etsy.removeListing(one.listingId);
    });
    await syncShop(selling, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done" });
    const left = world.sandbox.etsy.listings(shop.shopId).map((one) => one.title);
    const ours = new Set(await everyTitle(ctx));
    expect(left.filter((title) => !ours.has(title))).toEqual([]);
  });

  it("of a worker that was killed knows what that one saw", async () => {
    const { ctx } = await knownShop(manyGoods(250));
    const { id } = await startSync(ctx, { trigger: "manual" });
    const stop = new AbortController();
    await syncShop(
      watched(ctx, ({ offset }) => offset === 200 && stop.abort()),
      id,
      stop.signal,
    );
    expect(await claimSync(ctx, id)).toMatchObject({ status: "in_progress" });
    world.clock.forward(seconds(21));
    await syncShop(ctx, id, never());
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done", seen: 250, removed: 0 });
  });
});

async function everyTitle(ctx: Ctx): Promise<string[]> {
  const rows = await inTransaction(ctx, (ctx) =>
    ctx.db.execute<{ title: string }>(sql`select title from products`),
  );
  return [...rows].map((row) => row.title);
}
