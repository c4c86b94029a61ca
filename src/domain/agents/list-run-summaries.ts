import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { newest } from "@/db/newest";
import { agentEvents, agentInbox, agentRuns, contacts, conversations, type TaskPayload } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { ListRuns } from "./schemas";

export type RunOutcome = "answered" | "drafted" | "handed_over" | "dropped";

const filters = {
  customers: eq(agentInbox.kind, "customer_message"),
  yours: inArray(agentInbox.kind, ["seller_message", "greeting", "preview"]),
  failed: eq(agentRuns.status, "failed"),
} satisfies Record<NonNullable<ListRuns["only"]>, SQL>;

/** Tools it used. */
const steps =
  sql<number>`(select count(*) from ${agentEvents} where ${agentEvents.sellerId} = ${agentRuns.sellerId}
  and ${agentEvents.runId} = ${agentRuns.id} and ${agentEvents.type} = 'tool_use')`.mapWith(Number);

/** What came of it for whom it was: the last that its events say; null while it works, and where nothing was said. */
const outcome = sql<RunOutcome | null>`(select case when ${agentEvents.type} = 'response' then 'answered'
    else ${agentEvents.content} end
  from ${agentEvents} where ${agentEvents.sellerId} = ${agentRuns.sellerId} and ${agentEvents.runId} = ${agentRuns.id}
  and (${agentEvents.type} = 'response'
    or (${agentEvents.type} = 'status' and ${agentEvents.content} in ('drafted', 'handed_over', 'dropped')))
  order by ${agentEvents.seq} desc limit 1)`;

/**
 * Runs for a list, newest first, of one conversation or all: what each was about, not what it read. `before` pages
 * back; a run that isn't the seller's has nothing before it.
 */
export function listRunSummaries(ctx: Ctx, input: Partial<ListRuns> = {}) {
  const { conversationId, only, before, limit } = ListRuns.parse(input);
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select({
        id: agentRuns.id,
        conversationId: agentRuns.conversationId,
        inboxId: agentRuns.inboxId,
        kind: agentInbox.kind,
        /** The seller's own words; a customer's are in the conversation. */
        payload: sql<Pick<TaskPayload, "text">>`jsonb_build_object('text', ${agentInbox.payload} -> 'text')`,
        contactName: contacts.name,
        status: agentRuns.status,
        error: agentRuns.error,
        steps,
        outcome,
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
          // A trial's runs stand in the trial: a hundred of them would hide all others here.
          sql`not ${agentInbox.payload} ? 'trialItemId'`,
          conversationId ? eq(agentRuns.conversationId, conversationId) : undefined,
          only ? filters[only] : undefined,
          before ? olderThan(ctx, before) : undefined,
        ),
      )
      .orderBy(newest(agentRuns.startedAt), newest(agentRuns.id))
      .limit(limit),
  );
}

function olderThan(ctx: Ctx, runId: string): SQL {
  const mark = alias(agentRuns, "mark");
  const position = ctx.db
    .select({ startedAt: mark.startedAt, id: mark.id })
    .from(mark)
    .where(and(eq(mark.sellerId, ctx.sellerId), eq(mark.id, runId)));
  return sql`(${agentRuns.startedAt}, ${agentRuns.id}) < ${position}`;
}
