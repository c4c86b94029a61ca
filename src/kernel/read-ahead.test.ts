import { describe, expect, it } from "vitest";
import { readAhead } from "./read-ahead";

const never = () => new AbortController().signal;
/** Until all that can go on without us has gone on. */
const idle = () => new Promise((resolve) => setImmediate(resolve));

async function all<T>(read: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of read) values.push(value);
  return values;
}

/** Reads 1, 2, 3 …; tells what was begun and how it ended. */
function counting(options: { last?: number; failsAt?: number } = {}) {
  const begun: number[] = [];
  const seen = { begun, ended: false, signal: never() };
  async function* source(signal: AbortSignal) {
    seen.signal = signal;
    try {
      for (let n = 1; n <= (options.last ?? 100); n += 1) {
        begun.push(n);
        if (n === options.failsAt) throw new Error(`no ${n}`);
        yield n;
      }
    } finally {
      seen.ended = true;
    }
  }
  return { source, seen };
}

describe("reading ahead", () => {
  it("gives everything in order, and ends", async () => {
    const { source } = counting({ last: 5 });
    expect(await all(readAhead(source, never()))).toEqual([1, 2, 3, 4, 5]);
    const nothing = counting({ last: 0 });
    expect(await all(readAhead(nothing.source, never()))).toEqual([]);
  });

  it("begins the next while one is worked on, and no more than that", async () => {
    const { source, seen } = counting();
    for await (const n of readAhead(source, never())) {
      await idle();
      expect(seen.begun.at(-1)).toBe(n + 1);
      if (n === 4) break;
    }
  });

  it("tells of a failure in its turn, after what was read before", async () => {
    const { source } = counting({ failsAt: 3 });
    const got: number[] = [];
    const reading = async () => {
      for await (const n of readAhead(source, never())) {
        await idle();
        got.push(n);
      }
    };
    await expect(reading()).rejects.toThrow("no 3");
    expect(got).toEqual([1, 2]);
  });

  it("leaves nothing unhandled when a failure's turn never comes", async () => {
    const { source, seen } = counting({ failsAt: 2 });
    for await (const _ of readAhead(source, never())) {
      await idle();
      break;
    }
    await idle();
    expect(seen).toMatchObject({ begun: [1, 2], ended: true });
  });

  it("stops what is being read when its reader fails, and waits for its end", async () => {
    const ended: string[] = [];
    async function* source(signal: AbortSignal) {
      yield 1;
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      await idle();
      ended.push("source");
    }
    const failing = async () => {
      for await (const _ of readAhead(source, never())) throw new Error("could not be stored");
    };
    await expect(failing().finally(() => ended.push("reader"))).rejects.toThrow("could not be stored");
    expect(ended).toEqual(["source", "reader"]);
  });

  it("passes a stop from outside on", async () => {
    const { source, seen } = counting();
    const stop = new AbortController();
    for await (const n of readAhead(source, stop.signal)) {
      if (n === 2) stop.abort();
      if (n === 3) break;
      expect(seen.signal.aborted).toBe(n === 2);
    }
  });
});
