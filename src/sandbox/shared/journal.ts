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
  /** 0 when the connection ended without an answer. */
  status: number;
  responseHeaders: Record<string, string>;
  /** Grows while a streamed answer is being sent. */
  responseBody: string;
}

/** The last exchanges, oldest first: for tests and for checks against the platforms' documents. */
export interface Journal {
  /** Keeps the exchange; the returned object may be filled in later. */
  record(exchange: Omit<Exchange, "seq" | "at">): Exchange;
  list(filter?: { platform?: Platform; operation?: string; after?: number }): Exchange[];
  clear(): void;
}

export const bodyLimit = 4_000_000;

/** Characters of all kept bodies together. */
const totalLimit = 32_000_000;

/** Bounded: the oldest of more than `limit` exchanges are forgotten. */
export function createJournal(now: () => Date, limit = 2_000): Journal {
  const exchanges: Exchange[] = [];
  let lastSeq = 0;
  return {
    record(exchange) {
      lastSeq += 1;
      const entry = { ...exchange, seq: lastSeq, at: now().toISOString() };
      exchanges.push(entry);
      while (exchanges.length > limit || (exchanges.length > 1 && sizeOf(exchanges) > totalLimit))
        exchanges.shift();
      return entry;
    },
    list: ({ platform, operation, after = 0 } = {}) =>
      exchanges.filter(
        (entry) =>
          entry.seq > after &&
          (platform === undefined || entry.platform === platform) &&
          (operation === undefined || entry.operation === operation),
      ),
    clear: () => {
      exchanges.length = 0;
    },
  };
}

const sizeOf = (exchanges: Exchange[]) =>
  exchanges.reduce((sum, { body, responseBody }) => sum + body.length + responseBody.length, 0);
