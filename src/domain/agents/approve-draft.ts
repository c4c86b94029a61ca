import { and, eq } from "drizzle-orm";
import { agentRuns, conversations, messages } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { dropDraft, ownConversation, releaseDraft } from "../messaging";
import { ApproveDraft } from "../messaging/schemas";
import { staleFacts } from "./current-facts";
import { queueAnswer } from "./queue-task";

/**
 * Sends a draft as it is or in the seller's words. One that rests on what has changed since (a price, stock, an answer, an
 * order's state) isn't sent as it is: it is `outdated`, and a new one is written. `conflict` when the conversation has
 * moved on; twice sends once.
 */
export function approveDraft(ctx: Ctx, input: ApproveDraft): Promise<"sent" | "outdated"> {
  const { messageId, text } = ApproveDraft.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const draft = await findDraft(ctx, messageId);
    const isOwnWords = draft === null || (text !== undefined && text !== draft.text);
    const isStale = !isOwnWords && (await staleFacts(ctx, draft.facts, draft.ties)).length > 0;
    const conversation = draft && (await ownConversation(ctx, draft.conversationId, "update"));
    if (!isStale || conversation?.draftId !== messageId) {
      await releaseDraft(ctx, input);
      return "sent";
    }
    const conversationId = conversation.id;
    await dropDraft(ctx, conversationId, "Something that it says changed before you decided.");
    await queueAnswer(ctx, { conversationId, source: "system", quietMs: 0 });
    return "outdated";
  });
}

/** What a waiting reply of the agent's says and rests on; null for any other message. */
async function findDraft(ctx: Ctx, messageId: string) {
  const [draft] = await ctx.db
    .select({
      conversationId: messages.conversationId,
      text: messages.text,
      ties: messages.ties,
      facts: agentRuns.facts,
    })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.sellerId, messages.sellerId), eq(conversations.draftId, messages.id)),
    )
    .innerJoin(agentRuns, and(eq(agentRuns.sellerId, messages.sellerId), eq(agentRuns.id, messages.runId)))
    .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, messageId)))
    .limit(1);
  return draft ?? null;
}
