import type { RequestCtx } from "./context";

/** "Look again": what a page is told when something of its seller's changed. Ids and words stay on the server. */
export interface LiveChange {
  topic: Parameters<Parameters<RequestCtx["live"]["subscribe"]>[1]>[0]["topic"];
  /** The row, where one is meant. */
  id: string | null;
}

/**
 * Every change of one seller until `signal` aborts. Starts with `resync`, since what happened before the line stood
 * was missed: at first opening between the page's rendering and now, later while it was down.
 */
export async function* liveChanges(
  live: RequestCtx["live"],
  sellerId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<LiveChange> {
  const waiting: LiveChange[] = [{ topic: "resync", id: null }];
  let wake = () => {};
  const leave = live.subscribe(sellerId, ({ topic, id = null }) => {
    // A slow reader looks once for many changes of one thing.
    if (!waiting.some((change) => change.topic === topic && change.id === id)) waiting.push({ topic, id });
    wake();
  });
  const stop = () => wake();
  signal?.addEventListener("abort", stop);
  try {
    while (!signal?.aborted) {
      const next = waiting.shift();
      if (next) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    leave();
  }
}
