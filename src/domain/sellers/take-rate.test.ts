import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rateLimits } from "@/db/schema";
import type { SystemCtx } from "@/domain/context";
import { addMs, minutes } from "@/kernel/time";
import { takeRate } from ".";
import { openTestWorld, type TestWorld } from "./world.fixture";

let world: TestWorld;
let other: SystemCtx;

beforeAll(async () => {
  world = await openTestWorld();
  other = world.process();
});
afterAll(() => world.close());

async function allowed(calls: Promise<void>[]) {
  return (await Promise.allSettled(calls)).filter(({ status }) => status === "fulfilled").length;
}

describe("a rate", () => {
  it("that is exact lets through just its limit, over two processes at once", async () => {
    const rate = { key: "auth:192.0.2.1", limit: 10, exact: true };
    const calls = Array.from({ length: 40 }, (_, n) => takeRate(n % 2 ? world.system : other, rate));
    expect(await allowed(calls)).toBe(10);
  });

  it("says how long to wait", async () => {
    const rate = { key: "auth:192.0.2.2", limit: 1, exact: true };
    await takeRate(world.system, rate);
    // The world's clock stands five seconds into its minute.
    await expect(takeRate(world.system, rate)).rejects.toMatchObject({
      kind: "rate_limited",
      retryAfterSeconds: 55,
    });
  });

  it("starts anew with the next window, and counts each key for itself", async () => {
    const rate = { key: "auth:192.0.2.3", limit: 1, exact: true };
    const opened = world.clock.now;
    await takeRate(world.system, rate);
    await takeRate(world.system, { ...rate, key: "auth:192.0.2.4" });
    world.clock.now = addMs(opened, minutes(1));
    await expect(takeRate(world.system, rate)).resolves.toBeUndefined();
    world.clock.now = opened;
  });

  it("that is approximate lets one process through to its limit exactly", async () => {
    const rate = { key: "calls:one", limit: 100, exact: false };
    const calls = Array.from({ length: 150 }, () => takeRate(world.system, rate));
    expect(await allowed(calls)).toBe(100);
  });

  it("that is approximate counts over processes to within a tenth each, with few writes", async () => {
    const rate = { key: "calls:two", limit: 100, exact: false };
    let passed = 0;
    for (let n = 0; n < 300; n += 1) passed += await allowed([takeRate(n % 2 ? world.system : other, rate)]);
    expect(passed).toBeGreaterThanOrEqual(100);
    expect(passed).toBeLessThanOrEqual(120);
  });

  it("keeps nobody's address", async () => {
    const rows = await world.system.db.select().from(rateLimits);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("192.0.2");
  });
});
