import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/boot/migrate";
import { startEmbeddedPostgres, stopEmbeddedPostgres } from "@/db/embedded/start";

declare module "vitest" {
  export interface ProvidedContext {
    /** The run's server: URLs of the migrated database that test databases are cloned from. Clone, don't connect. */
    templateDatabase: { ownerUrl: string; appUrl: string };
  }
}

const PREFIX = "stallhand-test-";
/** Nothing of a test run has to survive a power cut. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** One real server for the whole run; vitest calls the returned function at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearKilledRuns();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(dataDir, 0o711);
  await writeFile(join(dataDir, "run.pid"), String(process.pid));
  const server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS, ownerMayCloneDatabases: true });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate({ ownerUrl: server.ownerUrl, appRole: new URL(server.appUrl).username });
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("templateDatabase", { ownerUrl: server.ownerUrl, appUrl: server.appUrl });
  return stop;
}

/** A killed run can't clean up; the next one stops its server and removes its folder. */
async function clearKilledRuns(): Promise<void> {
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const dir of left.map((name) => join(tmpdir(), name))) {
    const pid = Number(await readFile(join(dir, "run.pid"), "utf8").catch(() => 0));
    if (pid === 0 || (await isTestRun(pid))) continue;
    await stopEmbeddedPostgres(dir);
    await rm(dir, { recursive: true, force: true }).catch(() => {});
  }
}

async function isTestRun(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  // The id may belong to another program by now.
  return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).includes("vitest");
}
