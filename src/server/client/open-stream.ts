import { fromWire, toWire } from "@/kernel/wire";
import { API, apiErrorOf } from "./call";

/** `open`: what happens arrives; `down`: it doesn't, and we try again by ourselves. */
export type Line = "opening" | "open" | "down";

export interface StreamHandlers {
  onData: (data: unknown) => void;
  onLine: (line: Line) => void;
  /** The server refused for good. */
  onRefused: (error: Error) => void;
}

/** The server pings every 15 s; a line this long without a word is dead, though the browser may not know (sleep). */
const SILENCE_MS = 40_000;
const OPENS_WITHIN_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
/** A tab that nobody looks at needs no news: ten of them would use up the browser's connections to us. */
const HIDDEN_MS = 30_000;

/**
 * Listens to a subscription (tRPC's server-sent events) until the returned function is called. Reopens by itself, after
 * the last event that was told by id, so that none is missed; rests while the tab is hidden.
 */
export function openStream(path: string, input: object | undefined, handlers: StreamHandlers): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unseen: ReturnType<typeof setTimeout> | undefined;
  let lastEventId = "";
  let failures = 0;

  const after = (delayMs: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, delayMs);
  };
  const rest = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const fail = () => {
    rest();
    // The server ends a stream now and then; the first time isn't worth a word.
    if (failures > 0) handlers.onLine("down");
    const delayMs = Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS);
    failures += 1;
    // Not all at once: a server that starts again finds every page without its line.
    after(delayMs * (0.5 + Math.random() / 2), open);
  };
  const heard = () => after(SILENCE_MS, fail);

  function open() {
    rest();
    after(OPENS_WITHIN_MS, fail);
    const given = lastEventId ? { ...input, lastEventId } : input;
    const query = given ? `?input=${encodeURIComponent(JSON.stringify(toWire(given)))}` : "";
    source = new EventSource(`${API}/${path}${query}`);
    source.addEventListener("connected", () => {
      failures = 0;
      heard();
      handlers.onLine("open");
    });
    source.addEventListener("ping", heard);
    source.addEventListener("message", (event: MessageEvent<string>) => {
      heard();
      if (event.lastEventId) lastEventId = event.lastEventId;
      handlers.onData(fromWire(JSON.parse(event.data)));
    });
    source.addEventListener("serialized-error", (event: MessageEvent<string>) => {
      const error = apiErrorOf(JSON.parse(event.data));
      if (!isFinal(error.data?.kind)) return fail();
      close();
      handlers.onRefused(error);
    });
    source.addEventListener("return", fail);
    source.addEventListener("error", fail);
  }

  const onVisibility = () => {
    clearTimeout(unseen);
    if (document.hidden) unseen = setTimeout(rest, HIDDEN_MS);
    else if (source?.readyState !== EventSource.OPEN) open();
  };
  const close = () => {
    rest();
    clearTimeout(unseen);
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("online", open);
  };
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("online", open);
  open();
  return close;
}

const isFinal = (kind: string | undefined) => kind === "unauthenticated" || kind === "forbidden";
