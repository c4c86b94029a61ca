import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { contacts, conversations } from "@/db/schema";
import { recordAudit } from "../audit";
import type { Ctx } from "../context";
import { notifySeller } from "../notifications";
import type { HandoverReason } from "./schemas";
import { handoverKey } from "./take-over";

const reasons: Record<HandoverReason, string> = {
  asked_for: "They asked for a person.",
  topic: "This topic is one you answer yourself.",
  unsure: "The agent was not sure.",
  ungrounded: "The agent could not back its answer with your listings.",
  angry: "They sound unhappy.",
  identity: "They could not show that the order is theirs.",
  spend: "What you allow for answers is used up.",
  limit: "The answer took too many steps.",
  failed: "The agent could not answer.",
  off: "The agent is off here.",
  rejected: "You rejected the agent's draft.",
};

/** Silences the agent in a conversation and puts a card on the seller's list, with the topic where one is the reason. Call inside a transaction. */
export async function handOver(
  ctx: Ctx,
  input: { conversationId: string; reason: HandoverReason; about?: string },
): Promise<void> {
  const [row] = await ctx.db
    .update(conversations)
    .set({ needsHuman: true, needsHumanReason: input.reason, updatedAt: ctx.now() })
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, input.conversationId)))
    .returning();
  if (!row) return;
  const [contact] = await ctx.db
    .select({ name: contacts.name })
    .from(contacts)
    .where(and(eq(contacts.sellerId, ctx.sellerId), eq(contacts.id, row.contactId)))
    .limit(1);
  await notifySeller(ctx, {
    kind: "handover",
    key: handoverKey(row.id),
    title: `${contact?.name ?? "A customer"} waits for you`,
    body: input.about ? `${input.about}: a topic you answer yourself.` : reasons[input.reason],
    href: `/conversations?id=${row.id}`,
  });
  await recordAudit(ctx, { action: "conversation.hand-over", entityId: row.id, reason: input.reason });
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "conversation", id: row.id });
}
