import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/testing/database";
import { connectDatabase, type DatabaseClient, type Db } from "./client";

const LANES = 30;
const CUTS = 40;

let database: TestDatabase;
let client: DatabaseClient;
let owner: DatabaseClient;
beforeAll(async () => {
  database = await createTestDatabase();
  client = connectDatabase(database.appUrl, { max: 8 });
  owner = connectDatabase(database.ownerUrl, { max: 1, role: null });
});
afterAll(async () => {
  await client.close();
  await owner.close();
  await database.drop();
});

/** Cuts half of the connections, as a server that restarts or a network that fails. */
const cut = () =>
  owner.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and random() < 0.5`);

async function number(db: Db, wanted: number): Promise<number | undefined> {
  const [row] = await db.execute<{ is: number }>(sql`select ${wanted}::int as is`);
  return row?.is;
}

/** Several statements one after another and together, each with an answer of its own. */
const talk = (wanted: number) =>
  client.db.transaction(async (tx) => [
    await number(tx, wanted),
    ...(await Promise.all([number(tx, wanted + 1), number(tx, wanted + 2)])),
    await number(tx, wanted + 3),
  ]);

describe("connections that are cut while transactions run", () => {
  it("fail those transactions, give nobody another's answer, and are replaced", async () => {
    let isOver = false;
    const answers = new Set<string>();
    const failures: unknown[] = [];
    const lane = async (start: number) => {
      for (let wanted = start; !isOver; wanted += LANES * 10) {
        const said = await talk(wanted).catch((error: unknown) => void failures.push(error));
        if (said) answers.add(said.map((one) => Number(one) - wanted).join());
      }
    };
    const lanes = Array.from({ length: LANES }, (_, place) => lane(place * 10));
    for (let time = 0; time < CUTS; time++) {
      await delay(Math.random() * 50);
      await cut();
    }
    isOver = true;
    await Promise.all(lanes);
    expect(failures.length).toBeGreaterThan(0);
    expect([...answers]).toEqual(["0,1,2,3"]);
    const after = await Promise.all(Array.from({ length: LANES }, (_, place) => talk(place)));
    expect(after).toHaveLength(LANES);
  }, 60_000);
});
