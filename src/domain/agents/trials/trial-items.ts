import { and, count, eq, ne } from "drizzle-orm";
import { signal } from "@/db/live";
import { agentTests, type TaskPayload, trialItems, trials } from "@/db/schema";
import type { Ctx } from "../../context";
import type { HandoverReason } from "../../messaging/schemas";
import { ownAgent } from "../internal";
import { queueTask } from "../queue-task";
import { exchangesOf } from "./exchanges";
import { judgeAnswer } from "./judge-answer";

/** Questions of one trial in work at once: a shop's customers come first. */
const AT_ONCE = 4;

export type Trial = typeof trials.$inferSelect;
export type TrialItem = typeof trialItems.$inferSelect;

/** What an attempt at one question came to. */
export type Answered =
  | {
      runId: string;
      /** What a customer would read; null where it calls the seller. */
      text: string | null;
      handover: HandoverReason | null;
      costMicros: number;
    }
  /** A sentence on why there is no answer. */
  | { broken: string };

/** Puts a new trial's first questions to work. Call in the transaction that makes it. */
export async function beginTrial(ctx: Ctx, trial: Trial): Promise<void> {
  for (let position = 0; position < Math.min(AT_ONCE, trial.total); position++)
    await queueItem(ctx, trial, position);
}

/**
 * Notes what came of a question, once, and puts the next one to work: as many are on their way as there were at the
 * beginning. The last one ends the trial. Call in the transaction that ends the question's task.
 */
export async function settleTrialItem(ctx: Ctx, itemId: string, answered: Answered): Promise<void> {
  const mine = and(eq(trialItems.sellerId, ctx.sellerId), eq(trialItems.id, itemId));
  const [found] = await ctx.db.select().from(trialItems).where(mine).limit(1);
  if (!found) return;
  const [trial] = await ctx.db
    .select()
    .from(trials)
    .where(and(eq(trials.sellerId, ctx.sellerId), eq(trials.id, found.trialId)))
    .limit(1)
    .for("update");
  const settled = await ctx.db
    .update(trialItems)
    .set({ ...(await verdictOn(ctx, found, answered)), updatedAt: ctx.now() })
    .where(and(mine, eq(trialItems.status, "waiting")))
    .returning({ id: trialItems.id });
  if (!trial || settled.length === 0) return;
  const done = await countDone(ctx, trial);
  if (done >= trial.total) await endTrial(ctx, trial);
  else await queueItem(ctx, trial, done + AT_ONCE - 1);
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent", id: trial.id });
}

async function verdictOn(ctx: Ctx, item: TrialItem, answered: Answered): Promise<Partial<TrialItem>> {
  if ("broken" in answered) return { status: "broken", reasons: [answered.broken] };
  if (!item.testId) return { status: "answered", ...answered };
  const [test] = await ctx.db
    .select()
    .from(agentTests)
    .where(and(eq(agentTests.sellerId, ctx.sellerId), eq(agentTests.id, item.testId)))
    .limit(1);
  if (!test) return { status: "broken", reasons: [REMOVED], ...answered };
  const reasons = judgeAnswer(test, { text: answered.text, handedOver: answered.handover !== null });
  return { status: reasons.length === 0 ? "passed" : "failed", reasons, ...answered };
}

const REMOVED = "This test was removed meanwhile.";
const GONE = "This conversation is gone.";

async function countDone(ctx: Ctx, trial: Trial): Promise<number> {
  const [row] = await ctx.db
    .select({ done: count() })
    .from(trialItems)
    .where(
      and(
        eq(trialItems.sellerId, ctx.sellerId),
        eq(trialItems.trialId, trial.id),
        ne(trialItems.status, "waiting"),
      ),
    );
  return row?.done ?? 0;
}

async function endTrial(ctx: Ctx, trial: Trial): Promise<void> {
  await ctx.db
    .update(trials)
    .set({ status: "done", finishedAt: ctx.now() })
    .where(and(eq(trials.sellerId, ctx.sellerId), eq(trials.id, trial.id)));
}

/** Asks one question of a trial; beyond its end there is none. */
async function queueItem(ctx: Ctx, trial: Trial, position: number): Promise<void> {
  const [item] = await ctx.db
    .select()
    .from(trialItems)
    .where(
      and(
        eq(trialItems.sellerId, ctx.sellerId),
        eq(trialItems.trialId, trial.id),
        eq(trialItems.position, position),
      ),
    )
    .limit(1);
  if (!item) return;
  const history = await historyOf(ctx, trial, item);
  if (!history) {
    await settleTrialItem(ctx, item.id, { broken: item.testId ? REMOVED : GONE });
    return;
  }
  const { id: agentId } = await ownAgent(ctx);
  const payload = { text: item.question, history, config: trial.config, trialItemId: item.id };
  await queueTask(ctx, { agentId, kind: "preview", source: "system", payload });
}

/** What was said before the question; null when the question itself is no longer there. */
async function historyOf(ctx: Ctx, trial: Trial, item: TrialItem): Promise<TaskPayload["history"] | null> {
  if (item.conversationId) {
    const exchanges = await exchangesOf(ctx, [item.conversationId], trial.createdAt);
    return exchanges.get(item.conversationId)?.history ?? null;
  }
  const [test] = await ctx.db
    .select({ history: agentTests.history })
    .from(agentTests)
    .where(and(eq(agentTests.sellerId, ctx.sellerId), eq(agentTests.id, item.testId ?? "")))
    .limit(1);
  return test?.history ?? null;
}
