import type { Sql } from "postgres";
import { getSync, startSync } from "@/domain/channels";
import type { Ctx } from "@/domain/context";
import type { ComparedListing } from "../shop-comparison";
import { shopAsWeKnowIt } from "../shop-comparison";
import { spawnWorker, type WorkerProcess } from "../worker-process";
import { type World, waitFor } from "../world";
import type { ShopPeer } from "./sync-peer";

const EDITS = 1_000;
const KILLS = 20;
const PATIENCE = 120_000;
/** Differences that are printed; the count tells the rest. */
const SHOWN = 5;

interface Convergence {
  world: World;
  peer: ShopPeer;
  sql: Sql;
  worker: WorkerProcess;
}

/**
 * A shop changes while it is read and workers are killed in the middle of it; two passes after the last change we know
 * it as it is. The worker given is killed first.
 */
export async function measureConvergence(bench: Convergence): Promise<Record<string, string>> {
  const { world, peer, sql } = bench;
  const ctx = await world.seller();
  await world.connectEtsy(ctx, 1);
  await pass(ctx, "first");
  let worker = bench.worker;
  const startedAt = performance.now();
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { id } = await startSync(ctx, { trigger: kill % 3 === 0 ? "schedule" : "manual" });
      const editing = peer.edit(EDITS / KILLS);
      await progress(ctx, id, kill);
      await worker.kill();
      await editing;
      // Its lease of twenty seconds is taken for run out.
      await sql`update sync_runs set lease_expires_at = now() where status = 'in_progress'`;
      worker = await spawnWorker(world.environment);
    }
    await pass(ctx, "manual");
    await pass(ctx, "manual");
    const differences = compare(await peer.show(), await shopAsWeKnowIt(ctx));
    for (const difference of differences.slice(0, SHOWN)) process.stderr.write(`${difference}\n`);
    return {
      seconds: ((performance.now() - startedAt) / 1_000).toFixed(1),
      edits: String(EDITS),
      kills: String(KILLS),
      differences: String(differences.length),
    };
  } finally {
    await worker.kill();
  }
}

/** Waits until the pass has gone on by some pages, or is over. */
async function progress(ctx: Ctx, syncId: string, pages: number): Promise<void> {
  const before = await getSync(ctx, { syncId });
  let seen = 0;
  let last = JSON.stringify(before.cursor);
  await waitFor(async () => {
    const { cursor, status } = await getSync(ctx, { syncId });
    if (JSON.stringify(cursor) !== last) seen += 1;
    last = JSON.stringify(cursor);
    return seen > pages % 5 || status === "done" || status === "failed";
  }, PATIENCE);
}

async function pass(ctx: Ctx, trigger: "first" | "manual"): Promise<void> {
  const { id } = await startSync(ctx, { trigger });
  const run = await waitFor(async () => {
    const run = await getSync(ctx, { syncId: id });
    return run.status === "done" || run.status === "failed" ? run : null;
  }, PATIENCE);
  if (run.status !== "done") throw new Error(`a pass failed: ${run.error}`);
}

function compare(theirs: ComparedListing[], ours: ComparedListing[]): string[] {
  const known = new Map(ours.map((one) => [one.externalId, JSON.stringify(one)]));
  const there = new Map(theirs.map((one) => [one.externalId, JSON.stringify(one)]));
  return [...new Set([...known.keys(), ...there.keys()])].flatMap((id) =>
    known.get(id) === there.get(id) ? [] : [`theirs ${there.get(id)}\nours   ${known.get(id)}`],
  );
}
