import { and, eq, isNull, ne } from "drizzle-orm";
import { signal } from "@/db/live";
import { conversations, messages, outbox } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { resolveNotices } from "../notifications";
import { dropDraft } from "./drop-draft";
import { ownConversation } from "./internal";
import { reopenQuestions } from "./reopen-questions";

/**
 * A person answers from now on. Once this commits, nothing more of the agent's is sent; what was already on its way
 * to the platform counts as said before. Safe to repeat.
 */
export function takeOver(ctx: Ctx, input: { conversationId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const conversation = await ownConversation(ctx, input.conversationId, "update");
    if (conversation.assignee === "human") return;
    await assign(ctx, conversation.id, { assignee: "human", status: "open" });
    const held = await ctx.db
      .update(outbox)
      .set({ status: "cancelled", error: "A person took over before it was sent.", updatedAt: ctx.now() })
      .where(
        and(
          eq(outbox.sellerId, ctx.sellerId),
          eq(outbox.conversationId, conversation.id),
          eq(outbox.status, "pending"),
          ne(outbox.origin, "seller"),
        ),
      )
      .returning({ id: outbox.messageId });
    for (const { id } of held) await reopenMessage(ctx, id, conversation.id);
    await dropDraft(ctx, conversation.id, "You took over before deciding on it.");
    await recordAudit(ctx, { action: "conversation.take-over", entityId: conversation.id });
  });
}

async function reopenMessage(ctx: Ctx, id: string, conversationId: string): Promise<void> {
  const [message] = await ctx.db
    .select({ runId: messages.runId })
    .from(messages)
    .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, id)))
    .limit(1);
  await reopenQuestions(ctx, { id, conversationId, runId: message?.runId ?? null });
}

/** The agent answers again, and nothing waits for the seller here any more. Safe to repeat. */
export function handBack(ctx: Ctx, input: { conversationId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const conversation = await ownConversation(ctx, input.conversationId, "update");
    if (conversation.assignee === "agent" && !conversation.needsHuman) return;
    await assign(ctx, conversation.id, { assignee: "agent", needsHuman: false, needsHumanReason: null });
    await resolveNotices(ctx, handoverKey(conversation.id));
    await recordAudit(ctx, { action: "conversation.hand-back", entityId: conversation.id });
  });
}

/**
 * Done with it, whatever was asked: the customer's next message opens it again, for the agent. What was asked is
 * settled at the conversation's own `updatedAt`, so that an undo knows what to ask again.
 */
export function closeConversation(ctx: Ctx, input: { conversationId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const conversation = await ownConversation(ctx, input.conversationId, "update");
    if (conversation.status === "closed") return;
    const updatedAt = ctx.now();
    await assign(ctx, conversation.id, {
      status: "closed",
      assignee: "agent",
      needsHuman: false,
      needsHumanReason: null,
      updatedAt,
    });
    await resolveNotices(ctx, handoverKey(conversation.id));
    await dropDraft(ctx, conversation.id, "You closed the conversation.");
    await ctx.db
      .update(messages)
      .set({ handledAt: updatedAt })
      .where(
        and(
          eq(messages.sellerId, ctx.sellerId),
          eq(messages.conversationId, conversation.id),
          eq(messages.author, "customer"),
          isNull(messages.handledAt),
        ),
      );
    await recordAudit(ctx, { action: "conversation.close", entityId: conversation.id });
  });
}

/** The key of the one card that says a conversation waits for a person. */
export const handoverKey = (conversationId: string) => `handover:${conversationId}`;

/** Changes how a conversation is handled, and says so to open pages. */
export async function assign(ctx: Ctx, id: string, set: Partial<typeof conversations.$inferInsert>) {
  await ctx.db
    .update(conversations)
    .set({ updatedAt: ctx.now(), ...set })
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, id)));
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id });
}
