import { createHash } from "node:crypto";
import { system } from "@/db/system";
import { addMs, seconds } from "@/kernel/time";
import type { SystemCtx } from "../context";
import { pollOrdersJob } from "./jobs";

/** Shops asked for at once. */
const PAGE = 200;
/** Below the schedule's five minutes, so that the polls of one round are over before the next. */
const SPREAD_SECONDS = 240;

/** Job: asks for a poll of every live shop, each at its own moment of the five minutes, so that they don't come in a rush. */
export async function schedulePolls(ctx: SystemCtx): Promise<void> {
  let after = "";
  for (;;) {
    const live = await system.liveConnections(ctx.db, after, PAGE);
    for (const { sellerId } of live) {
      const startAfter = addMs(ctx.now(), seconds(phaseOf(sellerId)));
      await ctx.queue.enqueue(ctx, pollOrdersJob, { sellerId }, { startAfter });
    }
    const last = live.at(-1);
    if (!last || live.length < PAGE) return;
    after = last.sellerId;
  }
}

/** The same for a shop in every round: its polls stay five minutes apart. */
function phaseOf(sellerId: string): number {
  return createHash("sha256").update(sellerId).digest().readUInt32BE(0) % SPREAD_SECONDS;
}
