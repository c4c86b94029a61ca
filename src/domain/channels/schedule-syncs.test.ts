import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "@/db/system";
import { addMs, hours, minutes } from "@/kernel/time";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { listSyncs, scheduleSyncs } from ".";

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

const SHOPS = 1_000;
const INTERVAL = 60;
const START = new Date("2030-01-01T00:00:00Z");

/** A thousand shops that were all read at the same moment. */
async function fillConnections() {
  await owner`insert into sellers (id, email, password_hash, name)
    select 'sel_many' || n, n || '@many.example', '', 'Many' from generate_series(1, ${SHOPS}) n`;
  await owner`insert into connections (seller_id, id, channel, external_shop_id, shop_name, currency, status, last_sync_at)
    select 'sel_many' || n, 'con_many' || n, 'etsy', n::text, 'Many', 'USD', 'active', ${START}
    from generate_series(1, ${SHOPS}) n`;
}

/** Asks every minute for an hour, as the schedule does, and reads each shop that is due at once. */
async function askEachMinute(from: Date) {
  const starts: number[] = [];
  const turns = new Map<string, number>();
  for (let minute = 0; minute < INTERVAL; minute += 1) {
    const now = addMs(from, minutes(minute));
    const due = await system.connectionsToSync(world.system.db, now, INTERVAL, "", 1_000);
    const ids = due.filter((one) => one.sellerId.startsWith("sel_many")).map((one) => one.id);
    for (const id of ids) turns.set(id, minute);
    starts.push(ids.length);
    await owner`update connections set last_sync_at = ${now} where id = any(${ids})`;
  }
  return { starts, turns };
}

describe("the schedule", () => {
  it("spreads a thousand shops over the interval, each at its own minute, also after an outage", async () => {
    await fillConnections();
    const { starts, turns } = await askEachMinute(addMs(START, minutes(1)));
    expect(turns.size).toBe(SHOPS);
    // The shops whose turn passed in the last five minutes come with the first.
    expect(Math.max(...starts.slice(1))).toBeLessThan(40);
    const again = await askEachMinute(addMs(START, hours(30) + minutes(1)));
    expect(again.turns.size).toBe(SHOPS);
    expect(Math.max(...again.starts)).toBeLessThan(130);
    const moved = [...turns].filter(([id, minute]) => minute > 0 && again.turns.get(id) !== minute);
    expect(moved.filter(([id]) => again.turns.get(id) !== 0)).toEqual([]);
  });

  it("starts one pass a turn, whatever became of it", async () => {
    const ctx = await world.seller();
    await openShop(world, ctx, []);
    await syncNow(ctx);
    const from = addMs(world.system.now(), hours(1));
    const runs: number[] = [];
    for (let minute = 0; minute <= INTERVAL; minute += 1) {
      await scheduleSyncs({ ...world.system, now: () => addMs(from, minutes(minute)) });
      runs.push((await listSyncs(ctx)).runs.length);
      await owner`update sync_runs set status = 'failed' where status = 'idle' and seller_id = ${ctx.sellerId}`;
    }
    expect(runs.at(-1)).toBeGreaterThanOrEqual(2);
    expect(runs.at(-1)).toBeLessThanOrEqual(3);
    expect((await listSyncs(ctx)).runs[0]).toMatchObject({ trigger: "schedule", kind: "changes" });
  });
});
