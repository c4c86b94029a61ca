import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { trialItems, trials } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../../audit";
import { type Ctx, inTransaction } from "../../context";
import { getSeller } from "../../sellers";
import { refuseUsedUpSample } from "../answer-limits";
import { ownAgent } from "../internal";
import { exchangesOf, latestConversations } from "./exchanges";
import { forgetTrials } from "./forget-trials";
import { testsOf } from "./save-test";
import { StartTrial } from "./schemas";
import { wholeConfig } from "./trial-config";
import { beginTrial, type Trial } from "./trial-items";

type Asked = Pick<typeof trialItems.$inferInsert, "testId" | "conversationId" | "question" | "sentText">;

/**
 * Tries a configuration on all saved tests, or on what the latest customers asked. Goes on by itself; nothing of it is
 * sent. One at a time of each kind: while one runs, it is that one. `conflict` when there is nothing to ask.
 */
export function startTrial(ctx: Ctx, input: StartTrial): Promise<{ trialId: string }> {
  const { kind, config, last } = StartTrial.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    const running = await findRunning(ctx, kind);
    if (running) return { trialId: running };
    const asked = kind === "tests" ? await askedByTests(ctx) : await askedByCustomers(ctx, last);
    await refuseUsedUpSample(ctx, asked.length);
    const trial = await insertTrial(ctx, {
      kind,
      config: await wholeConfig(ctx, agent, config),
      total: asked.length,
    });
    await ctx.db.insert(trialItems).values(
      asked.map((item, position) => ({
        sellerId: ctx.sellerId,
        id: ctx.newId("trialItem"),
        trialId: trial.id,
        position,
        status: "waiting" as const,
        updatedAt: ctx.now(),
        ...item,
      })),
    );
    await beginTrial(ctx, trial);
    await forgetTrials(ctx);
    await recordAudit(ctx, {
      action: "agent.start-trial",
      entityId: trial.id,
      after: { kind, total: trial.total },
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent", id: trial.id });
    return { trialId: trial.id };
  });
}

async function findRunning(ctx: Ctx, kind: Trial["kind"]): Promise<string | null> {
  const [running] = await ctx.db
    .select({ id: trials.id })
    .from(trials)
    .where(and(eq(trials.sellerId, ctx.sellerId), eq(trials.kind, kind), eq(trials.status, "running")))
    .limit(1);
  return running?.id ?? null;
}

async function askedByTests(ctx: Ctx): Promise<Asked[]> {
  const tests = await testsOf(ctx);
  if (tests.length === 0) throw new AppError("conflict", "There are no tests yet. Keep one from an answer.");
  return tests.map(({ id, question }) => ({ testId: id, question }));
}

async function askedByCustomers(ctx: Ctx, last: number): Promise<Asked[]> {
  const { isSample } = await getSeller(ctx);
  const conversationIds = await latestConversations(ctx, last, isSample);
  const exchanges = await exchangesOf(ctx, conversationIds, ctx.now());
  if (exchanges.size === 0) throw new AppError("conflict", "No customer has asked anything yet.");
  return [...exchanges].map(([conversationId, { question, sentText }]) => ({
    conversationId,
    question,
    sentText,
  }));
}

async function insertTrial(ctx: Ctx, trial: Pick<Trial, "kind" | "config" | "total">): Promise<Trial> {
  const [row] = await ctx.db
    .insert(trials)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("trial"),
      status: "running",
      createdAt: ctx.now(),
      ...trial,
    })
    .returning();
  if (!row) throw new AppError("internal", "The trial was not kept.");
  return row;
}
