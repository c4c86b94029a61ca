import { and, eq } from "drizzle-orm";
import { agents } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import type { Ctx } from "../context";

export type Agent = typeof agents.$inferSelect;

/** The seller's agent or null; locked when it is about to change. */
export async function findAgent(ctx: Ctx, lock?: "update"): Promise<Agent | null> {
  const query = ctx.db.select().from(agents).where(eq(agents.sellerId, ctx.sellerId)).limit(1);
  const [agent] = await (lock ? query.for(lock) : query);
  return agent ?? null;
}

export async function ownAgent(ctx: Ctx, lock?: "update"): Promise<Agent> {
  const agent = await findAgent(ctx, lock);
  if (!agent) throw new AppError("not_found", "You don't have an agent yet. Set it up first.");
  return agent;
}

export async function changeAgent(
  ctx: Ctx,
  agentId: string,
  set: Partial<typeof agents.$inferInsert>,
): Promise<void> {
  await ctx.db
    .update(agents)
    .set({ ...set, updatedAt: ctx.now() })
    .where(and(eq(agents.sellerId, ctx.sellerId), eq(agents.id, agentId)));
}
