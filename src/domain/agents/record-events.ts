import { and, eq, sql } from "drizzle-orm";
import { signal } from "@/db/live";
import { agentEvents, agents } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

/** How long events gather before they are written: often enough to look live, seldom enough for the database. */
const BATCH_MS = 150;

export interface NewEvent {
  type: (typeof agentEvents.$inferSelect)["type"];
  content: string;
  metadata?: Record<string, unknown>;
}

/** Appends events to the agent's stream and rings its readers. Call inside a transaction; numbers are dense. */
export async function appendEvents(
  ctx: Ctx,
  about: { agentId: string; runId: string | null },
  events: NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const [row] = await ctx.db
    .update(agents)
    .set({ lastEventSeq: sql`${agents.lastEventSeq} + ${events.length}` })
    .where(and(eq(agents.sellerId, ctx.sellerId), eq(agents.id, about.agentId)))
    .returning({ last: agents.lastEventSeq });
  if (!row) return;
  const first = row.last - events.length + 1;
  await ctx.db.insert(agentEvents).values(
    events.map((event, index) => ({
      sellerId: ctx.sellerId,
      id: ctx.newId("event"),
      agentId: about.agentId,
      runId: about.runId,
      seq: first + index,
      type: event.type,
      content: event.content,
      metadata: event.metadata ?? {},
      createdAt: ctx.now(),
    })),
  );
  await signal(ctx.db, {
    sellerId: ctx.sellerId,
    topic: "run",
    seq: row.last,
    ...(about.runId ? { id: about.runId } : {}),
  });
}

export interface EventWriter {
  add(event: NewEvent): void;
  /** Takes what is not written yet, for the transaction that ends the run: one commit less before the reply. */
  drain(): Promise<NewEvent[]>;
  /** Writes what is waiting and stops. What it could not write is logged: events are a trace, not the truth. */
  close(): Promise<void>;
}

/** Writes a run's events in batches; text that streams in is joined to one event per batch. */
export function createEventWriter(ctx: Ctx, about: { agentId: string; runId: string }): EventWriter {
  let waiting: NewEvent[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return writing;
    writing = writing
      .then(() => inTransaction(ctx, (ctx) => appendEvents(ctx, about, batch)))
      .catch((error: unknown) => ctx.log.error({ error, runId: about.runId }, "events could not be written"));
    return writing;
  };
  return {
    add(event) {
      const last = waiting.at(-1);
      if (event.type === "text" && last?.type === "text") last.content += event.content;
      else waiting.push({ ...event });
      timer ??= setTimeout(flush, BATCH_MS);
    },
    async drain() {
      clearTimeout(timer);
      timer = undefined;
      const rest = waiting;
      waiting = [];
      await writing;
      return rest;
    },
    close: flush,
  };
}
