import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, foreignKey, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** Moment in time; all columns of this kind are `timestamptz`. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => moment("created_at").notNull().default(sql`now()`);
export const updatedAt = () => moment("updated_at").notNull().default(sql`now()`);

/** The two columns that every tenant table starts with. */
export const tenantColumns = () => ({
  sellerId: text("seller_id").notNull(),
  id: text("id").notNull(),
});

interface TenantKeyColumns {
  sellerId: AnyPgColumn;
  id: AnyPgColumn;
}

/** Keys start with the tenant, so that the tables can be distributed by seller and references can't cross tenants. */
export const tenantKey = (table: TenantKeyColumns) => primaryKey({ columns: [table.sellerId, table.id] });

/** A reference inside one tenant: (seller_id, column) → (seller_id, id) of the other table; goes with its parent. */
export function tenantReference(sellerId: AnyPgColumn, column: AnyPgColumn, target: () => TenantKeyColumns) {
  const parent = target();
  return foreignKey({ columns: [sellerId, column], foreignColumns: [parent.sellerId, parent.id] }).onDelete(
    "cascade",
  );
}

/** A counter or amount in minor units; safe integers only. */
export const bigNumber = (name: string) => bigint(name, { mode: "number" });
