import { and, eq, isNull } from "drizzle-orm";
import { signal } from "@/db/live";
import { changeRequests, connections, type FieldChange, listings } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { auditSides } from "./audit-sides";
import { publishChangeJob } from "./jobs";
import { RequestChange } from "./schemas";

export type ChangeRequest = typeof changeRequests.$inferSelect;

/** Neither done nor dropped; there is at most one such request of a listing. */
export const openStatuses = ["queued", "publishing", "conflict"] as const;

/**
 * Asks for fields of a listing to be changed on its channel; a job writes them. `conflict` while another change of the
 * same listing is open. What is already as wanted is left out; `invalid` when nothing else is there.
 */
export async function requestChange(ctx: Ctx, input: RequestChange): Promise<ChangeRequest> {
  const { productId, changes } = RequestChange.parse(input);
  return inTransaction(ctx, (ctx) => openChange(ctx, productId, changes, null));
}

/** The same for a change that takes back another one. Call inside a transaction. */
export async function openChange(
  ctx: Ctx,
  productId: string,
  changes: FieldChange[],
  undoes: string | null,
): Promise<ChangeRequest> {
  const wanted = changes.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
  if (wanted.length === 0) throw new AppError("invalid", "Nothing was changed.");
  const listingId = await writableListing(ctx, productId);
  const [change] = await ctx.db
    .insert(changeRequests)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("changeRequest"),
      productId,
      listingId,
      status: "queued",
      changes: wanted,
      undoes,
      actor: ctx.actor.kind,
      availableAt: ctx.now(),
      createdAt: ctx.now(),
      updatedAt: ctx.now(),
    })
    .onConflictDoNothing()
    .returning();
  if (!change)
    throw new AppError("conflict", "Your last change to this listing is still on its way to Etsy.");
  await ring(ctx, change);
  await recordAudit(ctx, {
    action: undoes ? "listing.undo-change" : "listing.request-change",
    entityId: listingId,
    ...(await auditSides(ctx, listingId, wanted)),
  });
  return change;
}

/** Has the change written soon, and tells the pages. */
export async function ring(ctx: Ctx, { id, productId }: ChangeRequest): Promise<void> {
  await ctx.queue.enqueue(ctx, publishChangeJob, { sellerId: ctx.sellerId, changeId: id });
  await tell(ctx, productId);
}

export const tell = (ctx: Ctx, productId: string) =>
  signal(ctx.db, { sellerId: ctx.sellerId, topic: "change", id: productId });

/** The listing of a product that can be written to; `conflict` or `channel_auth` with what has to be done first. */
export async function writableListing(ctx: Ctx, productId: string): Promise<string> {
  const [row] = await ctx.db
    .select({ id: listings.id, status: connections.status, channel: listings.channel })
    .from(listings)
    .innerJoin(
      connections,
      and(eq(connections.sellerId, listings.sellerId), eq(connections.id, listings.connectionId)),
    )
    .where(
      and(eq(listings.sellerId, ctx.sellerId), eq(listings.productId, productId), isNull(listings.deletedAt)),
    )
    .limit(1);
  if (!row) throw new AppError("not_found", "This product is not in the shop.");
  if (row.channel === "sample")
    throw new AppError("conflict", "This is the sample shop. Connect your own to change listings.");
  if (row.status === "revoked") throw new AppError("conflict", "Connect your Etsy shop first.");
  if (row.status === "expired") throw new AppError("channel_auth", "Reconnect your Etsy shop first.");
  return row.id;
}

/** A request of the seller's in one of these states, held until the transaction ends; `conflict` in any other. */
export async function ownChange(
  ctx: Ctx,
  changeId: string,
  statuses: readonly ChangeRequest["status"][],
): Promise<ChangeRequest> {
  const [change] = await ctx.db
    .select()
    .from(changeRequests)
    .where(isChange(ctx, changeId))
    .limit(1)
    .for("update");
  if (!change) throw new AppError("not_found", "This change doesn't exist.");
  if (!statuses.includes(change.status))
    throw new AppError("conflict", "This change has moved on since. Look again.");
  return change;
}

export const isChange = (ctx: Ctx, changeId: string) =>
  and(eq(changeRequests.sellerId, ctx.sellerId), eq(changeRequests.id, changeId));
