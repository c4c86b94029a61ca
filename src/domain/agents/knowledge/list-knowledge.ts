import { and, count, eq, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { knowledge } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../../context";
import { rankEntries } from "./rank-entries";
import { type KnowledgeEntry, shown } from "./rows";
import { KNOWLEDGE_MAX, type KnowledgeCursor, KnowledgeId, ListKnowledge } from "./schemas";

export interface KnowledgePage {
  entries: KnowledgeEntry[];
  /** Of this status, whatever is searched for. */
  total: number;
  nextCursor: KnowledgeCursor | null;
}

/** Answers and policies, or proposals: the latest change first, or the best match to a search. */
export function listKnowledge(ctx: Ctx, input: ListKnowledge = {}): Promise<KnowledgePage> {
  const { status, search, cursor, limit } = ListKnowledge.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const ofStatus = and(eq(knowledge.sellerId, ctx.sellerId), eq(knowledge.status, status));
    const [total] = await ctx.db.select({ count: count() }).from(knowledge).where(ofStatus);
    const after = cursor && !search ? behind(cursor) : undefined;
    const rows = await ctx.db
      .select()
      .from(knowledge)
      .where(and(ofStatus, after))
      .orderBy(newest(knowledge.updatedAt), newest(knowledge.id))
      .limit(search ? KNOWLEDGE_MAX : limit + 1);
    const found = search ? rankEntries(search, rows).map(({ entry }) => entry) : rows;
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const hasMore = !search && rows.length > limit && last;
    return {
      entries: page.map(shown),
      total: total?.count ?? 0,
      nextCursor: hasMore ? { updatedAt: last.updatedAt.toISOString(), id: last.id } : null,
    };
  });
}

// Rows are written with the clock's milliseconds, so that the cursor holds all of the moment.
const behind = ({ updatedAt, id }: KnowledgeCursor) =>
  sql`(${knowledge.updatedAt}, ${knowledge.id}) < (${updatedAt}::timestamptz, ${id})`;

/** One entry, published or proposed. */
export function getKnowledge(ctx: Ctx, input: { id: string }): Promise<KnowledgeEntry> {
  const { id } = KnowledgeId.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(knowledge)
      .where(and(eq(knowledge.sellerId, ctx.sellerId), eq(knowledge.id, id)))
      .limit(1);
    if (!row) throw new AppError("not_found", "This answer is no longer there.");
    return shown(row);
  });
}
