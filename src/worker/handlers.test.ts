import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allJobs } from "@/boot/all-jobs";
import { createWorld, type World } from "@/testing/world";
import { createDoorbell } from "./doorbell";
import { handlers, rings } from "./handlers";
import { schedules } from "./schedules";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const bell = () => createDoorbell({ concurrency: 1, log: world.system.log, look: async () => null });
const bound = () => [...rings({ inbox: bell(), outbox: bell() }), ...handlers(world.system)];

describe("jobs", () => {
  it("are each defined once, named domain.verb-noun, and done by exactly one handler", () => {
    const names = allJobs.map((job) => job.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+-[a-z-]+$/);
    const handled = bound().map((handler) => handler.job.name);
    expect(handled.sort()).toEqual([...names].sort());
    expect(bound().every((handler) => (allJobs as readonly unknown[]).includes(handler.job))).toBe(true);
  });

  it("have each a queue of the policy and retries that their definition says, and no queue is left over", async () => {
    const rows = await world.system.db.execute<{
      name: string;
      policy: string;
      retry_limit: number;
      expire_seconds: number;
      heartbeat_seconds: number;
    }>(sql`select name, policy, retry_limit, expire_seconds, heartbeat_seconds from pgboss.queue
      where name not like '\\_\\_pgboss%'`);
    const queues = [...rows].sort((a, b) => a.name.localeCompare(b.name));
    const expected = allJobs.map((job) => ({
      name: job.name,
      policy: job.queue,
      retry_limit: job.retry.retryLimit,
      expire_seconds: job.retry.expireInSeconds,
      heartbeat_seconds: 10,
    }));
    expect(queues).toEqual(expected.sort((a, b) => a.name.localeCompare(b.name)));
  });

  it("on a schedule are jobs that take an empty payload", () => {
    const byName = new Map(allJobs.map((job) => [job.name, job]));
    for (const { job, cron } of schedules) {
      expect(byName.get(job.name as (typeof allJobs)[number]["name"])?.schema.safeParse({}).success).toBe(
        true,
      );
      expect(cron.split(" ")).toHaveLength(5);
    }
  });
});
