import { getTableName } from "drizzle-orm";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectionTokens, findConnection } from "@/domain/channels";
import { asTenant, inTransaction, type SystemCtx } from "@/domain/context";
import { findRoute } from "@/domain/tenant-routes";
import { createSealer } from "@/kernel/sealing";
import { openStall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { rotateKeys, sealedColumns } from "./rotate-keys";

const OLD = "5e".repeat(32);
const NEW = "a1".repeat(32);
let world: World;
let owner: Sql;

beforeAll(async () => {
  world = await createWorld({ env: { TOKEN_ENCRYPTION_KEY: OLD } });
  owner = postgres(world.database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const withKeys = (keys: string): SystemCtx => ({ ...world.system, sealer: createSealer(keys) });

it("knows every column that holds something sealed", async () => {
  const rows = await owner`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%\_sealed'`;
  const known = sealedColumns.map(({ table, column }) => `${getTableName(table)}.${column.name}`);
  expect(known.sort()).toEqual(rows.map(({ name }) => name).sort());
});

it("lets a new key open everything and find every seller; the old one is needed no more; twice is once", async () => {
  const { ctx } = await openStall(world);
  const connection = await inTransaction(ctx, findConnection);
  const before = await connectionTokens(ctx, connection?.id ?? "", "sync").current();
  const [account] = await owner`select email from sellers where id = ${ctx.sellerId}`;

  const both = createSealer(`${NEW},${OLD}`);
  const done = await rotateKeys(world.database.ownerUrl, both);
  expect(done.secrets).toBeGreaterThanOrEqual(4);
  expect(done.routes).toBeGreaterThanOrEqual(4);
  expect(await rotateKeys(world.database.ownerUrl, both)).toEqual({ secrets: 0, routes: 0 });

  const renewed = withKeys(NEW);
  const tokens = connectionTokens(asTenant(renewed, ctx.sellerId), connection?.id ?? "", "sync");
  expect(await tokens.current()).toEqual(before);
  expect(await findRoute(renewed, "email", account?.email)).toMatchObject({ sellerId: ctx.sellerId });
  const shop = connection?.externalShopId ?? "";
  expect(await findRoute(renewed, "etsy_shop", shop)).toMatchObject({ sellerId: ctx.sellerId });
});
