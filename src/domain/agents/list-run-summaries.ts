import { and, desc, eq } from "drizzle-orm";
import { agentInbox, agentRuns, contacts, conversations } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { ListRuns } from "./schemas";

/** Runs for a list, newest first, of one conversation or all: what each was about, not what it read. */
export function listRunSummaries(ctx: Ctx, input: Partial<ListRuns> = {}) {
  const { conversationId, limit } = ListRuns.parse(input);
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select({
        id: agentRuns.id,
        conversationId: agentRuns.conversationId,
        inboxId: agentRuns.inboxId,
        kind: agentInbox.kind,
        /** The seller's own words; a customer's are in the conversation. */
        payload: agentInbox.payload,
        contactName: contacts.name,
        status: agentRuns.status,
        error: agentRuns.error,
        usage: agentRuns.usage,
        costMicros: agentRuns.costMicros,
        startedAt: agentRuns.startedAt,
        finishedAt: agentRuns.finishedAt,
      })
      .from(agentRuns)
      .innerJoin(
        agentInbox,
        and(eq(agentInbox.sellerId, agentRuns.sellerId), eq(agentInbox.id, agentRuns.inboxId)),
      )
      .leftJoin(
        conversations,
        and(eq(conversations.sellerId, agentRuns.sellerId), eq(conversations.id, agentRuns.conversationId)),
      )
      .leftJoin(
        contacts,
        and(eq(contacts.sellerId, conversations.sellerId), eq(contacts.id, conversations.contactId)),
      )
      .where(
        and(
          eq(agentRuns.sellerId, ctx.sellerId),
          conversationId ? eq(agentRuns.conversationId, conversationId) : undefined,
        ),
      )
      .orderBy(desc(agentRuns.startedAt))
      .limit(limit),
  );
}
