import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { connectDatabase, type Db } from "@/db/client";
import { connections, messagingChannels, oauthStates, sellers, tenantRoutes } from "@/db/schema";
import type { Sealer } from "@/kernel/sealing";

const BATCH = 500;

/** A text column, with the columns that find its row by the table's key. */
interface KeyedColumn {
  table: PgTable;
  sellerId: PgColumn;
  id: PgColumn;
  column: PgColumn;
}

const of = (table: PgTable & { sellerId: PgColumn; id: PgColumn }, column: PgColumn): KeyedColumn => ({
  table,
  sellerId: table.sellerId,
  id: table.id,
  column,
});

/** Everything encrypted at rest; a test holds this list against the database's columns. */
export const sealedColumns: KeyedColumn[] = [
  of(connections, connections.accessTokenSealed),
  of(connections, connections.refreshTokenSealed),
  of(oauthStates, oauthStates.verifierSealed),
  of(messagingChannels, messagingChannels.tokenSealed),
  of(messagingChannels, messagingChannels.webhookSecretSealed),
];

type RouteKind = (typeof tenantRoutes.$inferSelect)["kind"];

/** Where the key behind a route stands in clear. An OAuth state lives ten minutes and is nowhere in clear. */
const routeKeys: [RouteKind, KeyedColumn][] = [
  ["email", { table: sellers, sellerId: sellers.id, id: sellers.id, column: sellers.email }],
  ["etsy_shop", of(connections, connections.externalShopId)],
  ["telegram_bot", of(messagingChannels, messagingChannels.platformId)],
  ["telegram_channel", of(messagingChannels, messagingChannels.id)],
];

/**
 * Seals every secret and hashes every lookup key again under the first key, as the owner of the tables. Web and worker
 * may run meanwhile with the same keys: what they write meanwhile stays theirs. Safe to repeat. Afterwards nothing
 * needs the old keys but consents begun in the last ten minutes.
 */
export async function rotateKeys(
  ownerUrl: string,
  sealer: Sealer,
): Promise<{ secrets: number; routes: number }> {
  const owner = connectDatabase(ownerUrl, { max: 1, role: null, name: "stallhand-rotate-keys" });
  try {
    let secrets = 0;
    let routes = 0;
    for (const column of sealedColumns)
      secrets += await sumRows(owner.db, column, (row) => sealAgain(owner.db, sealer, column, row));
    for (const [kind, column] of routeKeys)
      routes += await sumRows(owner.db, column, ({ value }) => hashAgain(owner.db, sealer, kind, value));
    return { secrets, routes };
  } finally {
    await owner.close();
  }
}

interface KeyedRow {
  sellerId: string;
  id: string;
  value: string;
}

/** Visits every row that has a value, in batches by the table's key, and adds up what the visits return. */
async function sumRows(db: Db, at: KeyedColumn, visit: (row: KeyedRow) => Promise<number>): Promise<number> {
  let sum = 0;
  for (let after = { sellerId: "", id: "" }; ; ) {
    const rows = await db
      .select({
        sellerId: sql<string>`${at.sellerId}`,
        id: sql<string>`${at.id}`,
        value: sql<string | null>`${at.column}`,
      })
      .from(at.table)
      .where(sql`(${at.sellerId}, ${at.id}) > (${after.sellerId}, ${after.id})`)
      .orderBy(asc(at.sellerId), asc(at.id))
      .limit(BATCH);
    for (const { value, ...key } of rows) {
      after = key;
      if (value !== null) sum += await visit({ ...key, value });
    }
    if (rows.length < BATCH) return sum;
  }
}

async function sealAgain(db: Db, sealer: Sealer, at: KeyedColumn, row: KeyedRow): Promise<number> {
  if (sealer.isCurrent(row.value)) return 0;
  const again = sealer.seal(sealer.open(row.value, row.sellerId), row.sellerId);
  // Only what was read is replaced: tokens that were renewed meanwhile are newer.
  const written = await db.execute(sql`update ${at.table} set ${sql.identifier(at.column.name)} = ${again}
    where ${at.sellerId} = ${row.sellerId} and ${at.id} = ${row.id} and ${at.column} = ${row.value} returning 1`);
  return written.length;
}

async function hashAgain(db: Db, sealer: Sealer, kind: RouteKind, key: string): Promise<number> {
  const keyHash = sealer.hashKey(kind, key);
  const old = sealer.hashKeys(kind, key).filter((hash) => hash !== keyHash);
  if (old.length === 0) return 0;
  const moved = await db
    .update(tenantRoutes)
    .set({ keyHash })
    .where(and(eq(tenantRoutes.kind, kind), inArray(tenantRoutes.keyHash, old)))
    .returning({ kind: tenantRoutes.kind });
  return moved.length;
}
