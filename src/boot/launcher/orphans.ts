import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { commandLineOf, endsWithin, isAlive, signalGroup, starterOf } from "./processes";

const Run = z.object({
  launcher: z.number().int(),
  /** Who started the launcher (npm); another one now means that it was killed and the launcher left behind. */
  starter: z.number().int(),
  appUrl: z.string(),
  children: z.array(z.object({ pid: z.number().int(), marker: z.string() })),
});

/** What runs on a data folder; written so that the next start can find what a killed one left. */
export type Run = z.infer<typeof Run>;

const LAUNCHER_MARKER = "launcher/main.ts";
const LAUNCHER_PATIENCE_MS = 20_000;
const CHILD_PATIENCE_MS = 3_000;

/** Ends what an earlier, killed run left running on this folder. Throws when an earlier run is alive and well. */
export async function endOrphans(dataDir: string): Promise<number> {
  const run = readRun(dataDir);
  if (!run) return 0;
  let ended = 0;
  if (isOurs(run.launcher, LAUNCHER_MARKER) && run.launcher !== process.pid) {
    if (starterOf(run.launcher) === run.starter) {
      throw new Error(
        `Stallhand already runs at ${run.appUrl} (process ${run.launcher}). Stop it first, or set DATA_DIR to another folder.`,
      );
    }
    process.kill(run.launcher, "SIGTERM");
    if (!(await endsWithin(run.launcher, LAUNCHER_PATIENCE_MS))) process.kill(run.launcher, "SIGKILL");
    ended += 1;
  }
  const left = run.children.filter(({ pid, marker }) => isOurs(pid, marker));
  for (const { pid } of left) signalGroup(pid, "SIGTERM");
  await Promise.all(
    left.map(async ({ pid }) => {
      if (!(await endsWithin(pid, CHILD_PATIENCE_MS))) signalGroup(pid, "SIGKILL");
    }),
  );
  forgetRun(dataDir);
  return ended + left.length;
}

/** Notes what runs now. */
export function noteRun(dataDir: string, run: Run): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(runFile(dataDir), JSON.stringify(run));
}

/** Everything ended in order. */
export function forgetRun(dataDir: string): void {
  rmSync(runFile(dataDir), { force: true });
}

function readRun(dataDir: string): Run | undefined {
  try {
    return Run.safeParse(JSON.parse(readFileSync(runFile(dataDir), "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** An id may belong to another program by now, so the command line must fit. */
function isOurs(pid: number, marker: string): boolean {
  return isAlive(pid) && commandLineOf(pid).includes(marker);
}

function runFile(dataDir: string): string {
  return join(dataDir, "run.json");
}
