import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

type FieldOf<T extends PgTable> = Extract<keyof T["_"]["columns"], string>;

/** For an upsert: these fields as the statement was to insert them. */
export function excluded<T extends PgTable, F extends FieldOf<T>>(
  table: T,
  fields: readonly F[],
): Record<F, SQL> {
  const columns: Record<string, { name: string }> = getTableColumns(table);
  const pairs = fields.map((field) => [
    field,
    sql`excluded.${sql.identifier(columns[field]?.name ?? field)}`,
  ]);
  return Object.fromEntries(pairs);
}
