import { env } from "@/config/env";
import { openSystem, type System } from "./system";

/** The worker process's world, as its environment says. */
export async function openWorker(): Promise<{ system: System; concurrency: number }> {
  const values = env();
  return { system: await openSystem(values, "worker"), concurrency: values.WORKER_CONCURRENCY };
}
