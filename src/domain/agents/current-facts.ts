import { and, eq } from "drizzle-orm";
import { agentRuns, messages } from "@/db/schema";
import { money } from "@/kernel/money";
import { currentOffers } from "../catalogue";
import type { Ctx } from "../context";
import { type GatedMessage, reopenQuestions } from "../messaging";
import { findAgent } from "./internal";
import { currentKnowledge } from "./knowledge";
import { queueAnswer } from "./queue-task";
import { type CurrentValue, type Fact, recheck, type StaleFact, type Tie } from "./truth";

/** Of the facts a reply rests on, those that the rows no longer say. Call in the transaction that lets it go. */
export async function staleFacts(
  ctx: Ctx,
  facts: readonly Fact[],
  ties: readonly Tie[],
): Promise<StaleFact[]> {
  const tied = new Set(ties.map((tie) => tie.factId));
  const used = new Set(facts.flatMap((fact) => (tied.has(fact.id) ? [fact.id, ...(fact.from ?? [])] : [])));
  const stated = facts.filter((fact) => used.has(fact.id));
  const rows = stated.map((fact) => fact.entityId);
  if (rows.length === 0) return [];
  const offers = await currentOffers(ctx, [...new Set(rows)]);
  const current = offers.flatMap((offer): CurrentValue[] => [
    {
      entityId: offer.id,
      field: "price",
      value: offer.priceMinor === null ? null : money(offer.priceMinor, offer.currency),
    },
    { entityId: offer.id, field: "quantity", value: offer.quantity },
  ]);
  current.push(...(await currentKnowledge(ctx, stated)));
  return recheck({ facts, ties, current });
}

/**
 * The send gate: may this still be said? Not while the agent is stopped, unless the seller approved it, and not when what
 * it states no longer holds. What isn't sent has answered nobody: its questions are asked again.
 */
export async function letGo(ctx: Ctx, message: GatedMessage): Promise<boolean> {
  const [isTrue, agent] = await Promise.all([stillTrue(ctx, message), findAgent(ctx)]);
  const isStopped = agent?.status === "paused" && !message.isApproved;
  if (isTrue && !isStopped) return true;
  await reopenQuestions(ctx, message);
  await queueAnswer(ctx, { conversationId: message.conversationId, source: "system", quietMs: 0 });
  return false;
}

async function stillTrue(ctx: Ctx, message: GatedMessage): Promise<boolean> {
  if (!message.runId) return true;
  const [row] = await ctx.db
    .select({ facts: agentRuns.facts, ties: messages.ties })
    .from(messages)
    .innerJoin(agentRuns, and(eq(agentRuns.sellerId, messages.sellerId), eq(agentRuns.id, messages.runId)))
    .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, message.id)))
    .limit(1);
  return !row || (await staleFacts(ctx, row.facts, row.ties)).length === 0;
}
