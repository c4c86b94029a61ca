import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workerHeartbeats } from "@/db/schema";
import { addMs, seconds } from "@/kernel/time";
import { openTestWorld, type TestWorld } from "../sellers/world.fixture";
import { checkHealth } from "./health";

let world: TestWorld;

beforeAll(async () => {
  world = await openTestWorld();
  // What pg-boss's own table is asked for; the real one is made by the migration of the whole.
  await world.owner.sql`create schema if not exists pgboss`;
  await world.owner.sql`create table if not exists pgboss.version (version int)`;
  await world.owner.sql`grant usage on schema pgboss to stallhand_app`;
  await world.owner.sql`grant select on pgboss.version to stallhand_app`;
  await world.owner.sql`insert into pgboss.version select 1 where not exists (select from pgboss.version)`;
});
afterAll(() => world.close());

describe("health", () => {
  it("needs a worker that was heard of in the last 15 seconds", async () => {
    const now = world.clock.now;
    expect(await checkHealth(world.system, now)).toMatchObject({
      status: "degraded",
      checks: { worker: "down" },
    });
    await world.system.db
      .insert(workerHeartbeats)
      .values({ id: "worker-1", seenAt: addMs(now, -seconds(14)) });
    expect(await checkHealth(world.system, now)).toEqual({
      status: "healthy",
      checks: { api: "ok", database: "ok", queue: "ok", worker: "ok" },
      timestamp: now.toISOString(),
    });
    const later = await checkHealth(world.system, addMs(now, seconds(2)));
    expect(later).toMatchObject({ status: "degraded", checks: { database: "ok", worker: "down" } });
  });

  it("says so when the queue's tables are gone", async () => {
    await world.owner.sql`alter table pgboss.version rename to elsewhere`;
    const health = await checkHealth(world.system, world.clock.now);
    await world.owner.sql`alter table pgboss.elsewhere rename to version`;
    expect(health.checks).toMatchObject({ database: "ok", queue: "down" });
  });

  it("answers even when the process couldn't start", async () => {
    const health = await checkHealth(null, world.clock.now);
    expect(health).toMatchObject({
      status: "degraded",
      checks: { api: "ok", database: "down", queue: "down" },
    });
  });
});
