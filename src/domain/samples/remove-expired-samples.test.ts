import { existsSync } from "node:fs";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { system } from "@/db/system";
import { getWebChat, refreshWorkspace, sayInWebChat, workspacePath } from "@/domain/agents";
import { asTenant, type Ctx } from "@/domain/context";
import { hours, minutes } from "@/kernel/time";
import { openStall, workDue } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { openSampleShop, removeExpiredSamples } from ".";

let world: World;
let owner: Sql;
beforeAll(async () => {
  world = await createWorld();
  owner = postgres(world.database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

async function visit(): Promise<Ctx> {
  const { seller } = await openSampleShop(world.system, {}, { kind: "browser", userAgent: null });
  return asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "test");
}

async function talk(ctx: Ctx) {
  await sayInWebChat(ctx, { text: "How much is the Bud Vase?", clientId: "one" });
  world.clock.forward(400);
  await workDue(ctx);
  await refreshWorkspace(ctx);
}

/** Rows of one seller, by table, over all tables that have a seller. */
async function rowsOf(sellerId: string): Promise<Record<string, number>> {
  const tables = await owner<{ name: string; key: string }[]>`
    select c.relname as name, a.attname as key from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (a.attname = 'seller_id' or (c.relname = 'sellers' and a.attname = 'id')) order by 1`;
  const counts: Record<string, number> = {};
  for (const { name, key } of tables) {
    const [row] =
      await owner`select count(*)::int as n from ${owner(name)} where ${owner(key)} = ${sellerId}`;
    if (row?.n > 0) counts[name] = row?.n;
  }
  return counts;
}

it("removes a sample whose day is over with every row and its folder, and nothing else", async () => {
  const account = await openStall(world);
  const old = await visit();
  await talk(old);
  expect(Object.keys(await rowsOf(old.sellerId))).toEqual(
    expect.arrayContaining([
      "sellers",
      "audit_log",
      "messages",
      "outbox",
      "agent_events",
      "variants",
      "images",
    ]),
  );
  const before = await rowsOf(account.ctx.sellerId);
  world.clock.forward(hours(23));
  const young = await visit();
  await talk(young);
  world.clock.forward(hours(1));

  await removeExpiredSamples(world.system);
  expect(await rowsOf(old.sellerId)).not.toEqual({});
  world.clock.forward(minutes(11));
  await removeExpiredSamples(world.system);
  expect(await rowsOf(old.sellerId)).toEqual({});
  expect(existsSync(workspacePath(old))).toBe(false);
  await removeExpiredSamples(world.system);

  expect(await rowsOf(account.ctx.sellerId)).toEqual(before);
  expect(existsSync(workspacePath(account.ctx))).toBe(true);
  expect((await getWebChat(young))?.messages).toHaveLength(2);
  expect(existsSync(workspacePath(young))).toBe(true);
});

it("touches no account that stays, whatever moment it is asked for", async () => {
  const account = await openStall(world);
  const before = await rowsOf(account.ctx.sellerId);
  const distantFuture = new Date("9999-01-01T00:00:00Z");
  const gone = await system.deleteExpiredSamples(world.system.db, distantFuture, 100);
  expect(gone.map((row) => row.sellerId)).not.toContain(account.ctx.sellerId);
  expect(await rowsOf(account.ctx.sellerId)).toEqual(before);
});

it("takes a bounded number at a time, the oldest first, and two workers share the work", async () => {
  const shops = [await visit(), await visit(), await visit()];
  world.clock.forward(hours(25));
  const remove = (limit: number) => system.deleteExpiredSamples(world.system.db, world.system.now(), limit);
  expect(await remove(1)).toMatchObject([{ sellerId: shops[0]?.sellerId }]);
  const rest = (await Promise.all([remove(5), remove(5)])).flat();
  expect(rest.map((row) => row.sellerId).sort()).toEqual(
    shops
      .slice(1)
      .map((ctx) => ctx.sellerId)
      .sort(),
  );
  expect(await remove(5)).toEqual([]);
});
