import { system, type TenantRow } from "@/db/system";
import { addMs, seconds } from "@/kernel/time";
import type { SystemCtx } from "../context";

/** A row due for this long without being taken has lost its ring. */
const OVERDUE = seconds(2);
const BATCH = 500;

/** Rows of all tenants that wait although they are due: their ring was lost with a worker. Bounded lists. */
export async function overdueRows(
  ctx: SystemCtx,
): Promise<{ inbox: TenantRow[]; outbox: TenantRow[]; syncs: TenantRow[]; changes: TenantRow[] }> {
  const overdue = addMs(ctx.now(), -OVERDUE);
  return {
    inbox: await system.dueInbox(ctx.db, overdue, BATCH),
    outbox: await system.dueOutbox(ctx.db, overdue, BATCH),
    syncs: await system.stalledSyncs(ctx.db, ctx.now(), BATCH),
    changes: await system.dueChanges(ctx.db, overdue, BATCH),
  };
}

/** Channels whose updates are fetched rather than delivered, at most 200. */
export function polledChannels(ctx: SystemCtx): Promise<TenantRow[]> {
  return system.polledChannels(ctx.db, 200);
}
