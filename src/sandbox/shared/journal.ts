import type { Platform } from "./faults";

/** One HTTP exchange as it went over the wire. Bodies longer than 4 million characters are cut. */
export interface Exchange {
  seq: number;
  /** ISO 8601, the sandbox's clock. */
  at: string;
  platform: Platform;
  /** `in`: a call to the stand-in; `out`: a webhook that the stand-in delivered. */
  direction: "in" | "out";
  /** The platform's name of the call, where the stand-in knows it. */
  operation?: string;
  method: string;
  /** Path with query, undecoded; for `out` the whole address. */
  path: string;
  headers: Record<string, string>;
  body: string;
  /** 0 while there is no answer, and when the connection ended without one. */
  status: number;
  /** Milliseconds until the answer began, or until it was clear that none comes; null before. */
  ms: number | null;
  responseHeaders: Record<string, string>;
  /** Grows while a streamed answer is being sent. */
  responseBody: string;
}

/** An exchange that is still going on. */
export interface Recording {
  /** The answer, or status 0 when none comes. */
  answered(reply: { status: number; headers?: Record<string, string>; body?: string }): void;
  /** The next piece of a streamed body. */
  append(text: string): void;
}

type Request = Omit<Exchange, "seq" | "at" | "status" | "ms" | "responseHeaders" | "responseBody">;

/** The last exchanges, oldest first: for tests and for checks against the platforms' documents. */
export interface Journal {
  /** Keeps a request from now on; its answer follows. */
  record(request: Request): Recording;
  list(filter?: { platform?: Platform; operation?: string; after?: number }): Exchange[];
  clear(): void;
}

const bodyLimit = 4_000_000;

/** Characters of all kept bodies together. */
const totalLimit = 32_000_000;

/** Bounded: the oldest of more than `limit` exchanges, or of more than 32 million characters, are forgotten. */
export function createJournal(now: () => Date, limit = 2_000): Journal {
  const exchanges = new Map<number, Exchange>();
  let lastSeq = 0;
  let characters = 0;

  /** Sets the body and keeps count; what is already forgotten grows no more. */
  function grow(exchange: Exchange, text: string) {
    if (!exchanges.has(exchange.seq)) return;
    const piece = text.slice(0, bodyLimit - exchange.responseBody.length);
    exchange.responseBody += piece;
    characters += piece.length;
    forgetOldest();
  }

  function forgetOldest() {
    for (const [seq, oldest] of exchanges) {
      if (exchanges.size === 1 || (exchanges.size <= limit && characters <= totalLimit)) return;
      exchanges.delete(seq);
      characters -= oldest.body.length + oldest.responseBody.length;
    }
  }

  return {
    record(request) {
      const began = performance.now();
      lastSeq += 1;
      const exchange: Exchange = {
        ...request,
        body: request.body.slice(0, bodyLimit),
        seq: lastSeq,
        at: now().toISOString(),
        status: 0,
        ms: null,
        responseHeaders: {},
        responseBody: "",
      };
      exchanges.set(lastSeq, exchange);
      characters += exchange.body.length;
      forgetOldest();
      return {
        answered({ status, headers = {}, body = "" }) {
          exchange.ms = Math.round(performance.now() - began);
          exchange.status = status;
          exchange.responseHeaders = headers;
          grow(exchange, body);
        },
        append: (text) => grow(exchange, text),
      };
    },
    list: ({ platform, operation, after = 0 } = {}) =>
      [...exchanges.values()].filter(
        (entry) =>
          entry.seq > after &&
          (platform === undefined || entry.platform === platform) &&
          (operation === undefined || entry.operation === operation),
      ),
    clear: () => {
      exchanges.clear();
      characters = 0;
    },
  };
}
