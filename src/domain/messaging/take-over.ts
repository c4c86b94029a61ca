import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { conversations, outbox } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { resolveNotices } from "../notifications";
import { ownConversation } from "./internal";

/** A person answers from now on. Once this commits, nothing of the agent's goes out. Safe to repeat. */
export function takeOver(ctx: Ctx, input: { conversationId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const conversation = await ownConversation(ctx, input.conversationId, "update");
    if (conversation.assignee === "human") return;
    await assign(ctx, conversation.id, { assignee: "human" });
    await ctx.db
      .update(outbox)
      .set({ status: "cancelled", error: "A person took over before it was sent.", updatedAt: ctx.now() })
      .where(
        and(
          eq(outbox.sellerId, ctx.sellerId),
          eq(outbox.conversationId, conversation.id),
          eq(outbox.status, "pending"),
          eq(outbox.origin, "agent"),
        ),
      );
    await recordAudit(ctx, { action: "conversation.take-over", entityId: conversation.id });
  });
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

/** Done with it, for now: the customer's next message opens it again. */
export function closeConversation(ctx: Ctx, input: { conversationId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const conversation = await ownConversation(ctx, input.conversationId, "update");
    if (conversation.status === "closed") return;
    await assign(ctx, conversation.id, { status: "closed" });
    await recordAudit(ctx, { action: "conversation.close", entityId: conversation.id });
  });
}

/** The key of the one card that says a conversation waits for a person. */
export const handoverKey = (conversationId: string) => `handover:${conversationId}`;

async function assign(ctx: Ctx, id: string, set: Partial<typeof conversations.$inferInsert>) {
  await ctx.db
    .update(conversations)
    .set({ ...set, updatedAt: ctx.now() })
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, id)));
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id });
}
