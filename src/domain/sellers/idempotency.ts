import { createHash } from "node:crypto";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { addMs, seconds } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";

/** After this long an unfinished request counts as dead and may be run again. */
const ABANDONED_MS = seconds(60);

interface StoredAnswer {
  status: number;
  body: unknown;
}

/** Keys are the client's own words; what is stored is bounded. */
const storedKey = (key: string) => createHash("sha256").update(key).digest("hex");

/**
 * Reserves an `Idempotency-Key`: null means "run it, then call `finishOnce`"; else the answer of the first time.
 * Another request under the same key, or one that is still running, is a `conflict`.
 */
export function beginOnce(ctx: Ctx, key: string, requestHash: string): Promise<StoredAnswer | null> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now();
    const mine = { sellerId: ctx.sellerId, id: storedKey(key) };
    const reserved = await ctx.db
      .insert(idempotencyKeys)
      .values({ ...mine, requestHash, createdAt: now })
      .onConflictDoUpdate({
        target: [idempotencyKeys.sellerId, idempotencyKeys.id],
        set: { createdAt: now },
        setWhere: sql`${isNull(idempotencyKeys.status)} and ${eq(idempotencyKeys.requestHash, requestHash)}
          and ${lt(idempotencyKeys.createdAt, addMs(now, -ABANDONED_MS))}`,
      })
      .returning({ id: idempotencyKeys.id });
    if (reserved.length > 0) return null;
    const [first] = await ctx.db.select().from(idempotencyKeys).where(row(mine));
    return answerOf(first, requestHash);
  });
}

/** Keeps the answer for repeats; null gives the key up, so that a failed request can be tried again. */
export async function finishOnce(ctx: Ctx, key: string, answer: StoredAnswer | null): Promise<void> {
  const mine = row({ sellerId: ctx.sellerId, id: storedKey(key) });
  await inTransaction(ctx, async (ctx) => {
    if (answer) await ctx.db.update(idempotencyKeys).set(answer).where(mine);
    else await ctx.db.delete(idempotencyKeys).where(and(mine, isNull(idempotencyKeys.status)));
  });
}

function row(mine: { sellerId: string; id: string }) {
  return and(eq(idempotencyKeys.sellerId, mine.sellerId), eq(idempotencyKeys.id, mine.id));
}

function answerOf(first: typeof idempotencyKeys.$inferSelect | undefined, requestHash: string): StoredAnswer {
  if (first && first.requestHash !== requestHash) {
    throw new AppError("conflict", "This Idempotency-Key was used for another request. Use a new one.");
  }
  if (!first || first.status === null) {
    throw new AppError("conflict", "A request with this Idempotency-Key is still running.", {
      retryAfterSeconds: 1,
    });
  }
  return { status: first.status, body: first.body };
}
