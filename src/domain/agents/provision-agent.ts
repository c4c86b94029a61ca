import { signal } from "@/db/live";
import { agents } from "@/db/schema";
import { AppError, toAppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { findConnection } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { readTemplate } from "./instructions";
import { changeAgent, findAgent, ownAgent } from "./internal";
import { provisionAgentJob, refreshWorkspaceJob } from "./jobs";
import { queueTask, ringWaiting } from "./queue-task";
import { appendEvents } from "./record-events";
import { workspacePath, writeWorkspace } from "./workspace";

/**
 * Gives the seller an agent, which then comes to life by a job. After an error, tries again. `conflict` when there is
 * one already or no shop is connected.
 */
export function provisionAgent(ctx: Ctx) {
  return inTransaction(ctx, async (ctx) => {
    const connection = await findConnection(ctx);
    if (connection?.status !== "active")
      throw new AppError("conflict", "Connect your Etsy shop first: the agent needs to know it.");
    const existing = await findAgent(ctx, "update");
    if (existing && existing.status !== "error") throw new AppError("conflict", "You have an agent already.");
    if (existing) await changeAgent(ctx, existing.id, { status: "provisioning", error: null });
    else await insertAgent(ctx, connection.shopName, "provisioning");
    const agent = await ownAgent(ctx);
    await ctx.queue.enqueue(ctx, provisionAgentJob, { sellerId: ctx.sellerId, agentId: agent.id });
    await recordAudit(ctx, { action: "agent.provision", entityId: agent.id });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
    return agent;
  });
}

/** A sample shop's agent: it answers at once, its workspace follows by a job. Call inside a transaction. */
export async function openSampleAgent(ctx: Ctx, shopName: string): Promise<void> {
  const id = await insertAgent(ctx, shopName, "active");
  await ctx.queue.enqueue(ctx, refreshWorkspaceJob, { sellerId: ctx.sellerId });
  await recordAudit(ctx, { action: "agent.provision", entityId: id });
}

async function insertAgent(ctx: Ctx, shopName: string, status: "provisioning" | "active"): Promise<string> {
  const id = ctx.newId("agent");
  await ctx.db.insert(agents).values({
    sellerId: ctx.sellerId,
    id,
    name: `${shopName} Agent`,
    status,
    workspacePath: workspacePath(ctx),
    soulInstructions: readTemplate("SOUL.md").trim(),
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
  });
  return id;
}

/** Job: builds the workspace, then the agent is active and greets. Done already: nothing to do. */
export async function bringToLife(ctx: Ctx, agentId: string): Promise<void> {
  const agent = await inTransaction(ctx, (ctx) => findAgent(ctx));
  if (agent?.id !== agentId || agent.status !== "provisioning") return;
  try {
    await writeWorkspace(ctx, agent);
  } catch (cause) {
    await inTransaction(ctx, async (ctx) => {
      await changeAgent(ctx, agent.id, { status: "error", error: toAppError(cause).message });
      await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
    });
    throw cause;
  }
  await inTransaction(ctx, async (ctx) => {
    const current = await ownAgent(ctx, "update");
    if (current.status !== "provisioning") return;
    await changeAgent(ctx, agent.id, { status: "active", error: null });
    await appendEvents(ctx, { agentId: agent.id, runId: null }, [{ type: "status", content: "active" }]);
    await queueTask(ctx, { agentId: agent.id, kind: "greeting", source: "system" });
    await ringWaiting(ctx);
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
  });
}
