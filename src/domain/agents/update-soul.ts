import { desc, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { soulVersions } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { changeAgent, ownAgent } from "./internal";
import { refreshWorkspaceJob } from "./jobs";
import { RenameAgent, UpdateSoul } from "./schemas";

/** A new personality, word for word in the model's instructions from the next answer on. The old one is kept. */
export function updateSoul(ctx: Ctx, input: UpdateSoul): Promise<void> {
  const { soulInstructions } = UpdateSoul.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    if (agent.soulInstructions === soulInstructions) return;
    await ctx.db.insert(soulVersions).values({
      sellerId: ctx.sellerId,
      id: ctx.newId("soulVersion"),
      agentId: agent.id,
      instructions: agent.soulInstructions,
      createdAt: ctx.now(),
    });
    await changeAgent(ctx, agent.id, { soulInstructions });
    await recordAudit(ctx, {
      action: "agent.update-soul",
      entityId: agent.id,
      before: { soulInstructions: agent.soulInstructions },
      after: { soulInstructions },
    });
    await ctx.queue.enqueue(ctx.db, refreshWorkspaceJob, { sellerId: ctx.sellerId });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
  });
}

/** Earlier personalities, newest first, at most 50. */
export function listSoulVersions(ctx: Ctx) {
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select({
        id: soulVersions.id,
        instructions: soulVersions.instructions,
        createdAt: soulVersions.createdAt,
      })
      .from(soulVersions)
      .where(eq(soulVersions.sellerId, ctx.sellerId))
      .orderBy(desc(soulVersions.createdAt))
      .limit(50),
  );
}

/** The agent's name, as the seller and its own instructions know it. Safe to repeat. */
export function renameAgent(ctx: Ctx, input: { name: string }): Promise<void> {
  const { name } = RenameAgent.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    if (agent.name === name) return;
    await changeAgent(ctx, agent.id, { name });
    await recordAudit(ctx, {
      action: "agent.rename",
      entityId: agent.id,
      before: { name: agent.name },
      after: { name },
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
  });
}
