import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { newest } from "@/db/newest";
import { auditLog, knowledge } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../../audit";
import { type Ctx, inTransaction } from "../../context";
import { findEntry, insertEntry, type KnowledgeEntry, recordOf, ring, shown, takeTurn } from "./rows";
import { KnowledgeId } from "./schemas";

/** What removes an entry, as the audit calls it. */
const removals = ["knowledge.remove", "knowledge.dismiss"];

/** The agent no longer knows it; `restoreKnowledge` brings it back. Safe to repeat. */
export function removeKnowledge(ctx: Ctx, input: { id: string }): Promise<void> {
  return remove(ctx, input, "knowledge.remove");
}

/** A proposal that isn't wanted. `conflict` when it was approved meanwhile. Safe to repeat, and to take back. */
export function dismissProposal(ctx: Ctx, input: { id: string }): Promise<void> {
  return remove(ctx, input, "knowledge.dismiss");
}

function remove(
  ctx: Ctx,
  input: { id: string },
  action: "knowledge.remove" | "knowledge.dismiss",
): Promise<void> {
  const { id } = KnowledgeId.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const row = await findEntry(ctx, id);
    if (!row) return void (await lastRemoval(ctx, id));
    if (action === "knowledge.dismiss" && row.status !== "proposed")
      throw new AppError("conflict", "This answer is in use already. Remove it if it shouldn’t be.");
    await ctx.db.delete(knowledge).where(and(eq(knowledge.sellerId, ctx.sellerId), eq(knowledge.id, id)));
    await recordAudit(ctx, { action, entityId: id, before: recordOf(shown(row)) });
    await ring(ctx);
  });
}

const Removed = z.object({
  kind: z.enum(["faq", "policy"]),
  title: z.string(),
  body: z.string(),
  status: z.enum(["published", "proposed"]),
  source: z.enum(["seller", "shop", "draft"]),
  messageId: z.string().nullable(),
  version: z.number(),
});

/** The undo of removing and dismissing: the same entry under its old id. Safe to repeat. */
export function restoreKnowledge(ctx: Ctx, input: { id: string }): Promise<KnowledgeEntry> {
  const { id } = KnowledgeId.parse(input);
  return inTransaction(ctx, async (ctx) => {
    await takeTurn(ctx);
    const there = await findEntry(ctx, id);
    if (there) return shown(there);
    const removal = await lastRemoval(ctx, id);
    const record = Removed.parse(removal.before);
    const entry = await insertEntry(ctx, {
      ...record,
      id,
      version: record.version + 1,
      createdAt: removal.createdAt,
      updatedAt: ctx.now(),
    });
    await recordAudit(ctx, { action: "knowledge.restore", entityId: id, after: recordOf(entry) });
    await ring(ctx);
    return entry;
  });
}

async function lastRemoval(ctx: Ctx, id: string) {
  const [removal] = await ctx.db
    .select({ before: auditLog.before, createdAt: auditLog.createdAt })
    .from(auditLog)
    .where(
      and(eq(auditLog.sellerId, ctx.sellerId), eq(auditLog.entityId, id), inArray(auditLog.action, removals)),
    )
    .orderBy(newest(auditLog.createdAt))
    .limit(1);
  if (!removal) throw new AppError("not_found", "This answer is no longer there.");
  return removal;
}
