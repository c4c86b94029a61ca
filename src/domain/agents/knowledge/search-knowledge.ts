import { and, eq } from "drizzle-orm";
import { knowledge, type TrialConfig } from "@/db/schema";
import { type Ctx, inTransaction } from "../../context";
import { rankEntries } from "./rank-entries";
import { KNOWLEDGE_MAX } from "./schemas";
import { type ShopTermsText, wordShopTerms } from "./shop-terms";

/** Entries that one search brings; more would cost more than they tell. */
const FOUND = 5;

/** An answer of the seller's as the agent reads it. */
export interface KnowledgeText {
  id: string;
  kind: "faq" | "policy";
  title: string;
  body: string;
  version: string;
}

/** Knowledge to try without keeping it. */
export type TrialKnowledge = NonNullable<TrialConfig["knowledge"]>;

/** What the seller has written on a matter, the best match first, and what the shop says of sending and returning. */
export function searchKnowledge(
  ctx: Ctx,
  input: { query: string; trial?: TrialKnowledge | undefined },
): Promise<{ found: KnowledgeText[]; terms: ShopTermsText[] }> {
  return inTransaction(ctx, async (ctx) => {
    const { id, kind, title, body, version } = knowledge;
    const rows = await ctx.db
      .select({ id, kind, title, body, version })
      .from(knowledge)
      .where(and(eq(knowledge.sellerId, ctx.sellerId), eq(knowledge.status, "published")))
      .limit(KNOWLEDGE_MAX);
    const all = [...tried(input.trial), ...rows.map((row) => ({ ...row, version: String(row.version) }))];
    const found = rankEntries(input.query, all).slice(0, FOUND);
    return { found: found.map(({ entry }) => entry), terms: await wordShopTerms(ctx) };
  });
}

const tried = (trial: TrialKnowledge = []): KnowledgeText[] =>
  trial.slice(0, KNOWLEDGE_MAX).map(({ question, answer }, at) => ({
    id: `trial_${at + 1}`,
    kind: "faq",
    title: question,
    body: answer,
    version: "1",
  }));
