import { and, eq } from "drizzle-orm";
import { newest } from "@/db/newest";
import { syncLog } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { getSync } from "./start-sync";

/** Nobody reads more lines of one pass. */
const SHOWN = 200;

/** One pass over the shop with what it noted, newest first; `not_found` when it isn't the seller's. */
export function getSyncLog(ctx: Ctx, input: { syncId: string }) {
  return inTransaction(ctx, async (ctx) => ({
    run: await getSync(ctx, input),
    lines: await ctx.db
      .select({
        id: syncLog.id,
        level: syncLog.level,
        entity: syncLog.entity,
        message: syncLog.message,
        createdAt: syncLog.createdAt,
      })
      .from(syncLog)
      .where(and(eq(syncLog.sellerId, ctx.sellerId), eq(syncLog.syncRunId, input.syncId)))
      .orderBy(newest(syncLog.createdAt), newest(syncLog.id))
      .limit(SHOWN),
  }));
}
