import { and, eq } from "drizzle-orm";
import { contacts, messages } from "@/db/schema";
import type { Ctx } from "../context";

/** A message that is about to go out. */
export interface GatedMessage {
  id: string;
  runId: string | null;
  conversationId: string;
  /** The seller has approved it. */
  isApproved?: boolean;
}

/** A reply that is held back has answered nobody: its questions wait again, and whom it told of the AI was not told. */
export async function reopenQuestions(ctx: Ctx, message: GatedMessage): Promise<void> {
  if (!message.runId) return;
  await ctx.db
    .update(messages)
    .set({ handledAt: null, handledByRunId: null })
    .where(
      and(
        eq(messages.sellerId, ctx.sellerId),
        eq(messages.conversationId, message.conversationId),
        eq(messages.handledByRunId, message.runId),
      ),
    );
  await forgetDisclosure(ctx, message.runId);
}

/** Whom a run's message was to tell that an AI answers was not told: the next one does. */
export async function forgetDisclosure(ctx: Ctx, runId: string): Promise<void> {
  await ctx.db
    .update(contacts)
    .set({ disclosedAt: null, disclosedByRunId: null })
    .where(and(eq(contacts.sellerId, ctx.sellerId), eq(contacts.disclosedByRunId, runId)));
}
