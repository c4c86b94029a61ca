import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findEmbeddedPostgres } from "@/db/embedded/start";

const PREFIX = "stallhand-product-";
const READY_WITHIN_MS = 240_000;
const STOP_WITHIN_MS = 20_000;

/** What a developer may have set for real services; a product for tests runs against the stand-ins only. */
const OWN = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "APP_URL",
  "AUTH_SECRET",
  "JWT_SECRET",
  "NEXTAUTH_SECRET",
  "NEXTAUTH_URL",
];
const KEYS = ["ETSY_API_KEY", "ETSY_SHARED_SECRET", "ANTHROPIC_API_KEY", "TOKEN_ENCRYPTION_KEY", "SANDBOX"];
const ORIGINS = ["ETSY_API_URL", "ETSY_AUTH_URL", "TELEGRAM_API_URL", "ANTHROPIC_BASE_URL", "WORKSPACES_DIR"];

/** A product of one's own: dashboard, worker, database and stand-ins. */
export interface RunningProduct {
  appUrl: string;
  sandboxUrl: string;
  /** Of its embedded database, as the owner of the tables. */
  ownerUrl: string;
  stop: () => Promise<void>;
}

/** Starts the product as `npm start` does, on free ports with an empty data folder, and waits until it is healthy. */
export async function startProduct(): Promise<RunningProduct> {
  await clearKilledRuns();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(dataDir, 0o711);
  await writeFile(join(dataDir, "run.pid"), String(process.pid));
  const [port, sandboxPort] = await Promise.all([freePort(), freePort()]);
  const launcher = launch(dataDir, port, sandboxPort);
  const stop = async () => {
    await end(launcher.child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await waitUntilHealthy(port, launcher);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    appUrl: `http://localhost:${port}`,
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
    ownerUrl: (await findEmbeddedPostgres(dataDir))?.ownerUrl ?? "",
    stop,
  };
}

interface Launcher {
  child: ChildProcess;
  output: () => string;
}

function launch(dataDir: string, port: number, sandboxPort: number): Launcher {
  const emptied = Object.fromEntries([...OWN, ...KEYS, ...ORIGINS].map((name) => [name, ""]));
  const env = {
    ...process.env,
    ...emptied,
    DATA_DIR: dataDir,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    RATE_LIMIT_AUTH_PER_MINUTE: "1000",
    // Lets the launcher end by itself when this process is killed.
    npm_lifecycle_event: "journeys",
  };
  const args = ["--import", "tsx", "src/boot/launcher/main.ts", "start"];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return { child, output: () => output };
}

async function waitUntilHealthy(port: number, { child, output }: Launcher): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${output()}`);
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (response?.status === 200) return;
    await delay(200);
  }
  throw new Error(`The product was not healthy in time:\n${output()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const tooLong = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(tooLong);
}

/** The launcher of a killed run ended by itself; its folder is left. */
async function clearKilledRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const dir of names.map((name) => join(tmpdir(), name))) {
    const pid = Number(await readFile(join(dir, "run.pid"), "utf8").catch(() => 0));
    if (pid > 0 && !isAlive(pid)) await rm(dir, { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
