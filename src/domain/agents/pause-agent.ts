import { and, asc, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { agentInbox } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { type Agent, changeAgent, ownAgent } from "./internal";
import { ring } from "./queue-task";
import { appendEvents } from "./record-events";

/** Most tasks rung for at once after a pause; the sweeper rings for the rest. */
const RING_LIMIT = 500;

/** The agent answers nobody from now on; what comes in waits. Safe to repeat. */
export function pauseAgent(ctx: Ctx): Promise<Agent> {
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    if (agent.status === "paused") return agent;
    if (agent.status !== "active")
      throw new AppError("conflict", "The agent isn't running yet, so it can't be paused.");
    return change(ctx, agent, "paused");
  });
}

/** The agent answers what has waited, and all that comes. Safe to repeat. */
export function resumeAgent(ctx: Ctx): Promise<Agent> {
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    if (agent.status === "active") return agent;
    if (agent.status !== "paused") throw new AppError("conflict", "The agent isn't paused.");
    const waiting = await ctx.db
      .select({ id: agentInbox.id })
      .from(agentInbox)
      .where(and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.status, "queued")))
      .orderBy(asc(agentInbox.priority), asc(agentInbox.createdAt))
      .limit(RING_LIMIT);
    for (const task of waiting) await ring(ctx, task.id);
    return change(ctx, agent, "active");
  });
}

async function change(ctx: Ctx, agent: Agent, status: "active" | "paused"): Promise<Agent> {
  await changeAgent(ctx, agent.id, { status });
  await appendEvents(ctx, { agentId: agent.id, runId: null }, [{ type: "status", content: status }]);
  await recordAudit(ctx, {
    action: status === "paused" ? "agent.pause" : "agent.resume",
    entityId: agent.id,
    before: { status: agent.status },
    after: { status },
  });
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
  return { ...agent, status };
}
