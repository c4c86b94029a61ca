import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connections, orderFeeds, orders } from "@/db/schema";
import { getProduct, listProducts } from "@/domain/catalogue";
import { disconnectEtsy } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { listOrders, pollOrders, schedulePolls } from ".";
import { age, never, poll, quantity, shopOf } from "./orders.fixture";
import type { OrderCursor } from "./schemas";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

const feedOf = (ctx: Ctx) =>
  inTransaction(ctx, async ({ db }) => (await db.select().from(orderFeeds).limit(1))[0]);
/** Rows with the transaction that wrote them last. */
const written = (ctx: Ctx) =>
  inTransaction(ctx, async ({ db }) => [
    ...(await db.execute(sql`select id, xmin::text from orders order by id`)),
    ...(await db.execute(sql`select id, xmin::text from order_items order by id`)),
    ...(await db.execute(sql`select id, xmin::text from listings order by id`)),
  ]);

describe("a poll of orders", () => {
  it("brings what was bought, with its items and what it comes to", async () => {
    const { ctx, listingId } = await shopOf(world, [
      {
        title: "Blue mug",
        properties: ["Size"],
        variants: [
          { values: ["Small"], priceMinor: 1_800, quantity: 2, sku: "MUG-S" },
          { values: ["Large"], priceMinor: 2_600, quantity: 5, sku: "MUG-L" },
        ],
      },
    ]);
    const large = world.sandbox.etsy.findListing(listingId)?.products[1]?.productId;
    world.sandbox.etsy.sell(listingId, { productId: large, quantity: 2 });
    await poll(ctx);
    const { orders: lines } = await listOrders(ctx);
    expect(lines).toMatchObject([
      {
        status: "paid",
        currency: "USD",
        itemsMinor: 5_200,
        shippingMinor: 595,
        taxMinor: 312,
        totalMinor: 6_107,
        items: [
          {
            title: "Blue mug",
            sku: "MUG-L",
            quantity: 2,
            priceMinor: 2_600,
            properties: [{ name: "Size", value: "Large" }],
            productId: expect.stringMatching(/^prd_/),
            picture: { url: expect.any(String) },
          },
        ],
      },
    ]);
  });

  it("is safe to run twice: what is unchanged writes nothing", async () => {
    const { ctx, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 5 }]);
    world.sandbox.etsy.sell(listingId);
    await poll(ctx);
    const before = await written(ctx);
    await poll(ctx);
    expect(await written(ctx)).toEqual(before);
    expect(await quantity(ctx)).toBe(4);
  });

  it("lowers the stock that was sold at once, never below zero, until the next sync tells the truth", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [
      {
        title: "Blue mug",
        properties: ["Size"],
        variants: [
          { values: ["Small"], priceMinor: 1_800, quantity: 1, sku: "S" },
          { values: ["Large"], priceMinor: 2_600, quantity: 2, sku: "L" },
        ],
      },
    ]);
    const [row] = (await listProducts(ctx)).products;
    const version = async () =>
      (
        await inTransaction(ctx, ({ db }) =>
          db.execute<{ version: number }>(sql`select version from listings`),
        )
      )[0]?.version ?? 0;
    const first = await version();
    const large = world.sandbox.etsy.findListing(listingId)?.products[1]?.productId ?? 0;
    world.sandbox.etsy.sell(listingId, { productId: large, quantity: 2 });
    await poll(ctx);
    const stock = async () => {
      const product = await getProduct(ctx, { productId: row?.id ?? "" });
      return product.variants.map((variant) => variant.quantity);
    };
    expect([await quantity(ctx), await stock(), (await version()) - first]).toEqual([1, [1, 0], 1]);
    // More are sold than we knew of, as two sales at once could be.
    world.sandbox.etsy.editListing(listingId, { productId: large, quantity: 9 });
    world.sandbox.etsy.sell(listingId, { productId: large, quantity: 4 });
    await poll(ctx);
    expect([await quantity(ctx), await stock()]).toEqual([0, [1, 0]]);
    await syncNow(ctx);
    expect([await quantity(ctx), await stock()]).toEqual([6, [1, 5]]);
    expect(world.sandbox.etsy.receipts(shop.shopId)).toHaveLength(2);
  });

  it("is put right by the next sync where Etsy has as many as before", async () => {
    const { ctx, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 1 }]);
    world.sandbox.etsy.sell(listingId);
    await poll(ctx);
    expect((await listProducts(ctx)).products[0]).toMatchObject({ quantity: 0, state: "sold_out" });
    world.sandbox.etsy.editListing(listingId, { quantity: 1, state: "active" });
    await syncNow(ctx);
    expect((await listProducts(ctx)).products[0]).toMatchObject({ quantity: 1, state: "active" });
  });

  it("leaves stock alone where a sync has seen the sale already, and for what isn't paid", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    world.sandbox.etsy.sell(listingId);
    await syncNow(ctx);
    await age(ctx, connections, connections.syncedUpTo, "6 seconds");
    await poll(ctx);
    expect(await quantity(ctx)).toBe(8);
    world.sandbox.etsy.sell(listingId);
    const open = world.sandbox.etsy.receipts(shop.shopId)[1]?.receiptId ?? 0;
    world.sandbox.etsy.editReceipt(open, {
      status: "open",
      replyOverrides: { is_paid: false, created_timestamp: Math.floor(ctx.now().getTime() / 1_000) + 900 },
    });
    await poll(ctx);
    expect((await listOrders(ctx)).orders[0]?.status).toBe("unpaid");
    expect(await quantity(ctx)).toBe(8);
  });

  it("follows an order that is sent or canceled, and goes on from where it was", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    for (let sold = 0; sold < 2; sold += 1) world.sandbox.etsy.sell(listingId);
    await poll(ctx);
    const [first, second] = world.sandbox.etsy.receipts(shop.shopId).map((receipt) => receipt.receiptId);
    world.sandbox.etsy.shipReceipt(first ?? 0);
    world.sandbox.etsy.cancelReceipt(second ?? 0);
    await poll(ctx);
    const statuses = (await listOrders(ctx)).orders.map(({ externalId, status }) => [externalId, status]);
    expect(Object.fromEntries(statuses)).toEqual({
      [String(first)]: "shipped",
      [String(second)]: "canceled",
    });
    const [last] = world.sandbox.log.list({ operation: "getShopReceipts" }).slice(-1);
    const asked = Number(new URL(`http://x${last?.path}`).searchParams.get("min_last_modified"));
    const changed = world.sandbox.etsy.receipts(shop.shopId)[0]?.createdAt ?? 0;
    expect(asked).toBe(changed - 600);
  });

  it("reads page after page, also when all changed in the same second", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [{ title: "Bead", quantity: 999 }]);
    for (let sold = 0; sold < 230; sold += 1) world.sandbox.etsy.sell(listingId);
    await poll(ctx);
    expect(await inTransaction(ctx, ({ db }) => db.$count(orders))).toBe(230);
    expect(world.sandbox.etsy.receipts(shop.shopId)).toHaveLength(230);
    expect(await quantity(ctx)).toBe(769);
    const pages: string[][] = [];
    let next: OrderCursor | null | undefined;
    while (next !== null) {
      const page = await listOrders(ctx, next ? { cursor: next } : {});
      pages.push(page.orders.map((order) => order.id));
      next = page.nextCursor;
    }
    expect(pages.map((page) => page.length)).toEqual([50, 50, 50, 50, 30]);
    expect(new Set(pages.flat()).size).toBe(230);
  });

  it("names what it could not read and keeps the rest", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    for (let sold = 0; sold < 2; sold += 1) world.sandbox.etsy.sell(listingId);
    const [broken] = world.sandbox.etsy.receipts(shop.shopId).map((receipt) => receipt.receiptId);
    world.sandbox.etsy.editReceipt(broken ?? 0, { replyOverrides: { grandtotal: "free" } });
    await poll(ctx);
    expect((await listOrders(ctx)).orders).toHaveLength(1);
    expect((await feedOf(ctx))?.lastError).toMatch(
      new RegExp(`^1 could not be read: ${broken} \\(grandtotal`),
    );
    world.sandbox.etsy.editReceipt(broken ?? 0, { replyOverrides: {} });
    await poll(ctx);
    expect((await listOrders(ctx)).orders).toHaveLength(2);
    expect((await feedOf(ctx))?.lastError).toBeNull();
  });

  it("keeps what it has when Etsy refuses, and says so", async () => {
    const { ctx, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    world.sandbox.etsy.sell(listingId);
    world.sandbox.faults.add({
      platform: "etsy",
      match: "getShopReceipts",
      kind: "status",
      status: 403,
      count: 1,
    });
    await poll(ctx);
    expect((await feedOf(ctx))?.lastError).toEqual(expect.any(String));
    await poll(ctx);
    expect((await listOrders(ctx)).orders).toHaveLength(1);
  });

  it("begins anew where the connection leads to another shop", async () => {
    const { ctx, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    const other = await world.seller();
    const second = await openShop(world, other, [{ title: "Mug", quantity: 9 }]);
    const [mug] = world.sandbox.etsy.listings(second.shopId);
    world.sandbox.etsy.sell(mug?.listingId ?? 0);
    world.sandbox.etsy.sell(listingId);
    await poll(ctx);
    await age(ctx, orderFeeds, orderFeeds.modifiedUntil, "1 day");
    await disconnectEtsy(other);
    await disconnectEtsy(ctx);
    await world.connectEtsy(ctx, world.sandbox.etsy.shops().length - 1);
    await pollOrders(ctx, never());
    expect((await listOrders(ctx)).orders).toHaveLength(1);
    await syncNow(ctx);
    await pollOrders(ctx, never());
    const titles = (await listOrders(ctx)).orders.flatMap(({ items }) => items.map((item) => item.title));
    expect(titles.sort()).toEqual(["Bowl", "Mug"]);
  });

  it("does nothing without a live shop, before the first sync, and right after another poll", async () => {
    const nobody = await world.seller();
    await pollOrders(nobody, never());
    const early = await world.seller();
    await openShop(world, early, [{ title: "Bowl" }]);
    await pollOrders(early, never());
    expect(await feedOf(early)).toBeUndefined();
    const { ctx } = await shopOf(world, [{ title: "Bowl" }]);
    const calls = () => world.sandbox.log.list({ operation: "getShopReceipts" }).length;
    const before = calls();
    await Promise.all([pollOrders(ctx, never()), pollOrders(ctx, never()), pollOrders(ctx, never())]);
    expect(calls() - before).toBe(1);
    await disconnectEtsy(ctx);
    await poll(ctx);
    expect(calls() - before).toBe(1);
  });
});

it("asks for a poll of every live shop, each at its own moment of the next minutes", async () => {
  const { ctx } = await shopOf(world, [{ title: "Bowl" }]);
  const gone = await shopOf(world, [{ title: "Mug" }]);
  await disconnectEtsy(gone.ctx);
  await schedulePolls(world.system);
  const rows = await world.system.db.execute<{ seller: string; wait: number }>(
    sql`select data->>'sellerId' as seller, extract(epoch from start_after - created_on)::float as wait
        from pgboss.job where name = 'orders.poll-orders'`,
  );
  const asked = [...rows].map((row) => row.seller);
  expect(asked).toContain(ctx.sellerId);
  expect(asked).not.toContain(gone.ctx.sellerId);
  const waits = [...rows].map((row) => row.wait);
  expect(Math.max(...waits)).toBeLessThan(242);
  expect(new Set(waits.map(Math.round)).size).toBeGreaterThan(1);
});
