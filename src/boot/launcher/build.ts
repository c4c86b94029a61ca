import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Variables } from "./environment";
import type { LogFile } from "./log-file";

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

/** Builds the pages. Throws with the end of Next's output when that fails. */
export async function build(hash: string, env: Variables, log: LogFile): Promise<void> {
  rmSync(NOTE, { force: true });
  const child = spawn(process.execPath, [NEXT_PROGRAM, "build"], {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (chunk: Buffer) => log.write(chunk));
  child.stderr.on("data", (chunk: Buffer) => log.write(chunk));
  const code = await new Promise((resolve) => child.once("close", resolve).once("error", resolve));
  if (code !== 0) throw new Error(`The build failed. The end of ${log.path}:\n${log.tail(30)}`);
  // Sources may have changed while Next read them; then the next start builds again.
  if (sourcesHash() === hash) writeFileSync(NOTE, hash);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort();
}
