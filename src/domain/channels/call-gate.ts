import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { CallBudget, CallGate, CallPurpose, Channel } from "@/integrations/channels/port";
import { AppError } from "@/kernel/errors";
import { seconds } from "@/kernel/time";

/** Nobody waits for these; they make way for the rest. */
const background: ReadonlySet<CallPurpose> = new Set(["sync"]);
/** A background call waits this long for its turn before its work is put off. */
const PATIENCE_MS = seconds(20);
/** What replies said is written with the next call, or this long after the last. */
const WRITE_AFTER_MS = 500;

type Told = CallBudget & { retryAfterSeconds: number | null };

/**
 * One budget for all processes, kept in the database: see `src/db/sql/04-calls.sql` for its rules. A call takes a
 * moment and waits for it. `rate_limited` with the time to wait when there is none soon.
 */
export function createCallGate(db: Db, channel: Channel["channel"]): CallGate {
  let unwritten: Told | null = null;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  /** Writes what is unwritten; whoever asks meanwhile waits for the same writing. */
  function writeTold(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const told = unwritten;
    unwritten = null;
    if (told) writing = write(db, channel, told);
    return writing;
  }

  return {
    async enter({ purpose, signal }) {
      await writeTold();
      const started = performance.now();
      for (;;) {
        const turn = await take(db, channel, purpose);
        if (turn.taken) return pause(turn.waitMs, signal);
        const waited = performance.now() - started + turn.waitMs;
        if (turn.reason === "day" || waited > PATIENCE_MS) throw noTurn(turn);
        // Not in step with the others who wait.
        await pause(turn.waitMs * (0.8 + Math.random() / 4), signal);
      }
    },
    told(figures) {
      // A wait that was asked for isn't taken back by an answer to an earlier call.
      const retryAfterSeconds = figures.retryAfterSeconds ?? unwritten?.retryAfterSeconds ?? null;
      unwritten = { ...figures, retryAfterSeconds };
      const writeSoon = () => void writeTold().catch(() => undefined);
      if (figures.retryAfterSeconds !== null) return writeSoon();
      timer ??= setTimeout(writeSoon, WRITE_AFTER_MS).unref();
    },
  };
}

async function write(db: Db, channel: string, told: Told): Promise<void> {
  await db.execute(sql`select calls.told(${channel}, ${told.limitPerSecond}::int, ${told.limitPerDay}::int,
    ${told.remainingToday}::int, ${told.retryAfterSeconds}::int)`);
}

interface Turn {
  taken: boolean;
  waitMs: number;
  reason: "day" | "blocked" | "busy" | null;
}

async function take(db: Db, channel: string, purpose: CallPurpose): Promise<Turn> {
  const [row] = await db.execute<{ taken: boolean; wait_ms: number; reason: Turn["reason"] }>(
    sql`select * from calls.take(${channel}, ${purpose}, ${background.has(purpose)})`,
  );
  return { taken: row?.taken ?? false, waitMs: row?.wait_ms ?? 0, reason: row?.reason ?? null };
}

function noTurn({ waitMs, reason }: Turn): AppError {
  const sentence =
    reason === "day"
      ? "Today's calls to Etsy are nearly used up. What is left is kept for orders and customers."
      : "Etsy asks us to slow down. We will try again shortly.";
  return new AppError("rate_limited", sentence, {
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / seconds(1))),
    meta: { reason },
  });
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (ms > 0) await wait(ms, undefined, signal ? { signal } : {});
}
