import { and, eq, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { agentRuns, type MessageTie, messages, type StoredFact } from "@/db/schema";
import { idPrefixes } from "@/kernel/ids";
import { describeOffers, type OfferDescription } from "../catalogue";
import { type Ctx, inTransaction } from "../context";
import { ownConversation } from "../messaging";

/** Replies whose proofs are read at once: the newest. */
const REPLIES = 100;

/** What some characters of a reply rest on, and the row as it is now. */
export interface Proof {
  /** The words in the reply, from `start` to `end`. */
  start: number;
  end: number;
  claim: MessageTie["claim"];
  fact: StoredFact;
  /** What it rests on: a listing's row, a customer's order, or other values that code computed it from. */
  basis: "offer" | "order" | "computed";
  /** Null when the row was removed for good, and where the basis is no offer. */
  offer: OfferDescription | null;
  /** The row no longer says what the reply said: another price, or sold out, or back in stock. */
  stale: boolean;
}

/** The proofs of the agent's latest replies in a conversation, by message. */
export function listProofs(ctx: Ctx, input: { conversationId: string }): Promise<Record<string, Proof[]>> {
  return inTransaction(ctx, async (ctx) => {
    const { id } = await ownConversation(ctx, input.conversationId);
    const replies = await ctx.db
      .select({ id: messages.id, ties: messages.ties, facts: agentRuns.facts })
      .from(messages)
      .innerJoin(agentRuns, and(eq(agentRuns.sellerId, messages.sellerId), eq(agentRuns.id, messages.runId)))
      .where(
        and(
          eq(messages.sellerId, ctx.sellerId),
          eq(messages.conversationId, id),
          sql`jsonb_array_length(${messages.ties}) > 0`,
        ),
      )
      .orderBy(newest(messages.createdAt), newest(messages.id))
      .limit(REPLIES);
    return proofsOf(ctx, replies);
  });
}

/** What replies rest on and the rows as they are now, by the replies' ids. Call inside a transaction. */
export async function proofsOf(
  ctx: Ctx,
  replies: { id: string; ties: MessageTie[]; facts: StoredFact[] }[],
): Promise<Record<string, Proof[]>> {
  const tied = replies.map((reply) => ({ id: reply.id, pairs: pairsOf(reply.ties, reply.facts) }));
  const offers = await describeOffers(
    ctx,
    tied.flatMap(({ pairs }) =>
      pairs.flatMap(({ fact, bases }) => [fact, ...bases].map(({ entityId }) => entityId)),
    ),
  );
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  return Object.fromEntries(
    tied.map(({ id, pairs }) => [
      id,
      pairs.map((pair) => proofOf(pair, (fact) => byId.get(fact.entityId) ?? null)),
    ]),
  );
}

interface Pair {
  tie: MessageTie;
  fact: StoredFact;
  /** What the fact was computed from. */
  bases: StoredFact[];
}

function pairsOf(ties: MessageTie[], facts: StoredFact[]): Pair[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return ties.flatMap((tie) => {
    const fact = byId.get(tie.factId);
    const bases = (fact?.from ?? []).flatMap((id) => byId.get(id) ?? []).filter((base) => !isOwnWords(base));
    return fact && !isOwnWords(fact) ? [{ tie, fact, bases }] : [];
  });
}

/** Answers and terms of the seller's are cited by name, not held against an offer. */
const isOwnWords = (fact: StoredFact) => /^(?:knw|trm|trial)_/.test(fact.entityId);

function proofOf({ tie, fact, bases }: Pair, offerOf: (fact: StoredFact) => OfferDescription | null): Proof {
  const { start, end, claim } = tie;
  const said = { start, end, claim, fact };
  if (fact.from) {
    const stale = bases.some((base) => isStale("value", base, offerOf(base)));
    return { ...said, basis: "computed", offer: null, stale };
  }
  // Days and words are as they were read; they aren't read again.
  if (fact.kind === "date" || fact.kind === "text") {
    const basis = fact.entityId.startsWith(`${idPrefixes.order}_`) ? "order" : "computed";
    return { ...said, basis, offer: null, stale: false };
  }
  const offer = offerOf(fact);
  return { ...said, basis: "offer", offer, stale: isStale(claim, fact, offer) };
}

/** A count that went down by a sale is no news; a price that changed is. */
function isStale(claim: MessageTie["claim"], fact: StoredFact, offer: OfferDescription | null): boolean {
  if (!offer || offer.gone) return claim !== "sold_out";
  if (claim === "available") return offer.quantity === 0;
  if (claim === "sold_out") return offer.quantity > 0;
  if (fact.kind !== "price") return false;
  return offer.priceMinor !== fact.value.amountMinor || offer.currency !== fact.value.currency;
}
