import type { LiveBus } from "@/db/live";
import { type AgentEventRow, listEventsAfter, streamPosition } from "@/domain/agents";
import type { Ctx } from "@/domain/context";

export interface StreamOptions {
  /** The last event the reader has; null starts with what comes next. */
  lastEventId: string | null;
  /** Ends the stream: the reader left. */
  signal: AbortSignal;
}

/**
 * The agent's events after a given one, then each new one as it is written, without holes or repeats, until the reader
 * leaves. Rows are read from the database; the bus only says when.
 */
export async function* streamEvents(
  ctx: Ctx,
  live: LiveBus,
  { lastEventId, signal }: StreamOptions,
): AsyncGenerator<AgentEventRow> {
  // Listens before the first read, so that nothing falls in between.
  const bell = doorbell(signal);
  const leave = live.subscribe(ctx.sellerId, ({ topic }) => {
    if (topic === "run" || topic === "resync") bell.ring();
  });
  try {
    let position = await streamPosition(ctx, lastEventId);
    while (!signal.aborted) {
      bell.clear();
      const events = await listEventsAfter(ctx, position);
      for (const event of events) {
        if (signal.aborted) return;
        position = event.seq;
        yield event;
      }
      if (events.length === 0) await bell.rung();
    }
  } finally {
    leave();
  }
}

/** Remembers a ring until somebody looks; an abort rings too. */
function doorbell(signal: AbortSignal) {
  let isRinging = false;
  let wake = () => {};
  const ring = () => {
    isRinging = true;
    wake();
  };
  signal.addEventListener("abort", ring, { once: true });
  return {
    ring,
    clear: () => {
      isRinging = signal.aborted;
    },
    rung: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
        if (isRinging) resolve();
      }),
  };
}
