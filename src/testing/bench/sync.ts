import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import postgres, { type Sql } from "postgres";
import { getSync, type SyncRun, startSync } from "@/domain/channels";
import type { Ctx } from "@/domain/context";
import { spawnWorker, type WorkerProcess } from "../worker-process";
import { type World, waitFor } from "../world";
import { inBenchWorld } from "./bench-world";
import { printTable, type Row } from "./figures";
import { readNaively } from "./naive-sync";

const LISTINGS = Number(process.env.BENCH_LISTINGS ?? 20_000);
const NAIVE_LISTINGS = Math.min(1_000, LISTINGS);
const LIMIT = 10;
const LIMITED_SECONDS = 30;
const PATIENCE = 1_800_000;

interface Bench {
  world: World;
  ctx: Ctx;
  shop: string;
  sql: Sql;
  worker: WorkerProcess;
}

/** A shop of many listings: read for the first time, again unchanged, for changes only, and at Etsy's pace. */
export async function sync(): Promise<void> {
  const peer = await startLargeShop();
  const env = { ETSY_API_URL: peer.origin, ETSY_AUTH_URL: peer.origin, SYNC_INTERVAL_MINUTES: "10080" };
  try {
    await inBenchWorld(env, async (world) => {
      const sql = postgres(world.database.ownerUrl, { max: 1 });
      const worker = await spawnWorker(world.environment);
      try {
        const ctx = await world.seller();
        const rows = await measureAll({ world, ctx, shop: peer.origin, sql, worker });
        printTable(`sync, ${LISTINGS} listings`, rows);
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
  };
  await add("first import", () => measurePass(bench, "first"));
  await add("all again, unchanged", () => measurePass(bench, "manual"));
  await add("changes only, unchanged", () => measurePass(bench, "schedule"));
  await add(`all again at ${LIMIT} calls/s`, () => measureLimited(bench));
  await setLimit(bench.shop, 1_000_000);
  await add(`baseline, ${NAIVE_LISTINGS} listings: a call and an upsert each`, async () => {
    const before = await calls(bench.sql);
    const seconds = await readNaively(bench.ctx, bench.sql, NAIVE_LISTINGS);
    return {
      "listings/s": (NAIVE_LISTINGS / seconds).toFixed(0),
      calls: String((await calls(bench.sql)) - before),
      [`share of the most at ${LIMIT} calls/s`]: `${(100 / 50).toFixed(0)} % (one listing a call)`,
    };
  });
  return rows;
}

async function measurePass(bench: Bench, trigger: SyncRun["trigger"]): Promise<Record<string, string>> {
  const { ctx, sql, worker, world } = bench;
  const before = {
    rows: await rowsWritten(sql),
    calls: await calls(sql),
    memory: memory(worker.pid, "VmRSS"),
  };
  const startedAt = performance.now();
  if (trigger === "first") await world.connectEtsy(ctx, 0);
  const { id } = await startSync(ctx, { trigger });
  const quarter = await waitFor(async () => {
    const run = await getSync(ctx, { syncId: id });
    return run.seen >= LISTINGS / 4 || run.status === "done" ? memory(worker.pid, "VmHWM") : null;
  }, PATIENCE);
  const run = await waitUntilDone(ctx, id);
  const seconds = (performance.now() - startedAt) / 1_000;
  if (run.status !== "done" || run.failed > 0) throw new Error(`the pass ended ${run.status}: ${run.error}`);
  return {
    seconds: seconds.toFixed(1),
    "listings/s": run.kind === "full" ? (LISTINGS / seconds).toFixed(0) : "",
    calls: String((await calls(sql)) - before.calls),
    "rows written": String((await rowsWritten(sql)) - before.rows),
    "memory, a quarter through": `+${quarter - before.memory} MB`,
    "memory, peak": `+${memory(worker.pid, "VmHWM") - before.memory} MB`,
  };
}

/** How much of what the platform allows is used: a page of a hundred takes two calls. */
async function measureLimited({ ctx, shop, sql }: Bench): Promise<Record<string, string>> {
  await setLimit(shop, LIMIT);
  const { id } = await startSync(ctx, { trigger: "manual" });
  const seen = async () => (await getSync(ctx, { syncId: id })).seen;
  await waitFor(async () => (await seen()) >= 300, PATIENCE);
  const from = { seen: await seen(), calls: await calls(sql), at: performance.now() };
  await waitFor(
    async () => performance.now() - from.at > LIMITED_SECONDS * 1_000 || (await seen()) >= LISTINGS - 200,
    PATIENCE,
  );
  const seconds = (performance.now() - from.at) / 1_000;
  const made = (await calls(sql)) - from.calls;
  const perSecond = ((await seen()) - from.seen) / seconds;
  await setLimit(shop, 1_000_000);
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

/** In megabytes, of a process. */
function memory(pid: number, figure: "VmRSS" | "VmHWM"): number {
  const [, kilobytes] =
    new RegExp(`${figure}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

async function setLimit(shop: string, perSecond: number): Promise<void> {
  const response = await fetch(`${shop}/control/etsy/limits`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ perSecond }),
  });
  if (!response.ok) throw new Error(`the limit was not set: ${response.status}`);
}

/** A shop in its own process, so that what it costs isn't counted as ours. */
async function startLargeShop(): Promise<{ origin: string; close(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/testing/bench/large-shop.ts", String(LISTINGS)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const origin = await originOf(child);
  return {
    origin,
    async close() {
      child.kill();
      await once(child, "exit");
    },
  };
}

function originOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      const [, origin] = /listening at (\S+)/.exec(chunk.toString()) ?? [];
      if (origin) resolve(origin);
    });
    child.once("exit", (code) => reject(new Error(`the shop ended with ${code}`)));
  });
}
