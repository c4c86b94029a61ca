import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/boot/migrate";
import { startEmbeddedPostgres } from "@/db/embedded/start";
import { createWorld, type World } from "../world";

/** Runs a measurement in a world with a database server of its own, and cleans up. */
export async function inBenchWorld(
  env: Record<string, string>,
  work: (world: World, ownerUrl: string) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "stallhand-bench-"));
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await migrate({ ownerUrl: server.ownerUrl, appRole: new URL(server.appUrl).username });
    const database = { ownerUrl: server.ownerUrl, appUrl: server.appUrl, drop: async () => {} };
    const world = await createWorld({ database, env });
    try {
      await work(world, server.ownerUrl);
    } finally {
      await world.close();
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
