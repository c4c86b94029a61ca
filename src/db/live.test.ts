import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/testing/database";
import { waitFor } from "@/testing/world";
import { connectDatabase, type DatabaseClient } from "./client";
import { type LiveBus, type LiveSignal, signal, startLiveBus } from "./live";

let database: TestDatabase;
let client: DatabaseClient;
let bus: LiveBus;

beforeAll(async () => {
  database = await createTestDatabase();
  client = connectDatabase(database.appUrl, { max: 3, name: "live-test" });
  bus = await startLiveBus(client.sql);
});
afterAll(async () => {
  await bus.close();
  await client.close();
  await database.drop();
});

function listen(sellerId: string) {
  const heard: LiveSignal[] = [];
  const stop = bus.subscribe(sellerId, (one) => heard.push(one));
  return { heard, stop };
}

/** A signal sent last arrives last: what came before it has been delivered (or never will be). */
async function settled(): Promise<void> {
  const marker = listen("marker");
  await signal(client.db, { sellerId: "marker", topic: "agent" });
  await waitFor(() => marker.heard.length > 0);
  marker.stop();
}

describe("signals", () => {
  it("reach every listener of their seller and nobody else's", async () => {
    const [one, two, other] = [listen("sel_a"), listen("sel_a"), listen("sel_b")];
    await signal(client.db, { sellerId: "sel_a", topic: "run", id: "run_1", seq: 7 });
    await settled();
    const said = [{ sellerId: "sel_a", topic: "run", id: "run_1", seq: 7 }];
    expect([one.heard, two.heard, other.heard]).toEqual([said, said, []]);
    for (const listener of [one, two, other]) listener.stop();
  });

  it("are heard only once their transaction commits, and never when it rolls back", async () => {
    const { heard, stop } = listen("sel_a");
    await client.db.transaction(async (tx) => {
      await signal(tx, { sellerId: "sel_a", topic: "sync" });
      await settled();
      expect(heard).toEqual([]);
    });
    await waitFor(() => heard.length === 1);
    const undone = client.db.transaction(async (tx) => {
      await signal(tx, { sellerId: "sel_a", topic: "agent" });
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    await settled();
    expect(heard.map((one) => one.topic)).toEqual(["sync"]);
    stop();
  });

  it("are not heard after leaving", async () => {
    const { heard, stop } = listen("sel_a");
    stop();
    await signal(client.db, { sellerId: "sel_a", topic: "run" });
    await settled();
    expect(heard).toEqual([]);
  });

  it("that make no sense are passed over", async () => {
    const { heard, stop } = listen("sel_a");
    for (const payload of ["", "not json", "{}", '{"sellerId":"sel_a","topic":"gossip"}'])
      await client.sql`select pg_notify('stallhand_live', ${payload})`;
    await settled();
    expect(heard).toEqual([]);
    stop();
  });
});

describe("a lost listening connection", () => {
  it("comes back by itself, and every listener is told once to look again", async () => {
    const [one, other] = [listen("sel_a"), listen("sel_b")];
    const killed = await client.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    expect(killed.length).toBeGreaterThan(0);
    await waitFor(() => one.heard.length > 0 && other.heard.length > 0);
    await signal(client.db, { sellerId: "sel_a", topic: "conversation", id: "cnv_1" });
    await waitFor(() => one.heard.length > 1);
    expect(one.heard.map((each) => each.topic)).toEqual(["resync", "conversation"]);
    expect(other.heard).toEqual([{ sellerId: "sel_b", topic: "resync" }]);
    one.stop();
    other.stop();
  });
});
