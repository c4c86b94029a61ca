import { and, asc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { newest } from "@/db/newest";
import { agentEvents, messages } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { ownConversation } from "../messaging";

/** Stopped drafts that are read at once: the newest. */
const LIMIT = 200;

const Failed = z.object({ failures: z.array(z.object({ value: z.string() })) });

/**
 * What the check stopped on the way to each message of a conversation: the values that the listings don't have, in
 * the order they were written. Messages whose first draft held are left out.
 */
export function listRepairs(ctx: Ctx, input: { conversationId: string }): Promise<Record<string, string[]>> {
  return inTransaction(ctx, async (ctx) => {
    const { id } = await ownConversation(ctx, input.conversationId);
    const stopped = await ctx.db
      .select({ messageId: messages.id, metadata: agentEvents.metadata })
      .from(messages)
      .innerJoin(
        agentEvents,
        and(eq(agentEvents.sellerId, messages.sellerId), eq(agentEvents.runId, messages.runId)),
      )
      .where(
        and(
          eq(messages.sellerId, ctx.sellerId),
          eq(messages.conversationId, id),
          isNotNull(messages.runId),
          eq(agentEvents.type, "check"),
          eq(agentEvents.content, "failed"),
        ),
      )
      .orderBy(newest(messages.createdAt), asc(agentEvents.seq))
      .limit(LIMIT);
    const repairs: Record<string, string[]> = {};
    for (const { messageId, metadata } of stopped) {
      const values = Failed.safeParse(metadata).data?.failures.map((failure) => failure.value) ?? [];
      repairs[messageId] = [...new Set([...(repairs[messageId] ?? []), ...values])];
    }
    return repairs;
  });
}
