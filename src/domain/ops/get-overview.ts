import { and, eq, gte, ne, sql } from "drizzle-orm";
import { conversations, messages } from "@/db/schema";
import { addMs, hours } from "@/kernel/time";
import { findAgentWithSession, listEvents } from "../agents";
import { countProducts } from "../catalogue";
import { getConnection } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { listChannels } from "../messaging";
import { ofCustomers } from "./of-customers";

const RECENT_EVENTS = 10;

/** The shop at a glance: what is connected, who answers, and how the last 24 hours went. */
export function getOverview(ctx: Ctx) {
  return inTransaction(ctx, async (ctx) => ({
    products: { total: sum(Object.values(await countProducts(ctx))) },
    agent: await agentAtAGlance(ctx),
    connection: await getConnection(ctx),
    channels: await listChannels(ctx),
    recentActivity: await listEvents(ctx, { limit: RECENT_EVENTS }),
    messages24h: await countMessages(ctx),
    /** Somebody has got an answer of the agent's, ever: the last step of setting up. */
    hasAnswered: await hasAnswered(ctx),
  }));
}

/** Without its workspace, which is nobody's business, and its personality, which is long. */
async function agentAtAGlance(ctx: Ctx) {
  const agent = await findAgentWithSession(ctx);
  if (!agent) return null;
  const { id, name, status, error, createdAt, session } = agent;
  return { id, name, status, error, createdAt, lastRunAt: session?.lastRunAt ?? null };
}

/** Customers' messages of the last 24 hours; `pending` ones wait for an answer. */
async function countMessages(ctx: Ctx): Promise<{ total: number; processed: number; pending: number }> {
  const [row] = await ctx.db
    .select({
      total: sql<number>`count(*)`.mapWith(Number),
      processed: sql<number>`count(${messages.handledAt})`.mapWith(Number),
    })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.sellerId, messages.sellerId), eq(conversations.id, messages.conversationId)),
    )
    .where(
      and(
        eq(messages.sellerId, ctx.sellerId),
        gte(messages.createdAt, addMs(ctx.now(), -hours(24))),
        eq(messages.author, "customer"),
        ne(messages.contentType, "start"),
        ofCustomers(ctx),
      ),
    );
  const { total, processed } = row ?? { total: 0, processed: 0 };
  return { total, processed, pending: total - processed };
}

async function hasAnswered(ctx: Ctx): Promise<boolean> {
  const found = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.sellerId, ctx.sellerId), eq(messages.author, "agent")))
    .limit(1);
  return found.length > 0;
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
