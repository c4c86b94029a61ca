import postgres, { type Sql } from "postgres";
import { getSync, type SyncRun, startSync } from "@/domain/channels";
import type { Ctx } from "@/domain/context";
import { spawnWorker, type WorkerProcess } from "../worker-process";
import { type World, waitFor } from "../world";
import { inBenchWorld } from "./bench-world";
import { printTable, type Row } from "./figures";
import { readNaively } from "./naive-sync";
import { measureConvergence } from "./sync-convergence";
import { type MemoryWatch, watchMemory } from "./sync-memory";
import { type ShopPeer, startShopPeer } from "./sync-peer";

/** Listings of the shop that changes while workers are killed: each kill waits for a pass to be under way. */
const SHOP_IN_TROUBLE = 500;
const LIMIT = 10;
const LIMITED_SECONDS = 30;
const PATIENCE = 1_800_000;

interface Bench {
  listings: number;
  world: World;
  ctx: Ctx;
  peer: ShopPeer;
  sql: Sql;
  worker: WorkerProcess;
  memory: MemoryWatch;
}

/** A shop of many listings: read for the first time, again unchanged, for changes only, at Etsy's pace, in trouble. */
export async function sync(listings = 20_000): Promise<void> {
  const ofAllSorts = Math.min(listings, SHOP_IN_TROUBLE);
  const peer = await startShopPeer({ large: listings, ofAllSorts });
  const memory = watchMemory();
  const env = {
    ETSY_API_URL: peer.origin,
    ETSY_AUTH_URL: peer.origin,
    SYNC_INTERVAL_MINUTES: "10080",
  };
  try {
    await inBenchWorld(env, async (world) => {
      const sql = postgres(world.database.ownerUrl, { max: 1 });
      const worker = await spawnWorker(world.environment, memory.worker);
      try {
        const ctx = await world.seller();
        const rows = await measureAll({ listings, world, ctx, peer, sql, worker, memory });
        printTable(`sync, ${listings} listings`, rows);
        const values = await measureConvergence({ world, peer, sql, worker });
        printTable("convergence", [{ name: `a shop of ${ofAllSorts} listings, two passes later`, values }]);
      } finally {
        await worker.kill();
        await sql.end();
      }
    });
  } finally {
    await peer.close();
  }
}

async function measureAll(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  const add = async (name: string, run: () => Promise<Record<string, string>>) => {
    const values = await run();
    rows.push({ name, values });
    process.stderr.write(`${name}: ${JSON.stringify(values)}\n`);
  };
  await add("first import", () => measurePass(bench, "first"));
  await add("all again, unchanged", () => measurePass(bench, "manual"));
  await add("changes only, unchanged", () => measurePass(bench, "schedule"));
  await add(`all again at ${LIMIT} calls/s`, () => measureLimited(bench));
  const few = Math.min(1_000, bench.listings);
  await add(`baseline, ${few} listings: a call and an upsert each`, async () => {
    const before = await calls(bench.sql);
    const seconds = await readNaively(bench.ctx, bench.sql, few);
    return {
      "listings/s": (few / seconds).toFixed(0),
      calls: String((await calls(bench.sql)) - before),
      [`share of the most at ${LIMIT} calls/s`]: `${(100 / 50).toFixed(0)} % (one listing a call)`,
    };
  });
  return rows;
}

async function measurePass(bench: Bench, trigger: SyncRun["trigger"]): Promise<Record<string, string>> {
  const { ctx, listings, sql, memory, worker, world } = bench;
  const before = {
    rows: await rowsWritten(sql),
    calls: await calls(sql),
    resident: memory.resident(worker.pid),
  };
  const startedAt = performance.now();
  if (trigger === "first") await world.connectEtsy(ctx, 0);
  const { id } = await startSync(ctx, { trigger });
  const quarter = await waitFor(async () => {
    const run = await getSync(ctx, { syncId: id });
    return run.seen >= listings / 4 || run.status === "done" ? memory.peak(worker.pid) : null;
  }, PATIENCE);
  const run = await waitUntilDone(ctx, id);
  const seconds = (performance.now() - startedAt) / 1_000;
  const inUse = memory.mostInUse();
  if (run.status !== "done" || run.failed > 0) throw new Error(`the pass ended ${run.status}: ${run.error}`);
  return {
    seconds: seconds.toFixed(1),
    "listings/s": run.kind === "full" ? (listings / seconds).toFixed(0) : "",
    calls: String((await calls(sql)) - before.calls),
    "rows written": String((await rowsWritten(sql)) - before.rows),
    "memory, a quarter through": `+${quarter - before.resident} MB`,
    "memory, peak": `+${memory.peak(worker.pid) - before.resident} MB`,
    "heap in use after collections, at most": inUse === null ? "" : `${inUse} MB`,
  };
}

/** How much of what the platform allows is used: a page of a hundred takes two calls. */
async function measureLimited({ ctx, listings, peer, sql }: Bench): Promise<Record<string, string>> {
  await peer.limit(LIMIT);
  const { id } = await startSync(ctx, { trigger: "manual" });
  const seen = async () => (await getSync(ctx, { syncId: id })).seen;
  await waitFor(async () => (await seen()) >= 300, PATIENCE);
  const from = { seen: await seen(), calls: await calls(sql), at: performance.now() };
  await waitFor(
    async () => performance.now() - from.at > LIMITED_SECONDS * 1_000 || (await seen()) >= listings - 200,
    PATIENCE,
  );
  const seconds = (performance.now() - from.at) / 1_000;
  const made = (await calls(sql)) - from.calls;
  const perSecond = ((await seen()) - from.seen) / seconds;
  await peer.limit(1_000_000);
  await waitUntilDone(ctx, id);
  return {
    seconds: seconds.toFixed(1),
    "listings/s": perSecond.toFixed(0),
    calls: String(made),
    [`share of the most at ${LIMIT} calls/s`]: `${((perSecond / (LIMIT * 50)) * 100).toFixed(0)} %`,
  };
}

const waitUntilDone = (ctx: Ctx, id: string) =>
  waitFor(async () => {
    const run = await getSync(ctx, { syncId: id });
    return run.status === "done" || run.status === "failed" ? run : null;
  }, PATIENCE);

/** Of the catalogue's tables, once no process has counts of its own left to tell. */
async function rowsWritten(sql: Sql): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const [row] = await sql`select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) as written
    from pg_stat_user_tables where relname in ('products', 'listings', 'variants', 'images')`;
  return Number(row?.written);
}

async function calls(sql: Sql): Promise<number> {
  const [row] = await sql`select coalesce(sum(calls), 0) as calls from call_counts`;
  return Number(row?.calls);
}
