import { eq } from "drizzle-orm";
import { newest } from "@/db/newest";
import { agentSessions } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { refuseUsedUpSample } from "./answer-limits";
import { findAgent, ownAgent } from "./internal";
import { findOpenTwin, queueTask } from "./queue-task";
import { SendToAgent } from "./schemas";

/** The seller's agent with its latest session; null before there is one. */
export function findAgentWithSession(ctx: Ctx) {
  return inTransaction(ctx, async (ctx) => {
    const agent = await findAgent(ctx);
    if (!agent) return null;
    const [session] = await ctx.db
      .select({ sessionId: agentSessions.id, lastRunAt: agentSessions.lastRunAt })
      .from(agentSessions)
      .where(eq(agentSessions.sellerId, ctx.sellerId))
      .orderBy(newest(agentSessions.lastRunAt))
      .limit(1);
    return { ...agent, session: session ?? null };
  });
}

/**
 * The seller asks their own agent something; the answer comes as an event. A second click while it thinks is the same
 * question; programs say by their Idempotency-Key what is the same.
 */
export function sendToAgent(ctx: Ctx, input: SendToAgent): Promise<{ inboxId: string }> {
  const { message, source } = SendToAgent.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    const task = { agentId: agent.id, kind: "seller_message", source, payload: { text: message } } as const;
    const twin = ctx.source === "rest" ? null : await findOpenTwin(ctx, task);
    if (twin) return { inboxId: twin };
    await refuseUsedUpSample(ctx);
    return { inboxId: await queueTask(ctx, task) };
  });
}
