import { and, eq, sql } from "drizzle-orm";
import { agentRuns, conversations } from "@/db/schema";
import type { Ctx } from "../context";
import { settleSpend } from "../credits";
import type { ClaimedTask } from "./task";
import type { Fact } from "./truth";

/** How a run ended, and what it used and read. */
export async function endRun(
  ctx: Ctx,
  { runId, usage }: Pick<ClaimedTask, "runId" | "usage">,
  end: { status: "completed" | "failed" | "cancelled"; error?: string; facts?: Fact[] },
): Promise<void> {
  await ctx.db
    .update(agentRuns)
    .set({
      status: end.status,
      error: end.error ?? null,
      finishedAt: ctx.now(),
      exitCode: end.status === "completed" ? 0 : null,
      ...(end.facts ? { facts: end.facts } : {}),
      ...(usage ? { usage: { ...usage }, costMicros: usage.costMicros } : {}),
    })
    .where(and(eq(agentRuns.sellerId, ctx.sellerId), eq(agentRuns.id, runId)));
}

/** A task's runs whose worker is gone. What they spent nobody knows: what was held back for them counts as spent. */
export async function loseRuns(ctx: Ctx, inboxId: string): Promise<string[]> {
  const lost = await ctx.db
    .update(agentRuns)
    .set({
      status: "failed",
      error: "The worker stopped.",
      finishedAt: ctx.now(),
      costMicros: sql`${agentRuns.reservedMicros}`,
    })
    .where(
      and(
        eq(agentRuns.sellerId, ctx.sellerId),
        eq(agentRuns.inboxId, inboxId),
        eq(agentRuns.status, "running"),
      ),
    )
    .returning({ id: agentRuns.id });
  return lost.map(({ id }) => id);
}

/** Books an ended run's cost against the caps. The last thing in a transaction; safe to repeat. */
export async function settleRun(ctx: Ctx, runId: string): Promise<void> {
  const [run] = await ctx.db
    .update(agentRuns)
    .set({ settledAt: ctx.now() })
    .where(
      and(eq(agentRuns.sellerId, ctx.sellerId), eq(agentRuns.id, runId), sql`${agentRuns.settledAt} is null`),
    )
    .returning({
      startedAt: agentRuns.startedAt,
      reservedMicros: agentRuns.reservedMicros,
      costMicros: agentRuns.costMicros,
      contactId: sql<string | null>`(select ${conversations.contactId} from ${conversations}
        where ${conversations.sellerId} = ${agentRuns.sellerId} and ${conversations.id} = ${agentRuns.conversationId})`,
    });
  if (run) await settleSpend(ctx, run);
}
