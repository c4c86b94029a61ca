import { and, eq, isNull, sql } from "drizzle-orm";
import { agentRuns, conversations, sellers } from "@/db/schema";
import type { Ctx } from "../context";
import type { SpentRun } from "../credits";
import type { ClaimedTask } from "./task";
import type { Fact } from "./truth";

/** What is booked of a run: `settleSpend` does it, the last thing in its transaction. */
const spent = {
  startedAt: agentRuns.startedAt,
  reservedMicros: agentRuns.reservedMicros,
  costMicros: agentRuns.costMicros,
  contactId: sql<string | null>`(select ${conversations.contactId} from ${conversations}
    where ${conversations.sellerId} = ${agentRuns.sellerId} and ${conversations.id} = ${agentRuns.conversationId})`,
  timeZone: sql<string>`(select ${sellers.timeZone} from ${sellers} where ${sellers.id} = ${agentRuns.sellerId})`,
};

/** How a run ended, and what it used and read. Null when it was settled before: a run is booked once. */
export async function endRun(
  ctx: Ctx,
  { runId, usage }: Pick<ClaimedTask, "runId" | "usage">,
  end: { status: "completed" | "failed" | "cancelled"; error?: string; facts?: Fact[] },
): Promise<SpentRun | null> {
  const [ended] = await ctx.db
    .update(agentRuns)
    .set({
      status: end.status,
      error: end.error ?? null,
      finishedAt: ctx.now(),
      settledAt: ctx.now(),
      exitCode: end.status === "completed" ? 0 : null,
      ...(end.facts ? { facts: end.facts } : {}),
      ...(usage ? { usage: { ...usage }, costMicros: usage.costMicros } : {}),
    })
    .where(and(eq(agentRuns.sellerId, ctx.sellerId), eq(agentRuns.id, runId), isNull(agentRuns.settledAt)))
    .returning(spent);
  return ended ?? null;
}

/** Ends a task's runs whose worker is gone. What they spent nobody knows: what was held back for them counts as spent. */
export async function loseRuns(ctx: Ctx, inboxId: string): Promise<SpentRun[]> {
  return ctx.db
    .update(agentRuns)
    .set({
      status: "failed",
      error: "The worker stopped.",
      finishedAt: ctx.now(),
      settledAt: ctx.now(),
      costMicros: sql`${agentRuns.reservedMicros}`,
    })
    .where(
      and(
        eq(agentRuns.sellerId, ctx.sellerId),
        eq(agentRuns.inboxId, inboxId),
        eq(agentRuns.status, "running"),
        isNull(agentRuns.settledAt),
      ),
    )
    .returning(spent);
}
