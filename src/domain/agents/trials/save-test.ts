import { and, desc, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { agentTests } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../../audit";
import { type Ctx, inTransaction } from "../../context";
import { ownAgent } from "../internal";
import { SaveTest, TESTS_MAX } from "./schemas";

export type AgentTest = typeof agentTests.$inferSelect;

/** Keeps a question with what its answer must be, or changes one. The same test saved again is one test. */
export function saveTest(ctx: Ctx, input: SaveTest): Promise<AgentTest> {
  const { testId, ...test } = SaveTest.parse(input);
  return inTransaction(ctx, async (ctx) => {
    // The agent's lock: two clicks are one after the other.
    await ownAgent(ctx, "update");
    const tests = await testsOf(ctx);
    const before = tests.find((one) => one.id === testId);
    if (testId && !before) throw new AppError("not_found", "This test doesn't exist.");
    const same = tests.find((one) => asText(one) === asText(test));
    if (same) return same;
    if (!before && tests.length >= TESTS_MAX)
      throw new AppError("quota_exceeded", `You have ${TESTS_MAX} tests, which is all there can be.`);
    const saved = before ? await change(ctx, before, test) : await add(ctx, test);
    await recordAudit(ctx, {
      action: before ? "agent.change-test" : "agent.save-test",
      entityId: saved.id,
      ...(before ? { before } : {}),
      after: saved,
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
    return saved;
  });
}

/** Forgets a test; gone already: nothing to do. */
export function removeTest(ctx: Ctx, input: { testId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [removed] = await ctx.db
      .delete(agentTests)
      .where(and(eq(agentTests.sellerId, ctx.sellerId), eq(agentTests.id, input.testId)))
      .returning();
    if (!removed) return;
    await recordAudit(ctx, { action: "agent.remove-test", entityId: removed.id, before: removed });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
  });
}

/** All saved tests, the newest first. */
export function listTests(ctx: Ctx): Promise<AgentTest[]> {
  return inTransaction(ctx, testsOf);
}

/** The same, inside a transaction. */
export function testsOf(ctx: Ctx): Promise<AgentTest[]> {
  return ctx.db
    .select()
    .from(agentTests)
    .where(eq(agentTests.sellerId, ctx.sellerId))
    .orderBy(desc(agentTests.createdAt), desc(agentTests.id))
    .limit(TESTS_MAX);
}

type Asked = Pick<AgentTest, "question" | "history" | "mustSay" | "mustNotSay" | "mustHandOver">;

const asText = ({ question, history, mustSay, mustNotSay, mustHandOver }: Asked) =>
  JSON.stringify([
    question,
    history.map(({ role, text }) => [role, text]),
    mustSay,
    mustNotSay,
    mustHandOver,
  ]);

async function add(ctx: Ctx, test: Asked): Promise<AgentTest> {
  const now = ctx.now();
  const [row] = await ctx.db
    .insert(agentTests)
    .values({ sellerId: ctx.sellerId, id: ctx.newId("agentTest"), ...test, createdAt: now, updatedAt: now })
    .returning();
  if (!row) throw new AppError("internal", "The test was not kept.");
  return row;
}

async function change(ctx: Ctx, before: AgentTest, test: Asked): Promise<AgentTest> {
  const updatedAt = ctx.now();
  await ctx.db
    .update(agentTests)
    .set({ ...test, updatedAt })
    .where(and(eq(agentTests.sellerId, ctx.sellerId), eq(agentTests.id, before.id)));
  return { ...before, ...test, updatedAt };
}
