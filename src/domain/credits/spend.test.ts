import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agentInbox, agentRuns, agents, spendPeriods } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { sweepExpired } from "@/domain/ops";
import { addMs, days } from "@/kernel/time";
import { createWorld, type World } from "@/testing/world";
import { listSpend, reserveSpend, settleSpend } from ".";

const caps = { contactDayMicros: 1_000, dayMicros: 10_000, monthMicros: 20_000 };
const MICROS = 100;

let world: World;
let ctx: Ctx;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  ctx = await world.seller();
});
afterAll(() => world.close());

/** A run that may reserve. */
async function newRun(): Promise<string> {
  const [agentId, inboxId, runId] = [ctx.newId("agent"), ctx.newId("inbox"), ctx.newId("run")];
  const now = ctx.now();
  await inTransaction(ctx, async ({ db, sellerId }) => {
    const agent = { sellerId, id: agentId, name: "A", workspacePath: "/nowhere", soulInstructions: "" };
    await db
      .insert(agents)
      .values({ ...agent, status: "active", createdAt: now, updatedAt: now })
      .onConflictDoNothing();
    const [own] = await db.select({ id: agents.id }).from(agents);
    const about = { sellerId, agentId: own?.id ?? "", createdAt: now };
    await db.insert(agentInbox).values({
      ...{ ...about, id: inboxId, kind: "preview", source: "dashboard", status: "processing" },
      ...{ priority: 10, availableAt: now },
    });
    await db.insert(agentRuns).values({
      ...{ ...about, id: runId, inboxId, runtime: "direct", status: "running", startedAt: now },
    });
  });
  return runId;
}

const reserve = (runId: string, contactId: string | null = null, some: Partial<typeof caps> = {}) =>
  inTransaction(ctx, (ctx) =>
    reserveSpend(ctx, {
      ...{ runId, contactId, startedAt: ctx.now(), timeZone: "UTC", micros: MICROS },
      caps: { ...caps, ...some },
    }),
  );
const settle = (costMicros: number, contactId: string | null = null, startedAt = ctx.now()) =>
  inTransaction(ctx, (ctx) =>
    settleSpend(ctx, { contactId, startedAt, timeZone: "UTC", reservedMicros: MICROS, costMicros }),
  );

describe("a cap", () => {
  it("holds when many runs reserve at once: together they pass it by one reservation at most", async () => {
    const first = await newRun();
    const runs = [first, ...(await Promise.all(Array.from({ length: 499 }, newRun)))];
    // At 99 % of the cap, where a run holds back one percent.
    const used = caps.dayMicros - MICROS;
    await inTransaction(ctx, (ctx) =>
      settleSpend(ctx, {
        ...{ contactId: null, startedAt: ctx.now(), timeZone: "UTC" },
        ...{ reservedMicros: 0, costMicros: used },
      }),
    );
    const answers = await Promise.all(runs.map((runId) => reserve(runId)));
    expect(answers.filter((hit) => hit === null)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([null, "day"]));
    expect((await listSpend(ctx)).dayMicros).toBe(used + MICROS);
  });

  it("of one contact is asked first, and stops nobody else", async () => {
    const [maya, tom] = [ctx.newId("contact"), ctx.newId("contact")];
    await reserve(await newRun(), maya);
    await settle(2_000, maya);
    expect(await reserve(await newRun(), maya)).toBe("contact_day");
    expect(await reserve(await newRun(), tom)).toBeNull();
  });

  it("of the month stops what the day's would allow", async () => {
    await reserve(await newRun());
    await settle(5_000);
    expect(await reserve(await newRun(), null, { monthMicros: 5_000 })).toBe("month");
  });

  it("of nothing lets nothing through", async () => {
    expect(await reserve(await newRun(), null, { dayMicros: 0 })).toBe("day");
  });

  it("counts a new day anew, at the shop's own midnight", async () => {
    await reserve(await newRun());
    await settle(caps.dayMicros);
    expect(await reserve(await newRun())).toBe("day");
    world.clock.forward(days(1));
    expect(await reserve(await newRun())).toBeNull();
  });
});

describe("what a run held back", () => {
  it("is held once, though it asks twice, and given back when it ends", async () => {
    const run = await newRun();
    await reserve(run);
    await reserve(run);
    expect((await listSpend(ctx)).dayMicros).toBe(MICROS);
    await settle(30);
    expect(await listSpend(ctx)).toEqual({ dayMicros: 30, monthMicros: 30 });
  });

  it("is forgotten of a contact's day after two months, and kept of the shop", async () => {
    const scopes = async () =>
      (await inTransaction(ctx, ({ db }) => db.select().from(spendPeriods))).map((row) => row.scope).sort();
    await reserve(await newRun(), "cnt_1");
    const inDays = (count: number) => ({ ...world.system, now: () => addMs(ctx.now(), days(count)) });
    await sweepExpired(inDays(60));
    expect(await scopes()).toEqual(["contact_day", "day", "month"]);
    await sweepExpired(inDays(63));
    expect(await scopes()).toEqual(["day", "month"]);
  });

  it("is another seller's business never", async () => {
    await reserve(await newRun());
    const other = await world.seller();
    expect(await listSpend(other)).toEqual({ dayMicros: 0, monthMicros: 0 });
    const theirs = await inTransaction(other, ({ db }) => db.select().from(spendPeriods));
    expect(theirs).toEqual([]);
  });
});
