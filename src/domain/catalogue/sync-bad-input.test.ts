import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { getSync, getSyncLog, startSync } from "@/domain/channels";
import type { Ctx } from "@/domain/context";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { getProduct, listProducts, searchForAgent, syncShop } from ".";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

type Goods = Parameters<typeof openShop>[2];

/** A shop of these goods after its first pass; `spoil` may make its listings odd before. */
async function synced(goods: Goods, spoil?: (ids: number[]) => void) {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, goods);
  const ids = world.sandbox.etsy.listings(shop.shopId).map((one) => one.listingId);
  spoil?.(ids);
  const run = await getSync(ctx, { syncId: await syncNow(ctx) });
  return { ctx, ids, run };
}

const send = (listingId: number | undefined, replyOverrides: Record<string, unknown>) =>
  world.sandbox.etsy.editListing(listingId ?? 0, { replyOverrides });
const only = async (ctx: Ctx) => (await listProducts(ctx)).products[0];

describe("a shop", () => {
  it("without listings is synced, and has none", async () => {
    const { ctx, run } = await synced([]);
    expect(run).toMatchObject({ status: "done", total: 0, seen: 0, failed: 0, removed: 0 });
    expect((await listProducts(ctx)).total).toBe(0);
  });

  it("in yen, which have no smaller unit, keeps whole yen", async () => {
    const ctx = await world.seller();
    const number = world.sandbox.etsy.shops().length;
    const shop = world.sandbox.etsy.addShop({ name: `Kyoto${number}`, currency: "JPY" });
    world.sandbox.etsy.addListing({ shopId: shop.shopId, title: "Chawan", priceMinor: 4_800 });
    await world.connectEtsy(ctx, number);
    await syncNow(ctx);
    expect(await only(ctx)).toMatchObject({ priceMinor: 4_800, currency: "JPY" });
  });
});

describe("a listing", () => {
  it("with HTML, entities and emoji in its texts is stored as plain words", async () => {
    const { ctx } = await synced([{ title: "Mug" }], ([id]) =>
      send(id, {
        title: "Mug &amp; bowl <b>&ldquo;set&rdquo;</b> 🫖",
        description: "<p>Two &#38; three</p><script>alert(1)</script> 😀 5 &lt; 6",
      }),
    );
    expect(await only(ctx)).toMatchObject({ title: "Mug & bowl “set” 🫖" });
    expect((await only(ctx))?.description).toMatch(/^Two & three\s+😀 5 < 6$/);
  });

  it("without pictures has none", async () => {
    const { ctx } = await synced([{ title: "Plain bowl", images: 0 }]);
    expect((await only(ctx))?.images).toEqual([]);
  });

  it("with a price in another currency than its variations keeps amount and currency together", async () => {
    const { ctx } = await synced([{ title: "Bowl", priceMinor: 3_000 }], ([id]) =>
      send(id, { price: { amount: 2_750, divisor: 100, currency_code: "EUR" } }),
    );
    expect(await only(ctx)).toMatchObject({ priceMinor: 3_000, currency: "USD" });
  });

  it("of seventy variations, a hundred times on one page, is stored whole", async () => {
    const variants = Array.from({ length: 70 }, (_, n) => ({
      values: [`Letter ${n}`],
      priceMinor: 1_000 + n,
      quantity: 1,
    }));
    const goods = Array.from({ length: 100 }, (_, n) => ({
      title: `Stamp ${n}`,
      properties: ["Letter"],
      variants,
    }));
    const { ctx, run } = await synced(goods);
    expect(run).toMatchObject({ status: "done", created: 100, failed: 0 });
    const product = await only(ctx);
    expect(product).toMatchObject({ priceMinor: 1_000, quantity: 70 });
    expect((await getProduct(ctx, { productId: product?.id ?? "" })).variants).toHaveLength(70);
  });

  it("whose category is gone, with fields that nobody knows, is read", async () => {
    const { ctx, run } = await synced([{ title: "Bowl" }, { title: "Mug" }], ([bowl, mug]) => {
      send(bowl, { taxonomy_id: null, shop_section_id: null });
      send(mug, { taxonomy_id: undefined, holographic: { mode: [1, 2] }, listing_type: "hologram" });
    });
    expect(run).toMatchObject({ created: 2, failed: 0 });
    expect((await listProducts(ctx)).total).toBe(2);
  });

  it("that misses a required field is named and kept; the rest goes on", async () => {
    const { ctx, ids, run } = await synced([{ title: "Bowl" }, { title: "Mug" }, { title: "Tray" }], (ids) =>
      send(ids[1], { title: undefined }),
    );
    expect(run).toMatchObject({ status: "done", seen: 3, created: 2, failed: 1 });
    const { lines } = await getSyncLog(ctx, { syncId: run.id });
    expect(lines.filter((line) => line.level === "error")).toMatchObject([
      { entity: String(ids[1]), message: expect.stringContaining("title") },
    ]);
    send(ids[1], {});
    await syncNow(ctx);
    send(ids[1], { quantity: "many" });
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({ failed: 1, removed: 0 });
    expect(await searchForAgent(ctx, { query: "mug", limit: 1 })).toMatchObject([{ title: "Mug" }]);
  });

  it("without a readable id stops the removal of others, since it may be any of them", async () => {
    const { ctx, ids } = await synced([{ title: "Bowl" }, { title: "Mug" }]);
    send(ids[0], { listing_id: "?" });
    world.sandbox.etsy.removeListing(ids[1] ?? 0);
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({ status: "done", removed: 0 });
    send(ids[0], {});
    expect(await getSync(ctx, { syncId: await syncNow(ctx) })).toMatchObject({ status: "done", removed: 1 });
  });
});

describe("what could not be read with its page", () => {
  it("is asked for once more, alone, at the end", async () => {
    const { ctx, ids } = await synced([{ title: "Bowl" }, { title: "Mug" }]);
    send(ids[0], { title: 42 });
    const { etsy } = ctx.ports;
    const mending: typeof etsy.getListing = (...args) => {
      world.sandbox.etsy.editListing(ids[0] ?? 0, { title: "Better bowl", replyOverrides: {} });
      return etsy.getListing(...args);
    };
    const { id } = await startSync(ctx, { trigger: "manual" });
    const mended = { ...ctx, ports: { ...ctx.ports, etsy: { ...etsy, getListing: mending } } };
    await syncShop(mended, id, new AbortController().signal);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({
      status: "done",
      seen: 2,
      changed: 1,
      failed: 0,
    });
    const { lines } = await getSyncLog(ctx, { syncId: id });
    expect(lines.map((line) => line.message)).toContain("It was read at the second try.");
    expect(await searchForAgent(ctx, { query: "better", limit: 1 })).toHaveLength(1);
  });

  it("because it went between the list and its variations is gone at once", async () => {
    const { ctx, ids } = await synced([{ title: "Bowl" }, { title: "Mug" }]);
    const { etsy } = ctx.ports;
    const selling: typeof etsy.listVariants = (...args) => {
      if (world.sandbox.etsy.findListing(ids[0] ?? 0)) world.sandbox.etsy.removeListing(ids[0] ?? 0);
      return etsy.listVariants(...args);
    };
    const { id } = await startSync(ctx, { trigger: "manual" });
    const sold = { ...ctx, ports: { ...ctx.ports, etsy: { ...etsy, listVariants: selling } } };
    await syncShop(sold, id, new AbortController().signal);
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done", removed: 1, failed: 0 });
    expect(await searchForAgent(ctx, { query: "bowl", limit: 1 })).toEqual([]);
  });
});
