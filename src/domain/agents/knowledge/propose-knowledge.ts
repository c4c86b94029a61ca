import { and, eq } from "drizzle-orm";
import { knowledge, messages } from "@/db/schema";
import { AppError } from "@/kernel/errors";
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
import { ApproveProposal, ProposeKnowledge } from "./schemas";

/**
 * Keeps what an edited draft taught as a proposal; the agent uses it once it is approved. One proposal a message: asked
 * again, it is the one that is there. `conflict` for a reply that went out as the agent wrote it.
 */
export function proposeKnowledge(ctx: Ctx, input: ProposeKnowledge): Promise<KnowledgeEntry> {
  const { messageId, question, answer } = ProposeKnowledge.parse(input);
  return inTransaction(ctx, async (ctx) => {
    await refuseUnlessEdited(ctx, messageId);
    await takeTurn(ctx);
    const [known] = await ctx.db
      .select()
      .from(knowledge)
      .where(and(eq(knowledge.sellerId, ctx.sellerId), eq(knowledge.messageId, messageId)))
      .limit(1);
    if (known) return shown(known);
    const now = ctx.now();
    const proposal = await insertEntry(ctx, {
      id: ctx.newId("knowledge"),
      kind: "faq",
      title: question,
      body: answer,
      status: "proposed",
      source: "draft",
      messageId,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    await recordAudit(ctx, {
      action: "knowledge.propose",
      entityId: proposal.id,
      after: recordOf(proposal),
    });
    await ring(ctx);
    return proposal;
  });
}

async function refuseUnlessEdited(ctx: Ctx, messageId: string): Promise<void> {
  const [message] = await ctx.db
    .select({ author: messages.author, text: messages.text, draftText: messages.draftText })
    .from(messages)
    .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, messageId)))
    .limit(1);
  if (!message) throw new AppError("not_found", "This reply doesn’t exist.");
  if (message.draftText === null || message.draftText === message.text)
    throw new AppError("conflict", "This reply went out as the agent wrote it: there is nothing to learn.");
}

/** The agent uses it from now on, as proposed or in the seller's wording. Safe to repeat. */
export function approveProposal(ctx: Ctx, input: ApproveProposal): Promise<KnowledgeEntry> {
  const { id, version, kind, title, body } = ApproveProposal.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const before = await ownEntry(ctx, id);
    if (before.status === "published") return shown(before);
    await ownEntry(ctx, id, version);
    const after = await changeEntry(ctx, before, {
      status: "published",
      kind: kind ?? before.kind,
      title: title ?? before.title,
      body: body ?? before.body,
    });
    await recordAudit(ctx, {
      action: "knowledge.approve",
      entityId: id,
      before: recordOf(shown(before)),
      after: recordOf(after),
    });
    await ring(ctx);
    return after;
  });
}
