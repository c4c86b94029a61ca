import { and, eq } from "drizzle-orm";
import { conversations, messages, outbox } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { dropDraft, endDraft } from "./drop-draft";
import { ownConversation } from "./internal";
import { announce } from "./queue-message";
import { forgetDisclosure } from "./reopen-questions";
import { ApproveDraft, RejectDraft } from "./schemas";

/**
 * Lets a draft go out, as it is or in the seller's words. Changed, it is the seller's message, and what the agent had
 * written is kept. `conflict` when the conversation has moved on; approving twice sends once.
 */
export function releaseDraft(ctx: Ctx, input: ApproveDraft): Promise<void> {
  const { messageId, text } = ApproveDraft.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const { message, delivery, conversation } = await ownDraft(ctx, messageId);
    if (delivery.status !== "draft" && delivery.status !== "cancelled") return;
    if (delivery.status === "cancelled" || conversation.draftId !== messageId)
      throw new AppError("conflict", "The conversation has moved on, so this draft is gone.");
    const said = wordsToSend(message.text, text);
    await ctx.db
      .update(messages)
      .set({ ...said, sentAt: ctx.now() })
      .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, messageId)));
    await ctx.db
      .update(outbox)
      .set({ status: "pending", origin: said.author, availableAt: ctx.now(), updatedAt: ctx.now() })
      .where(and(eq(outbox.sellerId, ctx.sellerId), eq(outbox.id, delivery.id)));
    if (message.runId) await answerNow(ctx, conversation.id, message.runId);
    if (message.runId && !beginsAlike(said.text, message.text)) await forgetDisclosure(ctx, message.runId);
    await endDraft(ctx, conversation.id);
    await announce(ctx, { conversation, ...said }, { outboxId: delivery.id });
    await recordAudit(ctx, {
      action: said.author === "seller" ? "draft.edit" : "draft.approve",
      entityId: messageId,
      ...(said.author === "seller" ? { before: { text: message.text }, after: { text: said.text } } : {}),
    });
  });
}

/** What the draft answers has waited until now. */
async function answerNow(ctx: Ctx, conversationId: string, runId: string): Promise<void> {
  await ctx.db
    .update(messages)
    .set({ handledAt: ctx.now() })
    .where(
      and(
        eq(messages.sellerId, ctx.sellerId),
        eq(messages.conversationId, conversationId),
        eq(messages.handledByRunId, runId),
      ),
    );
}

/** Whether it still begins as the draft did: there stands that an AI answers, where the contact hasn't been told. */
const beginsAlike = (text: string, draft: string) => text.startsWith(draft.split("\n", 1)[0] ?? "");

/** Changed, it is the seller's own: nothing ties it to facts any more. */
function wordsToSend(draft: string, text = draft) {
  if (text === draft) return { author: "agent" as const, text };
  return { author: "seller" as const, text, draftText: draft, ties: [] };
}

/** Keeps a draft from going out; the conversation is the seller's until handed back. Safe to repeat. */
export function rejectDraft(ctx: Ctx, input: RejectDraft): Promise<void> {
  const { messageId, reason } = RejectDraft.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const { delivery, conversation } = await ownDraft(ctx, messageId);
    if (delivery.status === "cancelled") return;
    if (delivery.status !== "draft") throw new AppError("conflict", "This reply has been sent already.");
    await dropDraft(ctx, conversation.id, reason === "" ? "You rejected it." : `You rejected it: ${reason}`);
    await ctx.db
      .update(conversations)
      .set({ needsHuman: true, needsHumanReason: "rejected", updatedAt: ctx.now() })
      .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, conversation.id)));
    // What was asked is the seller's to answer; handing back asks the agent again.
    await recordAudit(ctx, { action: "draft.reject", entityId: messageId, reason });
  });
}

/** A message that was a draft once, under its conversation's lock. */
async function ownDraft(ctx: Ctx, messageId: string) {
  const [about] = await ctx.db
    .select({ in: messages.conversationId })
    .from(messages)
    .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, messageId)))
    .limit(1);
  if (!about) throw new AppError("not_found", "This draft doesn't exist.");
  const conversation = await ownConversation(ctx, about.in, "update");
  const [found] = await ctx.db
    .select({ message: messages, delivery: outbox })
    .from(messages)
    .innerJoin(outbox, and(eq(outbox.sellerId, messages.sellerId), eq(outbox.messageId, messages.id)))
    .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, messageId)))
    .limit(1);
  if (!found?.delivery.heldFor) throw new AppError("not_found", "This draft doesn't exist.");
  return { ...found, conversation };
}
