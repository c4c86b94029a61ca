import { type ChildProcess, spawn } from "node:child_process";
import type { Variables } from "./environment";
import type { LogFile } from "./log-file";
import { endsWithin, signalGroup } from "./processes";

/** A program that must always run. */
export interface ChildPlan {
  name: string;
  /** Arguments for Node. */
  args: string[];
  env: Variables;
  log: LogFile;
  /** Shows its lines on the terminal too, with its name before each. */
  echo: boolean;
}

/** A program kept alive: when it ends by itself it is started again. */
export interface Child {
  name: string;
  log: LogFile;
  /** Undefined between two lives. */
  pid(): number | undefined;
  /** How often it ended by itself. */
  deaths(): number;
  /** SIGTERM, and SIGKILL after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

const HEALTHY_AFTER_MS = 30_000;
const LONGEST_PAUSE_MS = 8_000;

/** Pause before the next start: none at first, then 1, 2, 4, 8 s, so that a killed worker is back within 15 s. */
export function restartDelayMs(deathsInARow: number): number {
  return deathsInARow <= 1 ? 0 : Math.min(1_000 * 2 ** (deathsInARow - 2), LONGEST_PAUSE_MS);
}

/** Starts the program and keeps it running. `onChange` is told each new process and each death. */
export function keepRunning(plan: ChildPlan, onChange: (sentence?: string) => void): Child {
  let current: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let deaths = 0;
  let deathsInARow = 0;

  const start = () => {
    const startedAt = Date.now();
    const child = spawnChild(plan);
    current = child;
    onChange();
    const ended = (how: string) => {
      if (current !== child) return;
      current = undefined;
      if (stopping) return;
      deaths += 1;
      deathsInARow = Date.now() - startedAt > HEALTHY_AFTER_MS ? 1 : deathsInARow + 1;
      onChange(`${plan.name} ended (${how}); starting it again. Its log: ${plan.log.path}`);
      // What it left behind in its group must not run beside its successor.
      if (child.pid) signalGroup(child.pid, "SIGKILL");
      timer = setTimeout(start, restartDelayMs(deathsInARow));
    };
    child.once("exit", (code, signal) => ended(signal ?? `exit code ${code}`));
    child.once("error", (error) => ended(error.message));
  };
  start();

  return {
    name: plan.name,
    log: plan.log,
    pid: () => current?.pid,
    deaths: () => deaths,
    async stop(patienceMs) {
      stopping = true;
      clearTimeout(timer);
      const pid = current?.pid;
      if (pid === undefined) return;
      signalGroup(pid, "SIGTERM");
      await endsWithin(pid, patienceMs);
      signalGroup(pid, "SIGKILL");
    },
  };
}

/** In its own process group: Ctrl-C reaches only the launcher, which then stops everything in order. */
function spawnChild({ name, args, env, log, echo }: ChildPlan): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: { ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      log.write(chunk);
      if (echo) process.stdout.write(prefixed(name, chunk.toString("utf8")));
    });
  }
  return child;
}

function prefixed(name: string, text: string): string {
  return `${text
    .trimEnd()
    .split("\n")
    .map((line) => `${name.padEnd(7)} │ ${line}`)
    .join("\n")}\n`;
}
