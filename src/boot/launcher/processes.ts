import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** Whether a process with this id exists and is no zombie. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return !/^\d+ \(.*\) Z/s.test(readProc(pid, "stat"));
}

/** The command line, empty where the system doesn't tell. */
export function commandLineOf(pid: number): string {
  if (process.platform !== "linux") return askPs(pid, "command=");
  return readProc(pid, "cmdline").replaceAll("\0", " ").trim();
}

/**
 * Who asked for this process: the first ancestor beyond our own `npm run` wrapper (and the shell around it).
 * It changes when that ancestor is killed, which tells a run that was left behind from one that is in use.
 */
export function starterOf(pid: number): number {
  const parent = parentOf(pid);
  return parent > 1 && commandLineOf(parent).includes("scripts/run.mjs") ? starterOf(parent) : parent;
}

/** Signals a child's whole group, so that what it started ends with it; a group that is gone is fine. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    if (process.platform === "win32") process.kill(pid, signal);
    else process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/** True when the process ended within the time. */
export async function endsWithin(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await delay(25);
  }
  return true;
}

function parentOf(pid: number): number {
  if (process.platform !== "linux") return Number(askPs(pid, "ppid="));
  // After the name, which is in parentheses: state, then parent.
  return Number(readProc(pid, "stat").split(") ").at(-1)?.split(" ")[1] ?? 0);
}

function askPs(pid: number, column: string): string {
  return spawnSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
