import { spawn } from "node:child_process";
import { join } from "node:path";
import { build, isBuilt, NEXT_PROGRAM, sourcesHash } from "./build";
import { borrowDatabase, migrateDatabase } from "./database";
import { dataDirOf, readVariables } from "./environment";
import { openLogFile } from "./log-file";
import { endOrphans } from "./orphans";
import { type Mode, makePlan } from "./plan";
import { wantedAddress } from "./ports";
import { starterOf } from "./processes";
import { runProduct } from "./run-product";
import { say, step } from "./terminal";

const STARTER_CHECK_MS = 1_000;

async function startAll(mode: Mode): Promise<void> {
  say("Stallhand");
  const variables = readVariables(process.env);
  // Before ports are chosen, since what was left behind still holds them.
  const ended = await endOrphans(dataDirOf(variables));
  if (ended > 0) say(`  ended ${ended} left-over process${ended === 1 ? "" : "es"} of an earlier run`);
  const { running, ready } = runProduct(await makePlan(mode, variables));
  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    stopping ??= running.stop().finally(() => process.exit(code));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!stopping) say("\n  stopping …");
      stop(0);
    });
  }
  if (process.env.npm_lifecycle_event) whenStarterIsGone(() => stop(0));
  try {
    await ready;
  } catch (error) {
    if (!stopping) complain(error);
    stop(1);
  }
  // The children and the signal handlers keep the process alive from here.
}

/** npm passes a SIGTERM only to the shell between us, and none when it is killed: its end is our signal. */
function whenStarterIsGone(then: () => void): void {
  const starter = starterOf(process.pid);
  const timer = setInterval(() => {
    if (starterOf(process.pid) === starter) return;
    clearInterval(timer);
    then();
  }, STARTER_CHECK_MS);
}

async function migrateOnly(): Promise<void> {
  const variables = readVariables(process.env);
  const publicUrl = variables.APP_URL || "http://localhost";
  const database = await borrowDatabase(variables, publicUrl, say);
  try {
    await step("database migrated", () => migrateDatabase(database));
  } finally {
    await database.embedded?.stop();
  }
}

/** TOKEN_ENCRYPTION_KEY has the new key first and the old ones after it. */
async function rotateKeysOnly(): Promise<void> {
  const variables = readVariables(process.env);
  const keys = variables.TOKEN_ENCRYPTION_KEY ?? "";
  if (!keys.includes(","))
    throw new Error("Set TOKEN_ENCRYPTION_KEY to the new key, a comma and the old one; then run this again.");
  const database = await borrowDatabase(variables, variables.APP_URL || "http://localhost", say);
  try {
    const [{ rotateKeys }, { createSealer }] = await Promise.all([
      import("@/boot/rotate-keys"),
      import("@/kernel/sealing"),
    ]);
    const { secrets, routes } = await rotateKeys(database.ownerUrl, createSealer(keys));
    say(`  ${secrets} secrets and ${routes} lookup keys are under the new key; the old one can go.`);
  } finally {
    await database.embedded?.stop();
  }
}

async function buildOnly(): Promise<void> {
  const variables = readVariables(process.env);
  const hash = sourcesHash();
  if (isBuilt(hash)) return;
  const log = openLogFile(join(dataDirOf(variables), "logs", "build.log"));
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => ending.abort());
  await step("pages built", () => build(hash, variables, { log, signal: ending.signal }));
}

/** The web alone; a process manager above us sees it end. */
async function webOnly(): Promise<void> {
  const variables = readVariables(process.env);
  const { port } = wantedAddress(variables);
  const args = [NEXT_PROGRAM, "start", "-H", "127.0.0.1", "-p", String(port)];
  const env = { ...variables, NODE_ENV: "production" } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, args, { env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

function complain(error: unknown): void {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
}

const commands: Record<string, () => Promise<void>> = {
  start: () => startAll("start"),
  dev: () => startAll("dev"),
  migrate: migrateOnly,
  "keys:rotate": rotateKeysOnly,
  build: buildOnly,
  web: webOnly,
};

const command = commands[process.argv[2] ?? ""];
if (!command) {
  complain(new Error(`Say one of: ${Object.keys(commands).join(", ")}`));
  process.exitCode = 2;
} else {
  command().catch((error: unknown) => {
    complain(error);
    process.exitCode = 1;
  });
}
