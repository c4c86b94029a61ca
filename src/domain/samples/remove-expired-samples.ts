import { rm } from "node:fs/promises";
import { system } from "@/db/system";
import { addMs, minutes } from "@/kernel/time";
import { workspacePath } from "../agents";
import { asTenant, type SystemCtx } from "../context";

/** Samples removed by one call: short locks, and the next call takes the rest. */
const BATCH = 25;
/** What was in the making when a sample ended is over by then. */
const GRACE = minutes(10);

/** Job: removes throw-away shops whose day is over, with all that is theirs. An account that stays is never touched. */
export async function removeExpiredSamples(ctx: SystemCtx): Promise<void> {
  const gone = await system.deleteExpiredSamples(ctx.db, addMs(ctx.now(), -GRACE), BATCH);
  for (const { sellerId } of gone) await removeWorkspace(ctx, sellerId);
  if (gone.length > 0) ctx.log.info({ gone: gone.length }, "expired sample shops removed");
}

async function removeWorkspace(ctx: SystemCtx, sellerId: string): Promise<void> {
  try {
    await rm(workspacePath(asTenant(ctx, sellerId)), { recursive: true, force: true });
  } catch (error) {
    ctx.log.warn({ error, sellerId }, "a sample's workspace could not be removed");
  }
}
