import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { open, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Placement, SERVER_ENVIRONMENT } from "./placement";

/** A running server as its `postmaster.pid` tells; not `ready` while it starts, recovers or stops. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const READY_WITHIN_MS = 60_000;
const FAST_STOP_MS = 6_000;
const IMMEDIATE_STOP_MS = 2_000;

/** The server that runs on this cluster, also one left by an earlier process. */
export async function findPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(clusterDir, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await isServerOf(pid, clusterDir))) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** Starts the server and waits until it takes connections; throws with the end of its log when it doesn't. */
export async function launchPostmaster(
  placement: Placement,
  { port, settings, logFile }: { port: number; settings: Record<string, string>; logFile: string },
): Promise<Postmaster> {
  const { clusterDir, binaries, user } = placement;
  if ((await findPostmaster(clusterDir)) === undefined)
    await rm(join(clusterDir, "postmaster.pid"), { force: true });
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", clusterDir, "-h", "127.0.0.1", "-p", String(port), "-k", "", ...flags];
  const log = openSync(logFile, "a", 0o600);
  const options = { ...user, cwd: "/", detached: true, env: SERVER_ENVIRONMENT };
  const child = spawn(binaries.postgres, args, { ...options, stdio: ["ignore", log, log] });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!ended && Date.now() < deadline) {
    const found = await findPostmaster(clusterDir);
    if (found?.ready && found.pid === child.pid) return found;
    await delay(10);
  }
  child.kill("SIGQUIT");
  throw new Error(`The database did not start. The end of ${logFile}:\n${await tail(logFile)}`);
}

/** Fast shutdown (open transactions roll back); a server that hangs is stopped harder and recovers at its next start. */
export async function stopPostmaster(clusterDir: string): Promise<void> {
  const found = await findPostmaster(clusterDir);
  if (!found) return;
  const steps = [
    ["SIGINT", FAST_STOP_MS],
    ["SIGQUIT", IMMEDIATE_STOP_MS],
    ["SIGKILL", IMMEDIATE_STOP_MS],
  ] as const;
  for (const [signal, patienceMs] of steps) {
    signalIfAlive(found.pid, signal);
    if (await endsWithin(found.pid, clusterDir, patienceMs)) return;
  }
}

/** A port that is free now; `wanted` when it is. */
export async function freePort(wanted = 0): Promise<number> {
  const port = await tryPort(wanted);
  if (port !== undefined) return port;
  const other = await tryPort(0);
  if (other === undefined) throw new Error("No free port was found on 127.0.0.1.");
  return other;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}

/** Process ids are used again after a reboot, so the command line must name this cluster (where /proc tells it). */
async function isServerOf(pid: number, clusterDir: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return commandLine.split("\0").includes(clusterDir);
}

async function endsWithin(pid: number, clusterDir: string, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (!(await isServerOf(pid, clusterDir))) return true;
    await delay(20);
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in between.
  }
}

async function tail(path: string): Promise<string> {
  const { size } = await stat(path);
  const file = await open(path);
  try {
    const start = Math.max(0, size - 2_000);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2_000), 0, 2_000, start);
    return buffer.subarray(0, bytesRead).toString("utf8").trim();
  } finally {
    await file.close();
  }
}
