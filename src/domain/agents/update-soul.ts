import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { newest } from "@/db/newest";
import { soulVersions } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { changeAgent, ownAgent } from "./internal";
import { refreshWorkspaceJob } from "./jobs";
import { ListSoulVersions, RenameAgent, UpdateRules, UpdateSoul } from "./schemas";

/** A new personality, word for word in the model's instructions from the next answer on. The old one is kept. */
export function updateSoul(ctx: Ctx, input: UpdateSoul): Promise<void> {
  const { soulInstructions } = UpdateSoul.parse(input);
  return change(ctx, "soul", soulInstructions);
}

/** What the agent shall do always or never, beside its personality; as there, the old rules are kept. Safe to repeat. */
export function updateRules(ctx: Ctx, input: UpdateRules): Promise<void> {
  const { rules } = UpdateRules.parse(input);
  return change(ctx, "rules", rules);
}

const parts = {
  soul: { column: "soulInstructions", action: "agent.update-soul" },
  rules: { column: "rules", action: "agent.update-rules" },
} as const;

function change(ctx: Ctx, part: keyof typeof parts, text: string): Promise<void> {
  const { column, action } = parts[part];
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    const before = agent[column];
    if (before === text) return;
    await ctx.db.insert(soulVersions).values({
      sellerId: ctx.sellerId,
      id: ctx.newId("soulVersion"),
      agentId: agent.id,
      part,
      instructions: before,
      createdAt: ctx.now(),
    });
    await changeAgent(ctx, agent.id, { [column]: text });
    await recordAudit(ctx, {
      action,
      entityId: agent.id,
      before: { [column]: before },
      after: { [column]: text },
    });
    await ctx.queue.enqueue(ctx, refreshWorkspaceJob, { sellerId: ctx.sellerId });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
  });
}

/** Earlier personalities, or earlier rules, newest first, at most 50. */
export function listSoulVersions(ctx: Ctx, input: { part?: keyof typeof parts } = {}) {
  const { part } = ListSoulVersions.parse(input);
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select({
        id: soulVersions.id,
        instructions: soulVersions.instructions,
        createdAt: soulVersions.createdAt,
      })
      .from(soulVersions)
      .where(and(eq(soulVersions.sellerId, ctx.sellerId), eq(soulVersions.part, part)))
      .orderBy(newest(soulVersions.createdAt))
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
