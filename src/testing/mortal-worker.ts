import type { Ctx } from "@/domain/context";

export interface MortalWorker {
  ctx: Ctx;
  /** Resolves once it is dead and its transactions are over. Pending while it lives. */
  dead: Promise<void>;
}

/**
 * A worker's context that dies as by `kill -9`, after so many steps: before or after a call to Etsy, before a
 * transaction or in it, which is then rolled back. What it is asked for after that never answers.
 */
export function mortalWorker(ctx: Ctx, steps: number): MortalWorker {
  let left = steps;
  const open = new Set<Promise<unknown>>();
  let bury = () => {};
  const dead = new Promise<void>((resolve) => {
    bury = resolve;
  });
  /** False when that step was the last, or none is left. */
  const step = () => {
    left -= 1;
    if (left === 0) setImmediate(() => Promise.allSettled(open).then(bury));
    return left > 0;
  };
  /** What comes of some work, as long as it lives. */
  async function alive<T>(work: () => Promise<T>): Promise<T> {
    const [outcome] = step() ? await Promise.allSettled([work()]) : [];
    if (!outcome || left <= 0) return new Promise(() => {});
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  }
  const transaction: typeof ctx.db.transaction = (work, config) =>
    alive(() => {
      const running = ctx.db.transaction(async (tx) => {
        const done = await work(tx);
        if (!step()) throw new Error("The worker died in its transaction.");
        return done;
      }, config);
      open.add(running);
      return running.finally(() => open.delete(running));
    });
  const db = new Proxy(ctx.db, {
    get: (target, property) =>
      property === "transaction" ? transaction : Reflect.get(target, property, target),
  });
  const etsy = new Proxy(ctx.ports.etsy, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) =>
        alive(async () => {
          const answer: unknown = await value.apply(target, args);
          step();
          return answer;
        });
    },
  });
  return { ctx: { ...ctx, db, ports: { ...ctx.ports, etsy } }, dead };
}
