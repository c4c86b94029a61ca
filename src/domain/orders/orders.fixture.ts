import { sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { orderFeeds } from "@/db/schema";
import { listProducts } from "@/domain/catalogue";
import { type Ctx, inTransaction } from "@/domain/context";
import { openShop, syncNow } from "@/testing/stall";
import type { World } from "@/testing/world";
import { pollOrders } from "./poll-orders";

export const never = () => new AbortController().signal;
type Goods = Parameters<typeof openShop>[2];

/** A connected shop whose listings are known. */
export async function shopOf(world: World, goods: Goods) {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, goods);
  await syncNow(ctx);
  const [listing] = world.sandbox.etsy.listings(shop.shopId);
  return { ctx, shop, listingId: listing?.listingId ?? 0 };
}

/** A poll, as the next turn of the schedule would do it. */
export async function poll(ctx: Ctx) {
  await age(ctx, orderFeeds, orderFeeds.polledAt, "-1 minute");
  await pollOrders(ctx, never());
}

/** Moves a moment of all the seller's rows; the world's clock would run away from the sandbox's. */
export const age = (ctx: Ctx, table: PgTable, column: PgColumn, by: string) =>
  inTransaction(ctx, ({ db }) =>
    db.execute(sql`update ${table} set ${sql.identifier(column.name)} = ${column} + ${by}::interval`),
  );

export const quantity = async (ctx: Ctx) => (await listProducts(ctx)).products[0]?.quantity;

export const connectionOf = (ctx: Ctx) =>
  inTransaction(ctx, async ({ db }) => {
    const [row] = await db.execute<{ id: string }>(sql`select id from connections`);
    return row?.id ?? "";
  });
