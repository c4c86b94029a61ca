import { and, eq, isNull } from "drizzle-orm";
import { messages } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { resolveNotices } from "../notifications";
import { handOver } from "./hand-over";
import { ownConversation } from "./internal";
import { RestoreHandling } from "./schemas";
import { assign, handoverKey, takeOver } from "./take-over";

/** Opens a closed conversation again, with the agent. What was asked before stays settled. Safe to repeat. */
export function reopenConversation(ctx: Ctx, input: { conversationId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const conversation = await ownConversation(ctx, input.conversationId, "update");
    if (conversation.status === "open") return;
    await assign(ctx, conversation.id, { status: "open" });
    await recordAudit(ctx, { action: "conversation.reopen", entityId: conversation.id });
  });
}

/**
 * The undo of taking over, handing back and closing: open, answered by whom it was, and waiting for the seller for the
 * reason it did. What closing settled is asked again. Safe to repeat.
 */
export function restoreHandling(ctx: Ctx, input: RestoreHandling): Promise<void> {
  const { conversationId, assignee, needsHumanReason } = RestoreHandling.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const before = await ownConversation(ctx, conversationId, "update");
    const isSame = before.assignee === assignee && before.needsHumanReason === needsHumanReason;
    if (isSame && before.status === "open") return;
    if (before.status === "closed") await askAgain(ctx, before);
    // What the agent is about to send must not go out after all.
    if (assignee === "human") await takeOver(ctx, { conversationId });
    await assign(ctx, conversationId, {
      status: "open",
      assignee,
      needsHuman: false,
      needsHumanReason: null,
    });
    if (needsHumanReason) await handOver(ctx, { conversationId, reason: needsHumanReason });
    else await resolveNotices(ctx, handoverKey(conversationId));
    const { status } = before;
    await recordAudit(ctx, {
      action: "conversation.undo",
      entityId: conversationId,
      before: { status, assignee: before.assignee, needsHumanReason: before.needsHumanReason },
      after: { status: "open", assignee, needsHumanReason },
    });
  });
}

/** Only what closing settled, and only while nothing has been said since. */
async function askAgain(ctx: Ctx, closed: { id: string; updatedAt: Date }): Promise<void> {
  await ctx.db
    .update(messages)
    .set({ handledAt: null })
    .where(
      and(
        eq(messages.sellerId, ctx.sellerId),
        eq(messages.conversationId, closed.id),
        eq(messages.handledAt, closed.updatedAt),
        isNull(messages.handledByRunId),
      ),
    );
}
