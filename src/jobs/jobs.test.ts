import { sql } from "drizzle-orm";
import type { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { connectDatabase, type DatabaseClient } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/testing/database";
import { waitFor } from "@/testing/world";
import { createBoss, installJobs } from "./boss";
import { defineJob } from "./define-job";
import { createQueue, type Queue, ringingHere } from "./queue";
import { type JobHandler, on, onRing, startHandlers } from "./work";

const retry = { retryLimit: 0, expireInSeconds: 30 };
const count = defineJob({
  name: "tests.count-one",
  schema: z.object({ number: z.number() }),
  queue: "standard",
  retry,
});
const alone = defineJob({
  name: "tests.work-alone",
  schema: z.object({ key: z.string(), number: z.number() }),
  queue: "singleton",
  key: (payload) => payload.key,
  retry,
});
/** The same job as an earlier version of the product sent it. */
const earlier = defineJob({
  name: count.name,
  schema: z.object({ amount: z.string() }),
  queue: "standard",
  retry,
});

let database: TestDatabase;
let client: DatabaseClient;
let boss: PgBoss;
let queue: Queue;
let problems: { error: unknown; job: string }[];

beforeAll(async () => {
  database = await createTestDatabase();
  client = connectDatabase(database.appUrl, { max: 3 });
  await installJobs(database.ownerUrl, [count, alone]);
});
beforeEach(async () => {
  problems = [];
  boss = createBoss(database.appUrl, "worker", (error) => problems.push({ error, job: "boss" }));
  await boss.start();
  queue = createQueue(boss);
});
afterEach(() => boss.stop({ graceful: true, timeout: 5_000 }));
afterAll(async () => {
  await client.close();
  await database.drop();
});

const start = (...handlers: JobHandler[]) =>
  startHandlers(boss, handlers, (error, job) => problems.push({ error, job }));

async function statesOf(name: string): Promise<Record<string, number>> {
  const rows = await client.db.execute<{ state: string; count: number }>(
    sql`select state::text, count(*)::int as count from pgboss.job where name = ${name} group by 1`,
  );
  return Object.fromEntries([...rows].map((row) => [row.state, row.count]));
}

describe("asking for work", () => {
  it("counts only when the caller's transaction commits", async () => {
    const done: number[] = [];
    await start(on(count, async ({ number }) => void done.push(number)));
    const undone = client.db.transaction(async (tx) => {
      await queue.enqueue({ db: tx }, count, { number: 1 });
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    await client.db.transaction(async (tx) => {
      await queue.enqueue({ db: tx }, count, { number: 2 });
      expect(done).toEqual([]);
    });
    await waitFor(() => done.length > 0);
    expect(done).toEqual([2]);
  });

  it("refuses a payload that isn't the job's, naming the field, before anything is sent", async () => {
    const before = await statesOf(count.name);
    const wrong = queue.enqueue(client, count, { number: "seven" } as never);
    await expect(wrong).rejects.toThrow(/"number"/);
    expect(await statesOf(count.name)).toEqual(before);
  });

  it("for later waits until then", async () => {
    const done: number[] = [];
    await start(on(count, async ({ number }) => void done.push(number)));
    await queue.enqueue(client, count, { number: 1 }, { startAfter: new Date(Date.now() + 3_600_000) });
    await queue.enqueue(client, count, { number: 2 });
    await waitFor(() => done.length > 0);
    expect(done).toEqual([2]);
    await client.db.execute(sql`delete from pgboss.job where name = ${count.name} and state = 'created'`);
  });
});

describe("a ring that this process answers", () => {
  const rung: number[] = [];
  const here = () => ringingHere(queue, [onRing(count, ({ number }) => void rung.push(number))]);
  beforeEach(() => {
    rung.length = 0;
  });

  it("waits for the commit, and leaves no job", async () => {
    const before = await statesOf(count.name);
    const committed: (() => void)[] = [];
    await here().enqueue({ db: client.db, afterCommit: (work) => committed.push(work) }, count, {
      number: 1,
    });
    expect(rung).toEqual([]);
    for (const work of committed) work();
    expect(rung).toEqual([1]);
    expect(await statesOf(count.name)).toEqual(before);
  });

  it("is a job outside of a transaction, and for whatever else is asked", async () => {
    const done: string[] = [];
    await start(
      on(count, async ({ number }) => void done.push(`count ${number}`)),
      on(alone, async ({ key }) => void done.push(`alone ${key}`)),
    );
    await here().enqueue(client, count, { number: 2 });
    await here().enqueue({ db: client.db, afterCommit: () => {} }, alone, { key: "a", number: 1 });
    await waitFor(() => done.length === 2);
    expect(done.sort()).toEqual(["alone a", "count 2"]);
    expect(rung).toEqual([]);
  });
});

describe("working", () => {
  it("refuses an older version's payload by name, and goes on with the next job", async () => {
    const done: number[] = [];
    await start(on(count, async ({ number }) => void done.push(number), 1));
    await queue.enqueue(client, earlier, { amount: "3" });
    await queue.enqueue(client, count, { number: 4 });
    await waitFor(() => done.length > 0);
    expect(done).toEqual([4]);
    await waitFor(() => problems.length > 0);
    expect(problems).toEqual([{ job: "tests.count-one", error: expect.any(z.ZodError) }]);
    expect(problems[0]?.error).toMatchObject({ issues: [{ path: ["number"] }] });
  });

  it("survives a handler that throws, and says which job it was", async () => {
    const done: number[] = [];
    const moody = on(count, async ({ number }) => {
      if (number === 5) throw new Error("five is too many");
      done.push(number);
    });
    await start(moody);
    for (const number of [5, 6]) await queue.enqueue(client, count, { number });
    await waitFor(() => done.includes(6) && problems.length > 0);
    expect(problems).toEqual([{ job: "tests.count-one", error: new Error("five is too many") }]);
  });

  it("takes a backlog of 100 at once, not one job per poll", async () => {
    const done: number[] = [];
    for (let number = 0; number < 100; number++) await queue.enqueue(client, count, { number });
    const began = performance.now();
    await start(on(count, async ({ number }) => void done.push(number)));
    await waitFor(() => done.length === 100);
    expect(new Set(done).size).toBe(100);
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 30_000);

  it("holds a key to one at a time, other keys beside it, and a failed one blocks nobody", async () => {
    const running = new Map<string, number>();
    const most = new Map<string, number>();
    const done: string[] = [];
    let together = 0;
    const busy = on(
      alone,
      async ({ key, number }) => {
        running.set(key, (running.get(key) ?? 0) + 1);
        most.set(key, Math.max(most.get(key) ?? 0, running.get(key) ?? 0));
        together = Math.max(
          together,
          [...running.values()].reduce((sum, one) => sum + one, 0),
        );
        await new Promise((resolve) => setTimeout(resolve, 30));
        running.set(key, (running.get(key) ?? 0) - 1);
        if (number === 0) throw new Error("the first fails");
        done.push(`${key}${number}`);
      },
      4,
    );
    for (let number = 0; number < 5; number++)
      for (const key of ["a", "b"]) await queue.enqueue(client, alone, { key, number });
    await start(busy);
    await waitFor(() => done.length === 8);
    expect(Object.fromEntries(most)).toEqual({ a: 1, b: 1 });
    expect(together).toBeGreaterThan(1);
  }, 30_000);

  it("installed again, keeps its queues and what waits in them", async () => {
    await queue.enqueue(client, count, { number: 9 });
    await installJobs(database.ownerUrl, [count, alone]);
    const done: number[] = [];
    await start(on(count, async ({ number }) => void done.push(number)));
    await waitFor(() => done.length > 0);
    expect(done).toEqual([9]);
  });
});
