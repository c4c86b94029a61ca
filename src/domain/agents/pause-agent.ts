import { signal } from "@/db/live";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { type Agent, changeAgent, ownAgent } from "./internal";
import { ringWaiting } from "./queue-task";
import { appendEvents } from "./record-events";

/** The agent answers nobody from now on; what comes in waits. Safe to repeat. */
export function pauseAgent(ctx: Ctx): Promise<Agent> {
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    if (agent.status === "paused") return agent;
    if (agent.status !== "active")
      throw new AppError("conflict", "The agent isn't running yet, so there is nothing to stop.");
    return change(ctx, agent, "paused");
  });
}

/** The agent answers what has waited, and all that comes. Safe to repeat. */
export function resumeAgent(ctx: Ctx): Promise<Agent> {
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    if (agent.status === "active") return agent;
    if (agent.status !== "paused") throw new AppError("conflict", "Replies aren't stopped.");
    await ringWaiting(ctx);
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
