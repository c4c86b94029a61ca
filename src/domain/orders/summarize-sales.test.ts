import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { orders } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { updateProfile } from "@/domain/sellers";
import { createWorld, type World } from "@/testing/world";
import { listOrders, summarizeSales } from ".";
import { poll, shopOf } from "./orders.fixture";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function shopThatSold(quantities: number[]) {
  const { ctx, listingId } = await shopOf(world, [{ title: "Bowl", priceMinor: 2_000, quantity: 99 }]);
  for (const quantity of quantities) world.sandbox.etsy.sell(listingId, { quantity });
  await poll(ctx);
  return ctx;
}

const edit = (ctx: Ctx, id: string | undefined, fields: Partial<typeof orders.$inferInsert>) =>
  inTransaction(ctx, ({ db }) =>
    db
      .update(orders)
      .set(fields)
      .where(eq(orders.id, id ?? "")),
  );

it("counts what was paid for, piece by piece and in each currency, less what was given back", async () => {
  const ctx = await shopThatSold([1, 2, 3, 4]);
  const all = (await listOrders(ctx)).orders;
  const total = all.reduce((sum, order) => sum + order.totalMinor, 0);
  expect((await summarizeSales(ctx, { days: 7 })).lines).toEqual([
    { currency: "USD", orders: 4, pieces: 10, revenueMinor: total },
  ]);
  const of = (quantity: number) => all.find(({ items }) => items[0]?.quantity === quantity);
  await edit(ctx, of(1)?.id, { status: "canceled" });
  await edit(ctx, of(2)?.id, { refundedMinor: 500 });
  await edit(ctx, of(3)?.id, { currency: "EUR" });
  expect((await summarizeSales(ctx, { days: 7 })).lines).toEqual([
    {
      currency: "USD",
      orders: 2,
      pieces: 6,
      revenueMinor: (of(2)?.totalMinor ?? 0) + (of(4)?.totalMinor ?? 0) - 500,
    },
    { currency: "EUR", orders: 1, pieces: 3, revenueMinor: of(3)?.totalMinor },
  ]);
});

it("begins its days at the seller's own midnight", async () => {
  const ctx = await shopThatSold([1]);
  const [order] = (await listOrders(ctx)).orders;
  await edit(ctx, order?.id, { orderedAt: new Date("2026-03-10T02:00:00Z") });
  // Nine in the evening of March 9 in New York, where the clocks changed on March 8.
  const then = { ...ctx, now: () => new Date("2026-03-10T15:00:00Z") };
  expect(await summarizeSales(then, { days: 1 })).toMatchObject({
    since: "2026-03-10",
    lines: [{ orders: 1 }],
  });
  await updateProfile(ctx, { timeZone: "America/New_York" });
  expect(await summarizeSales(then, { days: 1 })).toMatchObject({ since: "2026-03-10", lines: [] });
  expect(await summarizeSales(then, { days: 2 })).toMatchObject({
    since: "2026-03-09",
    lines: [{ orders: 1 }],
  });
});

it("rejects another seller: each one's sales are their own", async () => {
  await shopThatSold([1]);
  expect((await summarizeSales(await world.seller(), { days: 366 })).lines).toEqual([]);
});
