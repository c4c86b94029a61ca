import { and, eq } from "drizzle-orm";
import { agentRuns, messages } from "@/db/schema";
import { idPrefixes } from "@/kernel/ids";
import { money } from "@/kernel/money";
import { type CurrentOffer, currentOffers } from "../catalogue";
import type { Ctx } from "../context";
import { type GatedMessage, reopenQuestions } from "../messaging";
import { listOrderStates } from "../orders";
import { findAgent } from "./internal";
import { currentKnowledge } from "./knowledge";
import { queueAnswer } from "./queue-task";
import { ORDER_STATUS } from "./tools/order-tools";
import { type CurrentValue, type Fact, recheck, type StaleFact, type Tie } from "./truth";

/**
 * Of the facts a reply rests on, those that the rows no longer say; of the texts that its run has read, those that have
 * been changed since: which words of them it uses, nobody knows. Call in the transaction that lets it go.
 */
export async function staleFacts(
  ctx: Ctx,
  facts: readonly Fact[],
  ties: readonly Tie[],
): Promise<StaleFact[]> {
  const tied = new Set(ties.map((tie) => tie.factId));
  const used = new Set(facts.flatMap((fact) => (tied.has(fact.id) ? [fact.id, ...(fact.from ?? [])] : [])));
  const texts = facts.filter(isReadText);
  const stated = facts.filter((fact) => used.has(fact.id) && !isReadText(fact));
  const rows = [...stated, ...texts].map((fact) => fact.entityId);
  if (rows.length === 0) return [];
  const offers = await currentOffers(ctx, [...new Set(rows)]);
  const current = offers.flatMap(valuesNow);
  current.push(...(await currentKnowledge(ctx, [...stated, ...texts])));
  current.push(...(await currentOrderStates(ctx, rows)));
  return [...recheck({ facts, ties, current }), ...texts.flatMap((text) => staleText(text, current))];
}

type Text = Extract<Fact, { kind: "text" }>;

/** The seller's answers, the shop's terms, and how an order stands: rows that may be read again. */
const isReadText = (fact: Fact): fact is Text =>
  fact.kind === "text" && /^(?:knw|trm|ord)_/.test(fact.entityId);

function staleText({ id, entityId, field, value }: Text, current: readonly CurrentValue[]): StaleFact[] {
  const now = current.find((row) => row.entityId === entityId && row.field === field)?.value ?? null;
  return now === value ? [] : [{ factId: id, was: value, now }];
}

async function currentOrderStates(ctx: Ctx, rows: readonly string[]): Promise<CurrentValue[]> {
  const ids = [...new Set(rows)].filter((id) => id.startsWith(`${idPrefixes.order}_`));
  const states = ids.length > 0 ? await listOrderStates(ctx, ids) : [];
  return states.map(({ id, status }) => ({ entityId: id, field: ORDER_STATUS, value: status }));
}

/** A listing has a price as long as its variations cost the same. */
function valuesNow(offer: CurrentOffer): CurrentValue[] {
  const { id: entityId, listingId, lowestMinor, highestMinor } = offer;
  const price = (minor: number | null) => (minor === null ? null : money(minor, offer.currency));
  const varies = highestMinor !== null && highestMinor !== lowestMinor;
  return [
    { entityId, field: "price", value: varies && entityId === listingId ? null : price(offer.priceMinor) },
    { entityId, field: "lowest price", value: price(lowestMinor) },
    { entityId, field: "highest price", value: price(highestMinor) },
    { entityId, field: "quantity", value: offer.quantity },
  ];
}

/**
 * The send gate: why this may not be said any more; null when it may. Not while the agent is stopped, unless the seller
 * approved it, and not when what it states no longer holds. What isn't sent has answered nobody: its questions are asked
 * again.
 */
export async function letGo(ctx: Ctx, message: GatedMessage): Promise<string | null> {
  const [isTrue, agent] = await Promise.all([stillTrue(ctx, message), findAgent(ctx)]);
  const isStopped = agent?.status === "paused" && !message.isApproved;
  if (isTrue && !isStopped) return null;
  await reopenQuestions(ctx, message);
  await queueAnswer(ctx, { conversationId: message.conversationId, source: "system", quietMs: 0 });
  return isStopped
    ? "You stopped all replies before it was sent."
    : "Something that it says changed before it was sent.";
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
