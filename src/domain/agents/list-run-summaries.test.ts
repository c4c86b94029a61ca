import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentEvents, agentInbox, agentRuns, agents } from "@/db/schema";
import { addMs, minutes } from "@/kernel/time";
import { asTenant, type Ctx, inTransaction } from "../context";
import { registerSeller } from "../sellers";
import { openTestWorld, type TestWorld } from "../sellers/world.fixture";
import { listRunSummaries } from "./list-run-summaries";

let world: TestWorld;
let ctx: Ctx;
let other: Ctx;

beforeAll(async () => {
  world = await openTestWorld();
  ctx = await seller("mara@example.com");
  other = await seller("jonas@example.com");
});
afterAll(() => world.close());

async function seller(email: string): Promise<Ctx> {
  const form = { email, password: "correct horse", name: "Mara" };
  const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
  const ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
  const agent = { sellerId: seller.id, id: "agt_1", name: "Ada", status: "active" as const };
  await inTransaction(ctx, ({ db }) =>
    db.insert(agents).values({ ...agent, workspacePath: "/nowhere", soulInstructions: "" }),
  );
  return ctx;
}

interface Given {
  kind?: (typeof agentInbox.$inferInsert)["kind"];
  status?: (typeof agentRuns.$inferInsert)["status"];
  minutesAgo?: number;
  tools?: number;
  said?: ("response" | "drafted" | "handed_over")[];
}

let events = 0;

async function run(
  ctx: Ctx,
  { kind = "customer_message", status = "completed", minutesAgo = 0, tools = 0, said = [] }: Given,
) {
  const mine = { sellerId: ctx.sellerId, agentId: "agt_1" };
  const inboxId = ctx.newId("inbox");
  const id = ctx.newId("run");
  const startedAt = addMs(world.clock.now, -minutes(minutesAgo));
  await inTransaction(ctx, async ({ db }) => {
    const task = { ...mine, id: inboxId, kind, source: "dashboard" as const, status: "done" as const };
    await db.insert(agentInbox).values({ ...task, priority: 20, availableAt: startedAt });
    await db.insert(agentRuns).values({ ...mine, id, inboxId, runtime: "direct", status, startedAt });
    for (let step = 0; step < tools; step += 1) {
      events += 1;
      const event = { ...mine, id: ctx.newId("event"), runId: id, seq: events };
      await db.insert(agentEvents).values({ ...event, type: "tool_use", content: "search_products" });
    }
    for (const content of [...said, "completed"]) {
      events += 1;
      const event = { ...mine, id: ctx.newId("event"), runId: id, seq: events, content };
      const type = content === "response" ? "response" : "status";
      await db.insert(agentEvents).values({ ...event, type });
    }
  });
  return id;
}

const idsOf = async (input: Parameters<typeof listRunSummaries>[1], by = ctx) =>
  (await listRunSummaries(by, input)).map(({ id }) => id);

describe("the list of what the agent did", () => {
  it("is read page by page, newest first, also where several began at once", async () => {
    const oldest = await run(ctx, { minutesAgo: 30 });
    const together = [await run(ctx, { minutesAgo: 20 }), await run(ctx, { minutesAgo: 20 })];
    const newest = await run(ctx, { minutesAgo: 10 });
    const first = await idsOf({ limit: 2 });
    const second = await idsOf({ limit: 2, before: first.at(-1) ?? "" });
    expect([...first, ...second]).toEqual([newest, together[1], together[0], oldest]);
    expect(await idsOf({ limit: 2, before: oldest })).toEqual([]);
  });

  it("shows only what is asked for", async () => {
    const question = await run(ctx, { kind: "seller_message", minutesAgo: 3 });
    const failed = await run(ctx, { status: "failed", minutesAgo: 2 });
    expect(await idsOf({ only: "yours" })).toEqual([question]);
    expect(await idsOf({ only: "failed" })).toEqual([failed]);
    expect(await idsOf({ only: "customers" })).not.toContain(question);
  });

  it("counts the tools that each used", async () => {
    const id = await run(ctx, { tools: 3 });
    const [row] = await listRunSummaries(ctx, { limit: 1 });
    expect(row).toMatchObject({ id, steps: 3 });
  });

  it("says what came of each, also where a draft was written first", async () => {
    const silent = await run(ctx, { minutesAgo: -1 });
    const held = await run(ctx, { minutesAgo: -2, said: ["response", "drafted"] });
    const handedOver = await run(ctx, { minutesAgo: -3, said: ["handed_over"] });
    const answered = await run(ctx, { minutesAgo: -4, said: ["response"] });
    const rows = await listRunSummaries(ctx, { limit: 4 });
    expect(rows.map(({ id, outcome }) => [id, outcome])).toEqual([
      [answered, "answered"],
      [handedOver, "handed_over"],
      [held, "drafted"],
      [silent, null],
    ]);
  });

  it("rejects another seller", async () => {
    const theirs = await run(other, {});
    expect(await idsOf({})).not.toContain(theirs);
    expect(await idsOf({ before: theirs })).toEqual([]);
  });
});
