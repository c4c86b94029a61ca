import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Ctx } from "../context";

interface Overwrite<F extends string> {
  /** Columns that make two rows the same. */
  target: PgColumn[];
  set: Partial<Record<F, SQL>>;
  setWhere?: SQL;
}

/**
 * Inserts rows, all with the same fields, or overwrites those that are there. They travel as one value: with a
 * parameter for each field, building and reading the statement costs more than what it does.
 */
export async function upsertRows<T extends PgTable>(
  ctx: Ctx,
  table: T,
  rows: T["$inferInsert"][],
  { target, set, setWhere }: Overwrite<Extract<keyof T["_"]["columns"], string>>,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns: Record<string, PgColumn> = getTableColumns(table);
  const given = Object.keys(first).flatMap((field) => {
    const column = columns[field];
    return column ? [{ field: sql.identifier(field), column }] : [];
  });
  const list = (parts: SQL[]) => sql.join(parts, sql`, `);
  const name = (column: PgColumn | undefined) => sql.identifier(column?.name ?? "");
  const written = Object.entries<SQL | undefined>(set).map(
    ([field, to]) => sql`${name(columns[field])} = ${to}`,
  );
  await ctx.db.execute(sql`
    insert into ${table} (${list(given.map(({ column }) => sql`${name(column)}`))})
    select ${list(given.map(({ field }) => sql`${field}`))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(${list(given.map(({ field, column }) => sql`${field} ${sql.raw(column.getSQLType())}`))})
    on conflict (${list(target.map((column) => sql`${name(column)}`))})
    do update set ${list(written)} ${setWhere ? sql`where ${setWhere}` : sql``}`);
}
