import { and, eq } from "drizzle-orm";
import { knowledge } from "@/db/schema";
import { recordAudit } from "../../audit";
import { type Ctx, inTransaction } from "../../context";
import {
  changeEntry,
  insertEntry,
  type KnowledgeEntry,
  ownEntry,
  recordOf,
  ring,
  shown,
  takeTurn,
} from "./rows";
import { SaveKnowledge } from "./schemas";

/**
 * Writes an answer or a policy; the agent knows it from its next reply on. Word for word what is there already changes
 * nothing. `conflict` when the entry changed since it was read, `quota_exceeded` when there are too many.
 */
export function saveKnowledge(ctx: Ctx, input: SaveKnowledge): Promise<KnowledgeEntry> {
  const entry = SaveKnowledge.parse(input);
  return inTransaction(ctx, (ctx) => (entry.id ? change(ctx, entry) : create(ctx, entry)));
}

type Written = Pick<KnowledgeEntry, "kind" | "title" | "body">;

async function create(ctx: Ctx, { kind, title, body }: Written): Promise<KnowledgeEntry> {
  await takeTurn(ctx);
  const [twin] = await ctx.db
    .select()
    .from(knowledge)
    .where(
      and(
        eq(knowledge.sellerId, ctx.sellerId),
        eq(knowledge.status, "published"),
        eq(knowledge.kind, kind),
        eq(knowledge.title, title),
        eq(knowledge.body, body),
      ),
    )
    .limit(1);
  if (twin) return shown(twin);
  const now = ctx.now();
  const entry = await insertEntry(ctx, {
    id: ctx.newId("knowledge"),
    ...{ kind, title, body },
    status: "published",
    source: "seller",
    messageId: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  await recordAudit(ctx, { action: "knowledge.create", entityId: entry.id, after: recordOf(entry) });
  await ring(ctx);
  return entry;
}

async function change(ctx: Ctx, input: Written & { id: string; version: number }): Promise<KnowledgeEntry> {
  const { id, version, kind, title, body } = input;
  const before = await ownEntry(ctx, id);
  if (before.kind === kind && before.title === title && before.body === body) return shown(before);
  await ownEntry(ctx, id, version);
  const after = await changeEntry(ctx, before, { kind, title, body });
  await recordAudit(ctx, {
    action: "knowledge.update",
    entityId: id,
    before: recordOf(shown(before)),
    after: recordOf(after),
  });
  await ring(ctx);
  return after;
}
