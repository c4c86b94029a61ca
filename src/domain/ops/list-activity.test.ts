import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentEvents, agents } from "@/db/schema";
import { addMs, minutes } from "@/kernel/time";
import { recordAudit } from "../audit";
import { asTenant, type Ctx, inTransaction } from "../context";
import { registerSeller } from "../sellers";
import { openTestWorld, type TestWorld } from "../sellers/world.fixture";
import { listActivity } from "./list-activity";

let world: TestWorld;
let ctx: Ctx;

/** Ten minutes in which the seller and the agent take turns, the agent starting. */
async function takeTurns(ctx: Ctx, turns: number) {
  const agentId = ctx.newId("agent");
  const start = world.clock.now;
  await inTransaction(ctx, async (ctx) => {
    const words = { name: "A", status: "active", workspacePath: "/", soulInstructions: "" } as const;
    await ctx.db
      .insert(agents)
      .values({ sellerId: ctx.sellerId, id: agentId, ...words, createdAt: start, updatedAt: start });
    for (let turn = 1; turn <= turns; turn++) {
      world.clock.now = addMs(start, minutes(turn));
      if (turn % 2 === 0) {
        await recordAudit(ctx, { action: "agent.rename", entityId: agentId, after: { name: `${turn}` } });
        continue;
      }
      for (const type of ["tool_use", "response"] as const) {
        const seq = turn * 2 + (type === "response" ? 1 : 0);
        const event = {
          sellerId: ctx.sellerId,
          id: ctx.newId("event"),
          agentId,
          seq,
          type,
          content: `${turn}`,
        };
        await ctx.db.insert(agentEvents).values({ ...event, createdAt: ctx.now() });
      }
    }
  });
}

beforeAll(async () => {
  world = await openTestWorld();
  const form = { email: "mara@example.com", password: "correct horse", name: "Mara" };
  const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
  ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
  await takeTurns(ctx, 10);
});
afterAll(() => world.close());

const turnOf = (entry: Awaited<ReturnType<typeof listActivity>>["entries"][number]) =>
  entry.kind === "agent" ? entry.content : ((entry.after as { name?: string } | null)?.name ?? entry.action);

describe("activity", () => {
  it("merges changes and the agent's answers, newest first, without the agent's single steps", async () => {
    const { entries, nextCursor } = await listActivity(ctx);
    expect(entries.map(turnOf)).toEqual([
      "10",
      "9",
      "8",
      "7",
      "6",
      "5",
      "4",
      "3",
      "2",
      "1",
      "seller.register",
    ]);
    expect(nextCursor).toBeNull();
  });

  it.each([1, 2, 3, 4, 7, 10])("shows each entry once when read in pages of %i", async (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActivity(ctx, { limit, ...(cursor ? { cursor } : {}) });
      expect(page.entries.length).toBeLessThanOrEqual(limit);
      seen.push(...page.entries.map(turnOf));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "seller.register"]);
  });

  it("filters by who did it", async () => {
    const you = await listActivity(ctx, { filter: "you" });
    expect(you.entries.map(turnOf)).toEqual(["10", "8", "6", "4", "2", "seller.register"]);
    const agent = await listActivity(ctx, { filter: "agent", limit: 3 });
    expect(agent.entries.map(turnOf)).toEqual(["9", "7", "5"]);
    const rest = await listActivity(ctx, { filter: "agent", limit: 3, cursor: agent.nextCursor ?? "" });
    expect(rest).toMatchObject({ nextCursor: null });
    expect(rest.entries.map(turnOf)).toEqual(["3", "1"]);
    expect((await listActivity(ctx, { filter: "problems" })).entries).toEqual([]);
  });

  it("shows nothing of another seller", async () => {
    const form = { email: "other@example.com", password: "correct horse", name: "Other" };
    const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
    const { entries } = await listActivity(asTenant(world.system, seller.id));
    expect(entries.map(turnOf)).toEqual(["seller.register"]);
  });
});
