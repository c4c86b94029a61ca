import { and, asc, desc, eq, gt, lt } from "drizzle-orm";
import { newest } from "@/db/newest";
import { agentEvents, agentRuns } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { ListEvents } from "./schemas";

/** One page a read: bounds what a reader who was away long gets at once. */
const STREAM_PAGE = 500;

export type AgentEventRow = typeof agentEvents.$inferSelect;

/** The agent's log, newest first; `before` pages back. */
export function listEvents(ctx: Ctx, input: Partial<ListEvents> = {}): Promise<AgentEventRow[]> {
  const { limit, before } = ListEvents.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const until = before ? await seqOf(ctx, before) : null;
    return ctx.db
      .select()
      .from(agentEvents)
      .where(
        and(eq(agentEvents.sellerId, ctx.sellerId), until === null ? undefined : lt(agentEvents.seq, until)),
      )
      .orderBy(desc(agentEvents.seq))
      .limit(limit);
  });
}

/** What came after event number `seq`, oldest first, a page at a time: the stream's read. */
export function listEventsAfter(ctx: Ctx, seq: number): Promise<AgentEventRow[]> {
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select()
      .from(agentEvents)
      .where(and(eq(agentEvents.sellerId, ctx.sellerId), gt(agentEvents.seq, seq)))
      .orderBy(asc(agentEvents.seq))
      .limit(STREAM_PAGE),
  );
}

/** The number after which a reader goes on: of the given event, or of the newest one. Unknown ids start anew. */
export function streamPosition(ctx: Ctx, lastEventId: string | null): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({ seq: agentEvents.seq })
      .from(agentEvents)
      .where(
        and(
          eq(agentEvents.sellerId, ctx.sellerId),
          lastEventId ? eq(agentEvents.id, lastEventId) : undefined,
        ),
      )
      .orderBy(desc(agentEvents.seq))
      .limit(1);
    return row?.seq ?? 0;
  });
}

/** A run with its steps: what the trace shows. */
export function getRun(ctx: Ctx, input: { runId: string }) {
  return inTransaction(ctx, async (ctx) => {
    const [run] = await ctx.db
      .select()
      .from(agentRuns)
      .where(and(eq(agentRuns.sellerId, ctx.sellerId), eq(agentRuns.id, input.runId)))
      .limit(1);
    if (!run) throw new AppError("not_found", "This run doesn't exist.");
    const events = await ctx.db
      .select()
      .from(agentEvents)
      .where(and(eq(agentEvents.sellerId, ctx.sellerId), eq(agentEvents.runId, run.id)))
      .orderBy(asc(agentEvents.seq))
      .limit(STREAM_PAGE);
    return { run, events };
  });
}

/** Runs, newest first: of one conversation, or all. */
export function listRuns(ctx: Ctx, input: { conversationId?: string; limit?: number } = {}) {
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select()
      .from(agentRuns)
      .where(
        and(
          eq(agentRuns.sellerId, ctx.sellerId),
          input.conversationId ? eq(agentRuns.conversationId, input.conversationId) : undefined,
        ),
      )
      .orderBy(newest(agentRuns.startedAt))
      .limit(input.limit ?? 30),
  );
}

async function seqOf(ctx: Ctx, eventId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ seq: agentEvents.seq })
    .from(agentEvents)
    .where(and(eq(agentEvents.sellerId, ctx.sellerId), eq(agentEvents.id, eventId)))
    .limit(1);
  if (!row) throw new AppError("invalid", "`before` is not an event of yours.");
  return row.seq;
}
