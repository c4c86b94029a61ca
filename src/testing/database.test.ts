import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { createTestDatabase } from "./database";

describe("a test database", () => {
  it("is migrated, and what is written into one is not seen in another", async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const first = postgres(one.ownerUrl, { max: 1 });
    const second = postgres(two.ownerUrl, { max: 1 });
    try {
      await first`create table only_here (x int)`;
      const tables = (sql: postgres.Sql) => sql`select 1 from pg_tables where tablename = 'only_here'`;
      expect(await first`select 1 from pg_tables where tablename = 'sellers'`).toHaveLength(1);
      expect(await tables(first)).toHaveLength(1);
      expect(await tables(second)).toHaveLength(0);
    } finally {
      await Promise.all([first.end(), second.end()]);
      await Promise.all([one.drop(), two.drop()]);
    }
  });

  it("is dropped although somebody is still connected", async () => {
    const database = await createTestDatabase();
    const left = postgres(database.appUrl, { max: 1 });
    await left`select 1`;
    await database.drop();
    await expect(left`select 1`).rejects.toThrow();
    await left.end();
  });
});
