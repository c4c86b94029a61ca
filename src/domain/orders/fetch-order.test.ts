import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderItems, orders } from "@/db/schema";
import { connectionTokens, disconnectEtsy } from "@/domain/channels";
import { inTransaction } from "@/domain/context";
import { createWorld, type World } from "@/testing/world";
import { fetchOrder, listOrders, pollOrders } from ".";
import { connectionOf, never, poll, quantity, shopOf } from "./orders.fixture";
import { storeOrders } from "./store-orders";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe("one order", () => {
  it("is fetched by its id; gone, or of a shop that was disconnected: done", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    const connectionId = await connectionOf(ctx);
    world.sandbox.etsy.sell(listingId);
    const orderExternalId = String(world.sandbox.etsy.receipts(shop.shopId)[0]?.receiptId);
    await fetchOrder(ctx, { connectionId, orderExternalId: "1" }, never());
    expect((await listOrders(ctx)).orders).toHaveLength(0);
    await fetchOrder(ctx, { connectionId, orderExternalId }, never());
    await fetchOrder(ctx, { connectionId, orderExternalId }, never());
    expect((await listOrders(ctx)).orders).toMatchObject([{ externalId: orderExternalId, status: "paid" }]);
    expect(await quantity(ctx)).toBe(8);
    await disconnectEtsy(ctx);
    await fetchOrder(ctx, { connectionId, orderExternalId }, never());
  });

  it("falls in stock once, also when poll and webhook bring it at the same time", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    const connectionId = await connectionOf(ctx);
    world.sandbox.etsy.sell(listingId, { quantity: 2 });
    const orderExternalId = String(world.sandbox.etsy.receipts(shop.shopId)[0]?.receiptId);
    await Promise.all([
      pollOrders(ctx, never()),
      ...[1, 2, 3].map(() => fetchOrder(ctx, { connectionId, orderExternalId }, never())),
    ]);
    expect(await quantity(ctx)).toBe(7);
    expect(await inTransaction(ctx, ({ db }) => db.$count(orderItems))).toBe(1);
  });

  it("is not overwritten by an older reading", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    world.sandbox.etsy.sell(listingId);
    const receiptId = world.sandbox.etsy.receipts(shop.shopId)[0]?.receiptId ?? 0;
    const source = { id: await connectionOf(ctx), channel: "etsy" as const };
    const tokens = connectionTokens(ctx, source.id, "orders");
    const input = { shopExternalId: String(shop.shopId), orderExternalId: String(receiptId) };
    const older = await ctx.ports.etsy.getOrder(tokens, input);
    if (!older) throw new Error("no order");
    const newer = {
      ...older,
      status: "shipped" as const,
      updatedAt: new Date(older.updatedAt.getTime() + 1_000),
    };
    for (const order of [newer, older]) await inTransaction(ctx, (ctx) => storeOrders(ctx, source, [order]));
    expect((await listOrders(ctx)).orders[0]?.status).toBe("shipped");
  });
});

describe("orders of others", () => {
  it("rejects another seller: nobody sees or reads them", async () => {
    const one = await shopOf(world, [{ title: "Bowl", quantity: 9 }]);
    const other = await shopOf(world, [{ title: "Mug", quantity: 9 }]);
    world.sandbox.etsy.sell(one.listingId);
    await poll(one.ctx);
    await poll(other.ctx);
    expect((await listOrders(one.ctx)).orders).toHaveLength(1);
    expect((await listOrders(other.ctx)).orders).toEqual([]);
    const connectionId = await connectionOf(one.ctx);
    const orderExternalId = String(world.sandbox.etsy.receipts(one.shop.shopId)[0]?.receiptId);
    await fetchOrder(other.ctx, { connectionId, orderExternalId }, never());
    expect(await inTransaction(other.ctx, ({ db }) => db.$count(orders))).toBe(0);
    const foreign = await inTransaction(other.ctx, ({ db }) =>
      db.update(orders).set({ status: "canceled" }).where(eq(orders.sellerId, one.ctx.sellerId)).returning(),
    );
    expect(foreign).toEqual([]);
  });
});
