import type { Logger } from "@/domain/context";

/** A row of some tenant that should be looked at. */
export interface Row {
  sellerId: string;
  id: string;
  requestId?: string | null;
}

export interface Doorbell {
  /**
   * Looks at the row as soon as a place is free, or at `at`. Ringing again puts it off or brings it forward; for a row
   * in work it looks once more afterwards.
   */
  ring(row: Row, at?: Date): void;
  /** Stops taking rows; waits for those in work, then aborts them after `graceMs`. */
  drain(graceMs: number): Promise<void>;
}

interface Options {
  concurrency: number;
  log: Logger;
  /** Does what the row asks for; answers when to look again, or null. */
  look(row: Row, signal: AbortSignal): Promise<Date | null>;
}

/**
 * Rows wait in the database; this only remembers which to look at, and when. Many rows at once, each row once at a
 * time. What is lost with the process is found by the sweeper.
 */
export function createDoorbell(options: Options): Doorbell {
  const stop = new AbortController();
  const waiting: Row[] = [];
  const inWork = new Map<string, { row: Row; again: boolean }>();
  const timers = new Map<string, NodeJS.Timeout>();
  let idle: (() => void) | undefined;
  let closed = false;

  const ring = (row: Row, at?: Date) => {
    if (closed) return;
    clearTimeout(timers.get(row.id));
    timers.delete(row.id);
    if (at && at.getTime() > Date.now()) return ringAt(row, at);
    const busy = inWork.get(row.id);
    if (busy) busy.again = true;
    else if (!waiting.some((one) => one.id === row.id)) waiting.push(row);
    next();
  };

  const next = () => {
    while (inWork.size < options.concurrency) {
      const row = waiting.shift();
      if (!row) break;
      void work(row);
    }
  };

  const work = async (row: Row) => {
    const entry = { row, again: false };
    inWork.set(row.id, entry);
    try {
      const at = await options.look(row, stop.signal);
      if (at) ring(row, at);
    } catch (error) {
      options.log.error({ error, sellerId: row.sellerId, rowId: row.id }, "a row could not be looked at");
    } finally {
      inWork.delete(row.id);
      if (entry.again) ring(row);
      next();
      if (closed && inWork.size === 0) idle?.();
    }
  };

  const ringAt = (row: Row, at: Date) => {
    timers.set(
      row.id,
      setTimeout(() => ring(row), at.getTime() - Date.now()),
    );
  };

  return {
    ring,
    async drain(graceMs) {
      closed = true;
      waiting.length = 0;
      for (const timer of timers.values()) clearTimeout(timer);
      if (inWork.size === 0) return;
      const done = new Promise<void>((resolve) => {
        idle = resolve;
      });
      const timer = setTimeout(() => stop.abort(), graceMs);
      await done;
      clearTimeout(timer);
    },
  };
}
