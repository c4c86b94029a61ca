import { sql } from "drizzle-orm";
import { rateLimits } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { seconds } from "@/kernel/time";
import type { SystemCtx } from "../context";

interface Rate {
  /** Who and what is counted, e.g. `auth:203.0.113.7`; stored hashed. */
  key: string;
  /** Calls allowed in one window. */
  limit: number;
  /** Windows are aligned to the clock, so that all processes share them. */
  windowSeconds?: number;
  /**
   * True: one write a call, exact over all processes. False: a process writes once for every tenth of the limit,
   * and may let through that much more.
   */
  exact: boolean;
}

interface Tally {
  windowStart: number;
  /** Calls of all processes, as of the last write. */
  known: number;
  pending: number;
}

/** Per database pool, that is: per process. */
const tallies = new WeakMap<object, Map<string, Tally>>();

/** Counts one call; beyond the limit it throws `rate_limited` with the seconds until the window ends. */
export async function takeRate(ctx: SystemCtx, rate: Rate): Promise<void> {
  const windowMs = seconds(rate.windowSeconds ?? 60);
  const now = ctx.now().getTime();
  const windowStart = Math.floor(now / windowMs) * windowMs;
  const key = ctx.sealer.hashKey("rate", rate.key);
  const count = rate.exact
    ? await addCalls(ctx, key, windowStart, 1)
    : await countRoughly(ctx, key, windowStart, rate.limit);
  if (count <= rate.limit) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((windowStart + windowMs - now) / 1_000));
  throw new AppError(
    "rate_limited",
    `That was a lot at once. Please try again in ${retryAfterSeconds} seconds.`,
    {
      retryAfterSeconds,
    },
  );
}

async function countRoughly(
  ctx: SystemCtx,
  key: string,
  windowStart: number,
  limit: number,
): Promise<number> {
  const tally = tallyOf(ctx.db, key, windowStart);
  tally.pending += 1;
  const place = tally.known + tally.pending;
  // The first call of a window is written too: other processes may have used the limit up.
  if (place > limit || (tally.known > 0 && tally.pending < limit / 10)) return place;
  const written = tally.pending;
  tally.pending = 0;
  tally.known += written;
  const counted = await addCalls(ctx, key, windowStart, written);
  tally.known = Math.max(tally.known, counted);
  return Math.max(place, counted);
}

function tallyOf(db: object, key: string, windowStart: number): Tally {
  const known = tallies.get(db) ?? new Map<string, Tally>();
  tallies.set(db, known);
  const tally = known.get(key);
  if (tally?.windowStart === windowStart) return tally;
  dropOlder(known, windowStart);
  const fresh = { windowStart, known: 0, pending: 0 };
  known.set(key, fresh);
  return fresh;
}

/** The first entry is the oldest: when its window has passed, so have most, and none is needed for correctness. */
function dropOlder(known: Map<string, Tally>, windowStart: number) {
  const [oldest] = known.values();
  if (oldest && oldest.windowStart < windowStart) known.clear();
}

async function addCalls(ctx: SystemCtx, key: string, windowStart: number, calls: number): Promise<number> {
  const [row] = await ctx.db
    .insert(rateLimits)
    .values({ key, windowStart: new Date(windowStart), count: calls })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.windowStart],
      set: { count: sql`${rateLimits.count} + ${calls}` },
    })
    .returning({ count: rateLimits.count });
  return row?.count ?? calls;
}
