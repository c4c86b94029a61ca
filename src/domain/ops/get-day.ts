import { and, count, eq, gte, sql } from "drizzle-orm";
import { agentRuns, conversations, messages } from "@/db/schema";
import { addMs, hours } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";

/** The last 24 hours in numbers. */
export interface Day {
  /** Conversations in which a customer wrote. */
  conversations: number;
  /** Those of them that the agent answered and no person had to. */
  answeredAlone: number;
  /** From a customer's message until it was taken care of; null when none was. */
  medianReplySeconds: number | null;
  /** What the model cost, in millionths of a US dollar. */
  costMicros: number;
}

export function getDay(ctx: Ctx): Promise<Day> {
  const since = addMs(ctx.now(), -hours(24));
  return inTransaction(ctx, async (ctx) => ({
    ...(await countConversations(ctx, since)),
    medianReplySeconds: await medianReply(ctx, since),
    costMicros: await cost(ctx, since),
  }));
}

const ofDay = (ctx: Ctx, since: Date) =>
  and(eq(messages.sellerId, ctx.sellerId), gte(messages.createdAt, since));

async function countConversations(ctx: Ctx, since: Date) {
  const wrote = (author: string) => sql<boolean>`bool_or(${messages.author} = ${author})`;
  const talks = ctx.db
    .select({
      id: messages.conversationId,
      customer: wrote("customer").as("customer"),
      agentAlone: sql<boolean>`${wrote("agent")} and not ${wrote("seller")}`.as("agent_alone"),
    })
    .from(messages)
    .where(ofDay(ctx, since))
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
    .where(sql`${talks.customer}`);
  return row ?? { conversations: 0, answeredAlone: 0 };
}

async function medianReply(ctx: Ctx, since: Date): Promise<number | null> {
  const took = sql`extract(epoch from ${messages.handledAt} - ${messages.createdAt})`;
  const [row] = await ctx.db
    .select({ seconds: sql<number | null>`percentile_cont(0.5) within group (order by ${took})` })
    .from(messages)
    .where(and(ofDay(ctx, since), eq(messages.author, "customer"), sql`${messages.handledAt} is not null`));
  return row?.seconds == null ? null : Number(row.seconds);
}

async function cost(ctx: Ctx, since: Date): Promise<number> {
  const [row] = await ctx.db
    .select({ micros: sql<number>`coalesce(sum(${agentRuns.costMicros}), 0)`.mapWith(Number) })
    .from(agentRuns)
    .where(and(eq(agentRuns.sellerId, ctx.sellerId), gte(agentRuns.startedAt, since)));
  return row?.micros ?? 0;
}
