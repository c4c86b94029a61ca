import { and, count, eq, gt, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { agentRuns, conversations, messages, outbox } from "@/db/schema";
import { addMs, hours } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { ofCustomers } from "./of-customers";

/** The last 24 hours in numbers, without the seller's own try-outs; those cost all the same. */
export interface Day {
  /** Conversations in which a customer wrote. */
  conversations: number;
  /** Those of them that the agent answered and no person had to, not even by approving a draft. */
  answeredAlone: number;
  /** From a customer's message until it was taken care of; null when none was. A draft that waits takes care of nothing. */
  medianReplySeconds: number | null;
  /** What the model cost, in millionths of a US dollar. */
  costMicros: number;
}

export function getDay(ctx: Ctx): Promise<Day> {
  return inTransaction(ctx, (ctx) => dayBefore(ctx, ctx.now()));
}

/** The same with the 24 hours before them: the same hours of the day, so that the two can be compared. */
export function compareDays(ctx: Ctx): Promise<Day & { before: Day }> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now();
    return { ...(await dayBefore(ctx, now)), before: await dayBefore(ctx, addMs(now, -hours(24))) };
  });
}

/** Without its beginning, with its end. */
interface Span {
  since: Date;
  until: Date;
}

async function dayBefore(ctx: Ctx, until: Date): Promise<Day> {
  const span = { since: addMs(until, -hours(24)), until };
  return {
    ...(await countConversations(ctx, span)),
    medianReplySeconds: await medianReply(ctx, span),
    costMicros: await cost(ctx, span),
  };
}

/** Telegram's own `/start` is no message of anybody's. */
const ofSpan = (ctx: Ctx, { since, until }: Span) =>
  and(
    eq(messages.sellerId, ctx.sellerId),
    gt(messages.createdAt, since),
    lte(messages.createdAt, until),
    ne(messages.contentType, "start"),
  );

async function countConversations(ctx: Ctx, span: Span) {
  const wrote = (author: string) => sql<boolean>`bool_or(${messages.author} = ${author})`;
  const wasHeld = sql<boolean>`coalesce(bool_or(${outbox.heldFor} is not null), false)`;
  const talks = ctx.db
    .select({
      id: messages.conversationId,
      customer: wrote("customer").as("customer"),
      agentAlone: sql<boolean>`${wrote("agent")} and not ${wrote("seller")} and not ${wasHeld}`.as(
        "agent_alone",
      ),
    })
    .from(messages)
    .leftJoin(outbox, and(eq(outbox.sellerId, messages.sellerId), eq(outbox.messageId, messages.id)))
    .where(ofSpan(ctx, span))
    .groupBy(messages.conversationId)
    .as("talks");
  const alone = sql`${talks.agentAlone} and ${conversations.assignee} = 'agent' and not ${conversations.needsHuman}`;
  const [row] = await ctx.db
    .select({
      conversations: count(),
      answeredAlone: sql<number>`count(*) filter (where ${alone})`.mapWith(Number),
    })
    .from(talks)
    .innerJoin(conversations, and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, talks.id)))
    .where(and(sql`${talks.customer}`, ofCustomers(ctx)));
  return row ?? { conversations: 0, answeredAlone: 0 };
}

async function medianReply(ctx: Ctx, span: Span): Promise<number | null> {
  const took = sql`extract(epoch from ${messages.handledAt} - ${messages.createdAt})`;
  const [row] = await ctx.db
    .select({ seconds: sql<number | null>`percentile_cont(0.5) within group (order by ${took})` })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.sellerId, messages.sellerId), eq(conversations.id, messages.conversationId)),
    )
    .where(
      and(
        ofSpan(ctx, span),
        eq(messages.author, "customer"),
        isNotNull(messages.handledAt),
        isNull(conversations.draftId),
        ofCustomers(ctx),
      ),
    );
  return row?.seconds == null ? null : Number(row.seconds);
}

async function cost(ctx: Ctx, { since, until }: Span): Promise<number> {
  const [row] = await ctx.db
    .select({ micros: sql<number>`coalesce(sum(${agentRuns.costMicros}), 0)`.mapWith(Number) })
    .from(agentRuns)
    .where(
      and(
        eq(agentRuns.sellerId, ctx.sellerId),
        gt(agentRuns.startedAt, since),
        lte(agentRuns.startedAt, until),
      ),
    );
  return row?.micros ?? 0;
}
