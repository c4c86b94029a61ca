import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { callBudgets, callCounts } from "@/db/schema";
import type { CallGate, CallPurpose } from "@/integrations/channels/port";
import { createWorld, type World } from "@/testing/world";
import { createCallGate, getCallBudget } from ".";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  await world.system.db.delete(callBudgets);
  await world.system.db.delete(callCounts);
});
afterAll(() => world.close());

const gate = () => createCallGate(world.system.db, "etsy");
const figures = (told: Partial<Parameters<CallGate["told"]>[0]>): Parameters<CallGate["told"]>[0] => ({
  limitPerSecond: null,
  limitPerDay: null,
  remainingToday: null,
  retryAfterSeconds: null,
  ...told,
});

/** Lets calls through two gates, as two processes have them, and says when each started. */
async function callsOf(purpose: CallPurpose, count: number, gates: CallGate[]): Promise<number[]> {
  const times: number[] = [];
  const call = async (n: number) => {
    await gates[n % gates.length]?.enter({ purpose });
    times.push(performance.now());
  };
  await Promise.all(Array.from({ length: count }, (_, n) => call(n)));
  return times.sort((a, b) => a - b);
}

it("never starts more calls in a second than the platform allows, over all processes", async () => {
  const gates = [gate(), gate()];
  gates[0]?.told(figures({ limitPerSecond: 10, limitPerDay: 10_000, remainingToday: 9_000 }));
  await gates[0]?.enter({ purpose: "sync" });
  const times = await callsOf("seller", 30, gates);
  const spans = times.slice(10).map((time, n) => time - (times[n] ?? 0));
  expect(Math.min(...spans)).toBeGreaterThan(990);
});

it("lets whoever is waited for go before the background", async () => {
  const busy = gate();
  busy.told(figures({ limitPerSecond: 5 }));
  await callsOf("sync", 5, [busy]);
  const finished: string[] = [];
  const background = callsOf("sync", 10, [busy]).then(() => finished.push("background"));
  await callsOf("customer", 3, [busy]).then(() => finished.push("customer"));
  await background;
  expect(finished).toEqual(["customer", "background"]);
});

it("holds everybody back as long as the platform asks, and says so when that is long", async () => {
  const told = gate();
  told.told(figures({ limitPerSecond: 10, retryAfterSeconds: 90 }));
  for (const purpose of ["customer", "sync"] as const)
    await expect(
      gate()
        .enter({ purpose })
        .then(() => told.enter({ purpose })),
    ).rejects.toMatchObject({
      kind: "rate_limited",
      retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 80 && seconds <= 90),
    });
});

it("keeps the last tenth of a day for those who are waited for, and the last hundredth for nobody", async () => {
  const asked = gate();
  asked.told(figures({ limitPerDay: 10_000, remainingToday: 900 }));
  await expect(asked.enter({ purpose: "sync" })).rejects.toMatchObject({
    kind: "rate_limited",
    meta: { reason: "day" },
  });
  await asked.enter({ purpose: "orders" });
  asked.told(figures({ limitPerDay: 10_000, remainingToday: 99 }));
  await expect(asked.enter({ purpose: "customer" })).rejects.toMatchObject({ kind: "rate_limited" });
});

it("slows the background to the day's average once half of the day's calls are gone", async () => {
  const slow = gate();
  slow.told(figures({ limitPerSecond: 100, limitPerDay: 864_000, remainingToday: 400_000 }));
  const times = await callsOf("sync", 4, [slow]);
  expect((times[3] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(290);
});

it("tells how many calls were made for what, and where the day will end", async () => {
  const counted = gate();
  counted.told(figures({ limitPerSecond: 50, limitPerDay: 10_000, remainingToday: 9_000 }));
  await callsOf("sync", 3, [counted]);
  await callsOf("orders", 1, [counted]);
  const budget = await getCallBudget(world.system);
  expect(budget).toMatchObject({ limitPerDay: 10_000, remainingToday: 8_996 });
  const sync = budget.purposes.find(({ purpose }) => purpose === "sync");
  expect(sync).toEqual({ purpose: "sync", calls: 3, forecast: 24 });
});

it("stops waiting when the work is stopped", async () => {
  const busy = gate();
  busy.told(figures({ limitPerSecond: 1 }));
  await busy.enter({ purpose: "customer" });
  const stop = new AbortController();
  const waiting = busy.enter({ purpose: "customer", signal: stop.signal });
  stop.abort();
  await expect(waiting).rejects.toThrow();
});
