import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { disconnectEtsy } from "@/domain/channels";
import { createWorld, type World } from "@/testing/world";
import { getOrderFeed } from ".";
import { poll, shopOf } from "./orders.fixture";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

it("says how reading orders goes, and begins anew with a disconnect", async () => {
  const { ctx } = await shopOf(world, [{ title: "Bowl" }]);
  expect(await getOrderFeed(ctx)).toBeNull();
  await poll(ctx);
  expect(await getOrderFeed(ctx)).toMatchObject({ polledAt: expect.any(Date), lastError: null });
  world.sandbox.faults.add({ platform: "etsy", match: "getShopReceipts", kind: "status", status: 403 });
  await poll(ctx);
  expect((await getOrderFeed(ctx))?.lastError).toBe("Etsy refused this request.");
  await disconnectEtsy(ctx);
  expect(await getOrderFeed(ctx)).toBeNull();
});

it("rejects another seller: nobody sees how somebody else's goes", async () => {
  const { ctx } = await shopOf(world, [{ title: "Bowl" }]);
  await poll(ctx);
  expect(await getOrderFeed(await world.seller())).toBeNull();
});
