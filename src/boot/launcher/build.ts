import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Variables } from "./environment";
import type { LogFile } from "./log-file";
import { signalGroup } from "./processes";

/** Next's own program; run with our Node, without a shell between. */
export const NEXT_PROGRAM = "node_modules/next/dist/bin/next";

const NOTE = ".next/stallhand-build";
const FOLDERS = ["src", "public"];
/** Not tsconfig.json, which Next rewrites while it builds. */
const FILES = ["package-lock.json", "next.config.mjs", "postcss.config.mjs"];
/** Never part of the pages. */
const IGNORED = /\.test\.tsx?$|^src\/(testing|sandbox|worker|boot\/launcher|db\/embedded)\//;

/** What the build is made from, as one hash; reading a few hundred files takes some 50 ms. */
export function sourcesHash(): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of [...FOLDERS.flatMap(filesBelow), ...FILES].filter(
    (path) => !IGNORED.test(path) && existsSync(path),
  )) {
    hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Whether the last build was made from these sources. */
export function isBuilt(hash: string): boolean {
  return existsSync(NOTE) && readFileSync(NOTE, "utf8") === hash;
}

export interface BuildOptions {
  /** For all of Next's output. */
  log: LogFile;
  /** Ends the build, which then rejects. */
  signal?: AbortSignal;
  /** Told the process, so that a later start can end it should we be killed. */
  onProcess?: (pid: number) => void;
}

/** Builds the pages. Throws with what Next said when that fails. */
export async function build(
  hash: string,
  env: Variables,
  { log, signal, onProcess }: BuildOptions,
): Promise<void> {
  signal?.throwIfAborted();
  rmSync(NOTE, { force: true });
  const child = spawn(process.execPath, [NEXT_PROGRAM, "build"], {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    // Next spawns helpers of its own: in one group they end together, and Ctrl-C reaches only the launcher.
    detached: process.platform !== "win32",
  });
  const { pid } = child;
  if (pid !== undefined) {
    onProcess?.(pid);
    signal?.addEventListener("abort", () => signalGroup(pid, "SIGKILL"), { once: true });
  }
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
      log.write(chunk);
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve).once("error", resolve));
  if (code !== 0) throw new Error(`The build failed; all of it is in ${log.path}.\n${telling(output)}`);
  // Sources may have changed while Next read them; then the next start builds again.
  if (sourcesHash() === hash) writeFileSync(NOTE, hash);
}

/** Next prints its warnings after the errors, so the end alone may not name the cause. */
function telling(output: string): string {
  const lines = output.trim().split("\n");
  const errors = lines.filter((line) => /\berror\b|^Failed/i.test(line)).slice(0, 20);
  return (errors.length > 0 ? errors : lines.slice(-20)).join("\n");
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort();
}
