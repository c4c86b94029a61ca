import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type BuildOptions, build, isBuilt, sourcesHash } from "./build";
import { type Child, type ChildPlan, keepRunning } from "./children";
import { type Database, migrateDatabase, openDatabase } from "./database";
import { openLogFile } from "./log-file";
import { forgetRun, noteRun } from "./orphans";
import { type Plan, productPlans, sandboxPlan } from "./plan";
import { starterOf } from "./processes";
import { bold, say, step } from "./terminal";

/** All that runs for one `npm start`. */
export interface Running {
  /** Ends everything within 20 s: the product, then the stand-ins, then the database. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const PRODUCT_PATIENCE_MS = 8_000;
const SANDBOX_PATIENCE_MS = 1_500;
/** A web or worker that dies this often before the start is complete won't come up by itself. */
const HOPELESS_DEATHS = 4;
const MARKERS: Record<string, string> = { web: "next", worker: "worker", sandbox: "sandbox" };

/** Starts everything, as much as possible side by side, and returns once /api/health answers 200. */
export function runProduct(plan: Plan): { running: Running; ready: Promise<void> } {
  const children: Child[] = [];
  let database: Database | undefined;
  let opening: Promise<unknown> = Promise.resolve();
  let stopping = false;
  let builder: number | undefined;
  const stopBuild = new AbortController();
  const starter = starterOf(process.pid);

  const note = () => {
    const alive = children.flatMap((child) => {
      const pid = child.pid();
      return pid === undefined ? [] : [{ pid, marker: MARKERS[child.name] ?? child.name }];
    });
    if (builder !== undefined) alive.push({ pid: builder, marker: "next" });
    noteRun(plan.dataDir, {
      launcher: process.pid,
      starter,
      appUrl: plan.address.appUrl,
      children: alive,
    });
  };
  const add = (childPlan: ChildPlan) => {
    if (stopping) return;
    const child = keepRunning(childPlan, (sentence) => {
      if (sentence) say(`  ! ${sentence}`);
      // The first call comes while the child is being made; the note after it has the pid.
      queueMicrotask(() => stopping || note());
    });
    children.push(child);
  };

  const onProcess = (pid: number) => {
    builder = pid;
    note();
  };

  const start = async () => {
    note();
    if (plan.standIns.length > 0) add(sandboxPlan(plan));
    const openAndMigrate = async () => {
      const opened = await openDatabase(plan.variables, plan.address.appUrl, (sentence) =>
        say(`  ! ${sentence}`),
      );
      database = opened;
      await migrateDatabase(opened);
      return opened;
    };
    const migrated = step("database", openAndMigrate);
    opening = migrated.catch(() => {});
    const [opened] = await Promise.all([
      migrated,
      buildWhenChanged(plan, { signal: stopBuild.signal, onProcess }),
    ]);
    builder = undefined;
    for (const childPlan of productPlans(plan, opened.appUrl)) add(childPlan);
    await step("web and worker", () => waitUntilHealthy(plan, children, () => stopping));
    if (!stopping) announce(plan, opened);
  };

  const stop = async () => {
    stopping = true;
    stopBuild.abort();
    const [product, standIns] = [
      children.filter((c) => c.name !== "sandbox"),
      children.filter((c) => c.name === "sandbox"),
    ];
    await Promise.all(product.map((child) => child.stop(PRODUCT_PATIENCE_MS)));
    await Promise.all([opening, ...standIns.map((child) => child.stop(SANDBOX_PATIENCE_MS))]);
    await database?.embedded?.stop();
    forgetRun(plan.dataDir);
  };
  return { running: { stop }, ready: start() };
}

async function buildWhenChanged(
  { mode, dataDir, variables }: Plan,
  options: Omit<BuildOptions, "log">,
): Promise<void> {
  if (mode === "dev") return;
  const hash = sourcesHash();
  if (isBuilt(hash)) return;
  say("  … building the pages (under a minute)");
  const log = openLogFile(join(dataDir, "logs", "build.log"));
  await step("pages built", () => build(hash, variables, { ...options, log }));
}

async function waitUntilHealthy({ address }: Plan, children: Child[], stopped: () => boolean): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let answer = "no answer";
  while (!stopped()) {
    const dying = children.find((child) => child.deaths() >= HOPELESS_DEATHS);
    if (dying)
      throw new Error(`${dying.name} keeps ending. The end of ${dying.log.path}:\n${dying.log.tail()}`);
    if (Date.now() > deadline) throw new Error(`/api/health did not become healthy: ${answer}`);
    try {
      const response = await fetch(`http://127.0.0.1:${address.port}/api/health`, {
        signal: AbortSignal.timeout(5_000),
      });
      if (response.status === 200) return;
      answer = `${response.status} ${(await response.text()).slice(0, 500)}`;
    } catch {
      // Not listening yet.
    }
    await delay(100);
  }
}

function announce({ address, standIns, sandboxPort, dataDir, mode }: Plan, { notices }: Database): void {
  say("");
  say(`  Open ${bold(address.appUrl)}`);
  if (standIns.length > 0) {
    say(
      `  Stand-ins play ${list(standIns)}, since no keys are set; the customer's phone: http://127.0.0.1:${sandboxPort}`,
    );
  } else say("  No stand-ins run.");
  for (const notice of notices) say(`  ${notice}`);
  if (mode === "start") say(`  Logs are in ${join(dataDir, "logs")}.`);
  say("  Ctrl-C stops everything.");
  say("");
}

function list(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
