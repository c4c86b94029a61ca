import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { prepared } from "./prepared";
import * as schema from "./schema";

/** The pool or a transaction of it; verbs don't care which. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

/** The role every query of web and worker runs as; policies and grants name it. */
export const APP_ROLE = "stallhand_app";

/** In seconds. */
const MOST_BETWEEN_TRIES = 2;

export interface DatabaseClient {
  db: PostgresJsDatabase<typeof schema>;
  sql: Sql;
  /** Waits for running queries, at most five seconds. */
  close(): Promise<void>;
}

/**
 * A pool that works as the application role, whatever role logs in (it must be a member).
 * A backend whose client died notices within a second, so that its locks don't outlive it.
 */
export function connectDatabase(
  url: string,
  options: { max: number; role?: string | null; name?: string },
): DatabaseClient {
  const role = options.role === undefined ? APP_ROLE : options.role;
  const sql = postgres(url, {
    max: options.max,
    connect_timeout: 10,
    // After a restart of the server work goes on within seconds; by itself it would wait up to 20.
    backoff: (retries: number) => Math.min(2 ** retries / 20, MOST_BETWEEN_TRIES),
    onnotice: () => {},
    connection: {
      application_name: options.name ?? "stallhand",
      client_connection_check_interval: 1000,
      ...(role ? { role } : {}),
    },
  });
  return { db: drizzle(prepared(sql), { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
