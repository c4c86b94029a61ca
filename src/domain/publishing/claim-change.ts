import { and, eq } from "drizzle-orm";
import { changeRequests, type FieldChange, type FieldConflict } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { addMs, seconds } from "@/kernel/time";
import { recordAudit } from "../audit";
import { findConnection } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { notifySeller, resolveNotices } from "../notifications";
import { auditSides } from "./audit-sides";
import { type ChangeRequest, isChange, tell } from "./request-change";

/** A write that shows no progress for this long has lost its worker. */
const LEASE = seconds(20);
const MOST_ATTEMPTS = 6;

/** Takes a change that waits or was abandoned; null when there is nothing to do. */
export function claimChange(ctx: Ctx, changeId: string): Promise<ChangeRequest | null> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(changeRequests)
      .where(isChange(ctx, changeId))
      .limit(1)
      .for("update", { skipLocked: true });
    const now = ctx.now();
    const isFree =
      (row?.status === "queued" && row.availableAt <= now) ||
      (row?.status === "publishing" && (!row.leaseExpiresAt || row.leaseExpiresAt < now));
    if (!row || !isFree) return null;
    const [claimed] = await ctx.db
      .update(changeRequests)
      .set({
        status: "publishing",
        attemptCount: row.attemptCount + 1,
        leaseExpiresAt: addMs(now, LEASE),
        updatedAt: now,
      })
      .where(isChange(ctx, changeId))
      .returning();
    await tell(ctx, row.productId);
    return claimed ?? null;
  });
}

/** The change, as long as we are at it: nobody took it over, nobody dropped it. */
const stillOurs = (ctx: Ctx, change: ChangeRequest) =>
  and(
    isChange(ctx, change.id),
    eq(changeRequests.status, "publishing"),
    eq(changeRequests.attemptCount, change.attemptCount),
  );

async function set(ctx: Ctx, change: ChangeRequest, fields: Partial<ChangeRequest>): Promise<void> {
  const [row] = await ctx.db
    .update(changeRequests)
    .set({ ...fields, updatedAt: ctx.now() })
    .where(stillOurs(ctx, change))
    .returning();
  if (!row) throw new AppError("conflict", "This change was taken over.");
  Object.assign(change, row);
}

/** Says what will be written before it is, so that a second try knows the way back; and that we are still at it. */
export function noteWriting(
  ctx: Ctx,
  change: ChangeRequest,
  plan: Pick<ChangeRequest, "written" | "heldImages">,
): Promise<void> {
  return inTransaction(ctx, (ctx) => set(ctx, change, { ...plan, leaseExpiresAt: addMs(ctx.now(), LEASE) }));
}

export const noticeKey = (changeId: string) => `change:${changeId}`;

/** Somebody changed the same fields: nothing is written until the seller has chosen. */
export async function endInConflict(
  ctx: Ctx,
  change: ChangeRequest,
  conflicts: FieldConflict[],
): Promise<void> {
  await set(ctx, change, { status: "conflict", conflicts, leaseExpiresAt: null, error: null });
  await notifySeller(ctx, {
    kind: "change_conflict",
    key: noticeKey(change.id),
    title: "A listing changed on Etsy too",
    body: "Someone changed the same thing there before we could. Choose which one stays.",
    href: `/products/${change.productId}`,
  });
  await tell(ctx, change.productId);
}

/** It is on the channel; `written` is what was done, for the history and for the way back. */
export async function endPublished(
  ctx: Ctx,
  change: ChangeRequest,
  written: FieldChange[],
  note: string | null,
): Promise<void> {
  await set(ctx, change, {
    status: "published",
    written,
    error: note,
    leaseExpiresAt: null,
    publishedAt: ctx.now(),
  });
  await resolveNotices(ctx, noticeKey(change.id));
  await auditWrite(ctx, change, written);
  await tell(ctx, change.productId);
}

/** It can't be done, or not wholly: `written` is the part that was. */
export async function endFailed(
  ctx: Ctx,
  change: ChangeRequest,
  written: FieldChange[],
  error: string,
): Promise<void> {
  await set(ctx, change, {
    status: "failed",
    written: written.length > 0 ? written : null,
    error,
    leaseExpiresAt: null,
    publishedAt: written.length > 0 ? ctx.now() : null,
  });
  if (written.length > 0) await auditWrite(ctx, change, written);
  await notifySeller(ctx, {
    kind: "change_failed",
    key: noticeKey(change.id),
    title: "A change did not reach Etsy",
    body: error,
    href: `/products/${change.productId}`,
  });
  await tell(ctx, change.productId);
}

async function auditWrite(ctx: Ctx, change: ChangeRequest, written: FieldChange[]): Promise<void> {
  await recordAudit(ctx, {
    action: "listing.publish-change",
    entityId: change.listingId,
    ...(await auditSides(ctx, change.listingId, written)),
  });
}

/**
 * After a fault: waits and tries again, some times. Where the access has ended, or the shop is left alone because it
 * doesn't answer, it waits as long as that takes. No longer ours: nothing happens.
 */
export function putOff(ctx: Ctx, change: ChangeRequest, error: AppError): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const pausedUntil = (await findConnection(ctx))?.pausedUntil ?? null;
    const isParked = error.kind === "channel_auth" || pausedUntil !== null;
    if (!isParked && change.attemptCount >= MOST_ATTEMPTS)
      return endFailed(ctx, change, change.written ?? [], error.message);
    const waitSeconds = Math.max(2 ** change.attemptCount, error.retryAfterSeconds ?? 0);
    const waited = addMs(ctx.now(), seconds(waitSeconds));
    await set(ctx, change, {
      status: "queued",
      error: error.message,
      leaseExpiresAt: null,
      availableAt: pausedUntil && pausedUntil > waited ? pausedUntil : waited,
      ...(isParked ? { attemptCount: 0 } : {}),
    });
    await tell(ctx, change.productId);
  });
}
