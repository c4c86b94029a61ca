import { sql } from "drizzle-orm";
import { signalWithSeq } from "@/db/live";
import { agentEvents, agents } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

/** How long events gather before they are written: often enough to look live, seldom enough for the database. */
const BATCH_MS = 150;

export interface NewEvent {
  type: (typeof agentEvents.$inferSelect)["type"];
  content: string;
  metadata?: Record<string, unknown>;
}

/**
 * Appends events to the agent's stream and rings its readers: one statement, since every answer of the shop waits for
 * this row. Call inside a transaction, late; numbers are dense.
 */
export async function appendEvents(
  ctx: Ctx,
  about: { agentId: string; runId: string | null },
  events: NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { agentId, runId } = about;
  const rows = events.map(({ type, content, metadata = {} }) => ({
    id: ctx.newId("event"),
    type,
    content,
    metadata,
  }));
  const ring = { sellerId: ctx.sellerId, topic: "run" as const, ...(runId ? { id: runId } : {}) };
  await ctx.db.execute(sql`
    with numbered as (
      update ${agents} set last_event_seq = last_event_seq + ${rows.length}::int
      where seller_id = ${ctx.sellerId} and id = ${agentId} returning last_event_seq as last
    ), written as (
      insert into ${agentEvents} (seller_id, id, agent_id, run_id, seq, type, content, metadata, created_at)
      select ${ctx.sellerId}, row->>'id', ${agentId}, ${runId}::text, last - ${rows.length}::int + place,
        row->>'type', row->>'content', row->'metadata', ${ctx.now().toISOString()}::timestamptz
      from numbered, jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given(row, place)
    )
    select ${signalWithSeq(ring, sql`last`)} from numbered`);
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
