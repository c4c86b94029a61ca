import { and, count, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { agents, knowledge } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import type { Ctx } from "../../context";
import { KNOWLEDGE_MAX } from "./schemas";

type Row = typeof knowledge.$inferSelect;

/** An entry as the dashboard shows it. */
export type KnowledgeEntry = Omit<Row, "sellerId">;

export const shown = ({ sellerId: _seller, ...entry }: Row): KnowledgeEntry => entry;

export async function findEntry(ctx: Ctx, id: string): Promise<Row | null> {
  const [row] = await ctx.db
    .select()
    .from(knowledge)
    .where(and(eq(knowledge.sellerId, ctx.sellerId), eq(knowledge.id, id)))
    .limit(1)
    .for("update");
  return row ?? null;
}

/** The seller's entry, held for a change; `conflict` when it isn't as it was read. */
export async function ownEntry(ctx: Ctx, id: string, version?: number): Promise<Row> {
  const row = await findEntry(ctx, id);
  if (!row) throw new AppError("not_found", "This answer is no longer there.");
  if (version !== undefined && row.version !== version)
    throw new AppError("conflict", "This answer was changed meanwhile. Look at it again before you save.");
  return row;
}

/** Of two at the same time one waits, so that neither passes the limit nor says the same twice. */
export async function takeTurn(ctx: Ctx): Promise<void> {
  await ctx.db.select({ id: agents.id }).from(agents).where(eq(agents.sellerId, ctx.sellerId)).for("update");
}

/** Call in the seller's turn. */
export async function insertEntry(ctx: Ctx, row: Omit<Row, "sellerId">): Promise<KnowledgeEntry> {
  const [total] = await ctx.db
    .select({ count: count() })
    .from(knowledge)
    .where(eq(knowledge.sellerId, ctx.sellerId));
  if ((total?.count ?? 0) >= KNOWLEDGE_MAX)
    throw new AppError("quota_exceeded", `${KNOWLEDGE_MAX} answers are the most. Remove some first.`);
  await ctx.db.insert(knowledge).values({ sellerId: ctx.sellerId, ...row });
  return row;
}

/** Another wording or status of an entry, as its next version. */
export async function changeEntry(
  ctx: Ctx,
  row: Row,
  set: Partial<Pick<Row, "kind" | "title" | "body" | "status">>,
): Promise<KnowledgeEntry> {
  const next = { ...row, ...set, version: row.version + 1, updatedAt: ctx.now() };
  await ctx.db
    .update(knowledge)
    .set(next)
    .where(and(eq(knowledge.sellerId, ctx.sellerId), eq(knowledge.id, row.id)));
  return shown(next);
}

/** Open pages look again. */
export const ring = (ctx: Ctx) => signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });

/** What the audit keeps of an entry; enough to put it back. */
export const recordOf = ({ kind, title, body, status, source, messageId, version }: KnowledgeEntry) => ({
  kind,
  title,
  body,
  status,
  source,
  messageId,
  version,
});
