import { gte, sql } from "drizzle-orm";
import { workerHeartbeats } from "@/db/schema";
import { addMs, seconds } from "@/kernel/time";
import type { SystemCtx } from "../context";

type CheckResult = "ok" | "down";

/** Whether each part that answering customers needs is there. */
export interface Health {
  status: "healthy" | "degraded";
  checks: { api: CheckResult; database: CheckResult; queue: CheckResult; worker: CheckResult };
  /** ISO 8601. */
  timestamp: string;
}

const PATIENCE_MS = seconds(3);
/** A worker writes its sign of life every few seconds; this long without one, it is gone. */
const WORKER_SILENCE_MS = seconds(15);

/** Asks every part at once; never throws, and answers within three seconds. Null: the process couldn't even start. */
export async function checkHealth(ctx: SystemCtx | null, now: Date): Promise<Health> {
  const [database, queue, worker] = ctx
    ? await Promise.all([
        holds(async () => (await ctx.db.execute(sql`select 1`)).length > 0),
        holds(async () => (await ctx.db.execute(sql`select version from pgboss.version`)).length > 0),
        holds(() => workerAlive(ctx, now)),
      ])
    : (["down", "down", "down"] as const);
  const checks = { api: "ok", database, queue, worker } as const;
  const status = Object.values(checks).every((check) => check === "ok") ? "healthy" : "degraded";
  return { status, checks, timestamp: now.toISOString() };
}

async function workerAlive(ctx: SystemCtx, now: Date): Promise<boolean> {
  const alive = await ctx.db
    .select({ id: workerHeartbeats.id })
    .from(workerHeartbeats)
    .where(gte(workerHeartbeats.seenAt, addMs(now, -WORKER_SILENCE_MS)))
    .limit(1);
  return alive.length > 0;
}

async function holds(check: () => Promise<boolean>): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  try {
    return (await Promise.race([check(), tooLate])) ? "ok" : "down";
  } catch {
    return "down";
  } finally {
    clearTimeout(timer);
  }
}
