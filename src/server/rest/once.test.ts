import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WebBoot } from "@/boot/web";
import { issueToken, registerSeller } from "@/domain/sellers";
import type { TestWorld } from "@/domain/sellers/world.fixture";
import { AppError } from "@/kernel/errors";
import { addMs, seconds } from "@/kernel/time";
import { openTestBoot } from "../boot.fixture";
import { restContext } from "../context";
import { runOnce } from "./once";

let world: TestWorld;
let boot: WebBoot;
let people = 0;

beforeAll(async () => {
  ({ world, boot } = await openTestBoot());
});
afterAll(() => world.close());

async function seller() {
  people += 1;
  const form = { email: `once${people}@example.com`, password: "correct horse", name: "Ada" };
  const { claims } = await registerSeller(world.system, form, { kind: "api", userAgent: null });
  const token = await issueToken(claims, boot.env.authSecret);
  return restContext(boot, new Headers({ authorization: `Bearer ${token}` }), "test");
}

/** An operation that counts how often it was truly carried out. */
function operation() {
  const counter = { runs: 0 };
  const run = () => {
    counter.runs += 1;
    return Promise.resolve(Response.json({ number: counter.runs }));
  };
  return { counter, run };
}

/** A promise that the test keeps or settles itself. */
function latch() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: () => resolve() };
}

const call = { key: "key-1", method: "POST", path: "/api/v1/products/sync", body: Buffer.from("{}") };

describe("a POST with an Idempotency-Key", () => {
  it("is safe to run twice: the repeat gets the first answer, marked as such", async () => {
    const ctx = await seller();
    const { counter, run } = operation();
    const first = await runOnce({ ...call, ctx }, run);
    const second = await runOnce({ ...call, ctx }, run);
    expect([await first.json(), await second.json(), counter.runs]).toEqual([
      { number: 1 },
      { number: 1 },
      1,
    ]);
    expect([first.headers.get("idempotency-replayed"), second.headers.get("idempotency-replayed")]).toEqual([
      null,
      "true",
    ]);
  });

  it("refuses another request under the same key", async () => {
    const ctx = await seller();
    const { counter, run } = operation();
    await runOnce({ ...call, ctx }, run);
    const others = [{ body: Buffer.from('{"a":1}') }, { path: "/api/v1/agents/provision" }];
    for (const other of others) {
      await expect(runOnce({ ...call, ...other, ctx }, run)).rejects.toMatchObject({ kind: "conflict" });
    }
    expect(counter.runs).toBe(1);
  });

  it("refuses a second one while the first still runs, and says when to come back", async () => {
    const ctx = await seller();
    const started = latch();
    const finish = latch();
    const first = runOnce({ ...call, ctx }, async () => {
      started.resolve();
      await finish.promise;
      return Response.json({});
    });
    await started.promise;
    const second = runOnce({ ...call, ctx }, operation().run);
    await expect(second).rejects.toMatchObject({ kind: "conflict", retryAfterSeconds: 1 });
    finish.resolve();
    expect((await first).status).toBe(200);
  });

  it("runs once when many arrive together", async () => {
    const ctx = await seller();
    const { counter, run } = operation();
    await Promise.allSettled(Array.from({ length: 8 }, () => runOnce({ ...call, ctx }, run)));
    expect(counter.runs).toBe(1);
  });

  it("may be tried again after it failed or threw", async () => {
    const ctx = await seller();
    const { counter, run } = operation();
    await runOnce({ ...call, ctx }, () => Promise.resolve(Response.json({}, { status: 503 })));
    await runOnce({ ...call, ctx }, () => Promise.reject(new AppError("internal", "broken"))).catch(() => {});
    await runOnce({ ...call, ctx }, run);
    expect(counter.runs).toBe(1);
  });

  it("goes on after a process died in the middle of it", async () => {
    const ctx = await seller();
    const dead = latch();
    void runOnce({ ...call, ctx }, () => {
      dead.resolve();
      return new Promise(() => {});
    });
    await dead.promise;
    const { run } = operation();
    const later = { ...ctx, now: () => addMs(world.clock.now, seconds(61)) };
    expect(await (await runOnce({ ...call, ctx: later }, run)).json()).toEqual({ number: 1 });
  });

  it("rejects another seller's answer: keys are each seller's own", async () => {
    const [mine, theirs] = [await seller(), await seller()];
    const { counter, run } = operation();
    await runOnce({ ...call, ctx: mine }, run);
    await runOnce({ ...call, ctx: theirs }, run);
    expect(counter.runs).toBe(2);
  });

  it("refuses a key that is empty, too long or unprintable", async () => {
    const ctx = await seller();
    for (const key of ["", "x".repeat(256), "tab\tbed"]) {
      await expect(runOnce({ ...call, key, ctx }, operation().run)).rejects.toMatchObject({
        kind: "invalid",
      });
    }
  });
});
