import type { Sql, TransactionSql } from "postgres";

/** Statements with more parameters are batches, and come in too many lengths to keep one prepared for each. */
const MAX_PARAMETERS = 40;

type Client = Sql | TransactionSql;

/**
 * The client with prepared statements for what Drizzle sends: it calls `unsafe`, which postgres.js by itself never
 * prepares, so that every query would cost two round trips and be planned anew.
 */
export function prepared<T extends Client>(client: T): T {
  return new Proxy(client, {
    get(target, property, receiver) {
      if (property === "unsafe") {
        return (query: string, parameters: unknown[] = []) =>
          target.unsafe(query, parameters as never[], { prepare: parameters.length <= MAX_PARAMETERS });
      }
      if (property === "begin" || property === "savepoint") {
        const open = Reflect.get(target, property, receiver) as (
          work: (tx: TransactionSql) => unknown,
        ) => unknown;
        return (work: (tx: TransactionSql) => unknown) => open.call(target, (tx) => work(prepared(tx)));
      }
      return Reflect.get(target, property, receiver);
    },
  });
}
