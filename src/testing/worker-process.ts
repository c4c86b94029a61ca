import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { WORKER_HEAP } from "@/boot/launcher/plan";

export interface WorkerProcess {
  pid: number;
  /** As an unplugged machine: nothing is cleaned up. */
  kill(): Promise<void>;
  /** As a deployment: what is in work is finished or given back. */
  stop(): Promise<void>;
}

interface WorkerOptions {
  nodeArgs?: string[];
  /** Hears what it prints. */
  onOutput?: (text: string) => void;
}

/** Starts `src/worker/main.ts` as its own process and waits until it is ready. */
export async function spawnWorker(
  environment: Record<string, string>,
  { nodeArgs = [], onOutput }: WorkerOptions = {},
): Promise<WorkerProcess> {
  const child = spawn(
    process.execPath,
    [...WORKER_HEAP, ...nodeArgs, "--import", "tsx", "src/worker/main.ts"],
    {
      env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", ...environment, LOG_LEVEL: "info" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  child.stdout.on("data", (chunk: Buffer) => onOutput?.(chunk.toString()));
  await ready(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return { pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

async function ready(child: ChildProcess): Promise<void> {
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-10_000);
      if (printed.includes("worker ready")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the worker ended with ${code}:\n${printed}`)));
  });
}
