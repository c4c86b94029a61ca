import { and, eq, inArray, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { agentRuns, knowledge, type MessageTie, messages, type StoredFact } from "@/db/schema";
import { type Ctx, inTransaction } from "../../context";
import { ownConversation } from "../../messaging";
import { drawnOn } from "./drawn-on";
import { wordShopTerms } from "./shop-terms";

/** Replies whose sources are read at once: the newest. */
const REPLIES = 100;

/** An answer of the seller's, or a term of the shop's, that a reply draws on. */
export interface Citation {
  id: string;
  /** As it is called now; null once it was removed. */
  title: string | null;
  from: "answer" | "shop";
  /** Reworded since the reply. */
  changed: boolean;
}

/** What the agent's latest replies in a conversation draw on, by message; replies that draw on nothing are left out. */
export function listCitations(
  ctx: Ctx,
  input: { conversationId: string },
): Promise<Record<string, Citation[]>> {
  return inTransaction(ctx, async (ctx) => {
    const { id } = await ownConversation(ctx, input.conversationId);
    const replies = await ctx.db
      .select({
        id: messages.id,
        text: messages.text,
        ties: messages.ties,
        facts: agentRuns.facts,
      })
      .from(messages)
      .innerJoin(agentRuns, and(eq(agentRuns.sellerId, messages.sellerId), eq(agentRuns.id, messages.runId)))
      .where(
        and(
          eq(messages.sellerId, ctx.sellerId),
          eq(messages.conversationId, id),
          eq(messages.author, "agent"),
          sql`${agentRuns.facts} @> '[{"kind": "text"}]'`,
        ),
      )
      .orderBy(newest(messages.createdAt), newest(messages.id))
      .limit(REPLIES);
    return citationsOf(ctx, replies);
  });
}

/** What replies draw on of the texts that their runs have read, by the replies' ids. Call inside a transaction. */
export async function citationsOf(
  ctx: Ctx,
  replies: readonly {
    id: string;
    text: string;
    ties: readonly MessageTie[];
    facts: readonly StoredFact[];
  }[],
): Promise<Record<string, Citation[]>> {
  const known = await namesOf(
    ctx,
    replies.flatMap(({ facts }) => facts.map((fact) => fact.entityId)),
  );
  const cited = replies.map(({ id, text, ties, facts }) => {
    const read = facts.flatMap(({ kind, entityId, value, version }) =>
      kind === "text" && /^(?:knw|trm)_/.test(entityId)
        ? [{ id: entityId, title: known.get(entityId)?.title ?? "", body: value, version }]
        : [],
    );
    const tied = new Set(ties.map((tie) => tie.factId));
    const amounts = facts.filter((fact) => tied.has(fact.id)).map((fact) => fact.entityId.split("/")[0]);
    const used = new Set([...drawnOn(text, read), ...amounts]);
    const citations = read
      .filter((one) => used.has(one.id))
      .map(({ id, version }): Citation => {
        const now = known.get(id);
        const from = id.startsWith("trm_") ? "shop" : "answer";
        return { id, title: now?.title ?? null, from, changed: now !== undefined && now.version !== version };
      });
    return [id, citations] as const;
  });
  return Object.fromEntries(cited.filter(([, citations]) => citations.length > 0));
}

async function namesOf(ctx: Ctx, ids: string[]): Promise<Map<string, { title: string; version: string }>> {
  const names = new Map<string, { title: string; version: string }>();
  const answers = [...new Set(ids)].filter((id) => id.startsWith("knw_"));
  if (answers.length > 0) {
    const rows = await ctx.db
      .select({ id: knowledge.id, title: knowledge.title, version: knowledge.version })
      .from(knowledge)
      .where(and(eq(knowledge.sellerId, ctx.sellerId), inArray(knowledge.id, answers)));
    for (const { id, title, version } of rows) names.set(id, { title, version: String(version) });
  }
  if (ids.some((id) => id.startsWith("trm_")))
    for (const { id, title, version } of await wordShopTerms(ctx)) names.set(id, { title, version });
  return names;
}
