import { and, between, eq, inArray, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { agentEvents, agentInbox, agentRuns, trialItems, trials } from "@/db/schema";
import type { Ctx } from "../../context";
import { getSeller } from "../../sellers";

/** Trials of one seller that are kept: the latest, the one that is being made among them. */
const KEPT = 20;
/** Most that are forgotten at once; the next trial forgets more. */
const AT_ONCE = 5;

/**
 * Trials hold what customers wrote, and so do the tasks, runs and events of their questions: all of an old one go. A
 * sample shop's questions are counted by their tasks, and go with the shop. Call in the transaction that makes a trial.
 */
export async function forgetTrials(ctx: Ctx): Promise<void> {
  const { isSample } = await getSeller(ctx);
  if (isSample) return;
  const old = await ctx.db
    .select({ id: trials.id })
    .from(trials)
    .where(and(eq(trials.sellerId, ctx.sellerId), eq(trials.status, "done")))
    .orderBy(newest(trials.createdAt), newest(trials.id))
    .offset(KEPT - 1)
    .limit(AT_ONCE);
  if (old.length === 0) return;
  const trialIds = old.map(({ id }) => id);
  await forgetTasks(ctx, trialIds);
  await ctx.db.delete(trials).where(and(eq(trials.sellerId, ctx.sellerId), inArray(trials.id, trialIds)));
}

async function forgetTasks(ctx: Ctx, trialIds: string[]): Promise<void> {
  const tasks = await ctx.db
    .select({ id: agentInbox.id })
    .from(trials)
    .innerJoin(
      agentInbox,
      and(
        eq(agentInbox.sellerId, trials.sellerId),
        between(agentInbox.createdAt, trials.createdAt, trials.finishedAt),
      ),
    )
    .innerJoin(
      trialItems,
      and(
        eq(trialItems.sellerId, trials.sellerId),
        eq(trialItems.trialId, trials.id),
        eq(trialItems.id, sql`${agentInbox.payload} ->> 'trialItemId'`),
      ),
    )
    .where(and(eq(trials.sellerId, ctx.sellerId), inArray(trials.id, trialIds)));
  const taskIds = tasks.map(({ id }) => id);
  if (taskIds.length === 0) return;
  const ofTasks = and(eq(agentRuns.sellerId, ctx.sellerId), inArray(agentRuns.inboxId, taskIds));
  const runs = ctx.db.select({ id: agentRuns.id }).from(agentRuns).where(ofTasks);
  await ctx.db
    .delete(agentEvents)
    .where(and(eq(agentEvents.sellerId, ctx.sellerId), inArray(agentEvents.runId, runs)));
  await ctx.db.delete(agentRuns).where(ofTasks);
  await ctx.db
    .delete(agentInbox)
    .where(and(eq(agentInbox.sellerId, ctx.sellerId), inArray(agentInbox.id, taskIds)));
}
