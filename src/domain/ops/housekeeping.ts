import { workerHeartbeats } from "@/db/schema";
import { system } from "@/db/system";
import type { SystemCtx } from "../context";

/** Rows removed by one statement: short locks, and the next call takes the rest. */
const SWEEP_LIMIT = 5_000;

/** A worker's sign of life; health asks for one within 15 seconds. */
export async function beatHeart(ctx: SystemCtx, workerId: string): Promise<void> {
  await ctx.db
    .insert(workerHeartbeats)
    .values({ id: workerId, seenAt: ctx.now() })
    .onConflictDoUpdate({ target: workerHeartbeats.id, set: { seenAt: ctx.now() } });
}

/** Job: removes what has expired, everywhere. */
export async function sweepExpired(ctx: SystemCtx): Promise<void> {
  const gone = await system.sweepExpired(ctx.db, ctx.now(), SWEEP_LIMIT);
  if (gone > 0) ctx.log.info({ gone }, "expired rows removed");
}
