import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * Newest first, as the indexes have it (`.desc()` in the schema puts nulls last). PostgreSQL's own `desc` puts them
 * first, which fits no such index: all rows would be sorted to find the first few.
 */
export const newest = (column: SQLWrapper): SQL => sql`${column} desc nulls last`;
