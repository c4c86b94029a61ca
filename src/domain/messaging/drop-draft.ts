import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { conversations, messages, outbox } from "@/db/schema";
import type { Ctx } from "../context";
import { resolveNotices } from "../notifications";
import { reopenQuestions } from "./reopen-questions";

/** The key of the one card that says a draft waits. */
export const draftKey = (conversationId: string) => `draft:${conversationId}`;

/**
 * A draft that will not go out: the conversation has moved on, or the seller doesn't want it. Its questions are open
 * again. Call under the conversation's lock; safe to repeat.
 */
export async function dropDraft(ctx: Ctx, conversationId: string, why: string): Promise<void> {
  const [dropped] = await ctx.db
    .update(outbox)
    .set({ status: "cancelled", error: why, updatedAt: ctx.now() })
    .where(
      and(
        eq(outbox.sellerId, ctx.sellerId),
        eq(outbox.conversationId, conversationId),
        eq(outbox.status, "draft"),
      ),
    )
    .returning({ id: outbox.messageId });
  if (!dropped) return;
  const [message] = await ctx.db
    .select({ runId: messages.runId })
    .from(messages)
    .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.id, dropped.id)))
    .limit(1);
  await reopenQuestions(ctx, { id: dropped.id, conversationId, runId: message?.runId ?? null });
  await endDraft(ctx, conversationId);
}

/** Nothing waits for approval here any more. */
export async function endDraft(ctx: Ctx, conversationId: string): Promise<void> {
  await ctx.db
    .update(conversations)
    .set({ draftId: null, updatedAt: ctx.now() })
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, conversationId)));
  await resolveNotices(ctx, draftKey(conversationId));
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id: conversationId });
}
