import { sql } from "drizzle-orm";
import type { Db } from "./client";

/** A row of some tenant, named without opening it. */
export interface TenantRow {
  sellerId: string;
  id: string;
}

async function pairs(db: Db, query: ReturnType<typeof sql>): Promise<TenantRow[]> {
  const rows = await db.execute<{ seller_id: string; id: string }>(query);
  return [...rows].map((row) => ({ sellerId: row.seller_id, id: row.id }));
}

/**
 * The owner's functions past the tenant, all of them: bounded lists of ids for schedules and sweepers.
 * Their SQL stands in `src/db/sql/02-system.sql`.
 */
export const system = {
  dueInbox: (db: Db, now: Date, limit: number) =>
    pairs(db, sql`select * from system.due_inbox(${now.toISOString()}::timestamptz, ${limit})`),
  dueOutbox: (db: Db, now: Date, limit: number) =>
    pairs(db, sql`select * from system.due_outbox(${now.toISOString()}::timestamptz, ${limit})`),
  stalledSyncs: (db: Db, now: Date, limit: number) =>
    pairs(db, sql`select * from system.stalled_syncs(${now.toISOString()}::timestamptz, ${limit})`),
  dueChanges: (db: Db, now: Date, limit: number) =>
    pairs(db, sql`select * from system.due_changes(${now.toISOString()}::timestamptz, ${limit})`),
  connectionsToSync: (db: Db, now: Date, intervalMinutes: number, afterSellerId: string, limit: number) =>
    pairs(
      db,
      sql`select * from system.connections_to_sync(${now.toISOString()}::timestamptz,
        make_interval(mins => ${intervalMinutes}::int), ${afterSellerId}, ${limit})`,
    ),
  liveConnections: (db: Db, afterSellerId: string, limit: number) =>
    pairs(db, sql`select * from system.live_connections(${afterSellerId}, ${limit})`),
  polledChannels: (db: Db, limit: number) => pairs(db, sql`select * from system.polled_channels(${limit})`),
  async countSamples(db: Db, now: Date): Promise<number> {
    const [row] = await db.execute<{ samples: number }>(
      sql`select system.count_samples(${now.toISOString()}::timestamptz) as samples`,
    );
    return row?.samples ?? 0;
  },
  deleteExpiredSamples: (db: Db, endedBefore: Date, limit: number) =>
    pairs(
      db,
      sql`select * from system.delete_expired_samples(${endedBefore.toISOString()}::timestamptz, ${limit})`,
    ),
  async sweepExpired(db: Db, now: Date, limit: number): Promise<number> {
    const [row] = await db.execute<{ gone: number }>(
      sql`select system.sweep_expired(${now.toISOString()}::timestamptz, ${limit}) as gone`,
    );
    return row?.gone ?? 0;
  },
};
