import { inboundEvents } from "@/db/schema";
import type { Ctx } from "./context";

/**
 * Remembers what a platform delivered, by the platform's own id; false when it was remembered before: a repeat changes
 * nothing. Call in the transaction that does what was asked.
 */
export async function rememberEvent(
  ctx: Ctx,
  event: {
    /** Channel or connection that received it. */
    receiverId: string;
    externalId: string;
    /** Why nothing is done about it; null when something is. */
    ignoredFor: string | null;
  },
): Promise<boolean> {
  const { receiverId, externalId, ignoredFor } = event;
  const remembered = await ctx.db
    .insert(inboundEvents)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("inboundEvent"),
      receiverId,
      externalId,
      outcome: ignoredFor === null ? "stored" : "ignored",
      reason: ignoredFor,
      createdAt: ctx.now(),
    })
    .onConflictDoNothing()
    .returning({ id: inboundEvents.id });
  return remembered.length > 0;
}
