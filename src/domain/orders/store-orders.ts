import { createHash } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { excluded } from "@/db/excluded";
import { signal } from "@/db/live";
import { listings, orderItems, orders } from "@/db/schema";
import type { ChannelOrder } from "@/integrations/channels/port";
import { takeStock } from "../catalogue";
import type { Ctx } from "../context";

/** The shop that orders came from. */
interface Source {
  id: string;
  channel: (typeof orders.$inferSelect)["channel"];
}

/** What was bought is gone from the shelf in these. */
const soldStatuses = ["paid", "shipped", "completed"] as const;

/**
 * Stores orders with their items; unchanged ones are left alone, and what is older than what we have is dropped. What
 * was sold falls in stock at once, once per order.
 */
export async function storeOrders(ctx: Ctx, source: Source, page: ChannelOrder[]): Promise<void> {
  const incoming = [...new Map(page.map((order) => [order.externalId, order])).values()]
    .map((order) => ({ order, hash: contentHash(order) }))
    // One order for all writers, or two could wait for each other.
    .sort((one, other) => one.order.externalId.localeCompare(other.order.externalId));
  if (incoming.length === 0) return;
  const known = await ctx.db
    .select({ externalId: orders.externalId, hash: orders.contentHash })
    .from(orders)
    .where(
      and(
        eq(orders.sellerId, ctx.sellerId),
        eq(orders.channel, source.channel),
        inArray(
          orders.externalId,
          incoming.map(({ order }) => order.externalId),
        ),
      ),
    );
  const hashes = new Map(known.map((row) => [row.externalId, row.hash]));
  const changed = incoming.filter(({ order, hash }) => hashes.get(order.externalId) !== hash);
  if (changed.length === 0) return;
  const written = await upsert(
    ctx,
    changed.map(({ order, hash }) => orderRow(ctx, source, order, hash)),
  );
  const byExternalId = new Map(changed.map(({ order }) => [order.externalId, order]));
  const stored = written.flatMap(({ id, externalId }) => {
    const order = byExternalId.get(externalId);
    return order ? [{ id, order }] : [];
  });
  await replaceItems(ctx, source, stored);
  await takeSold(ctx, source, stored);
  if (stored.length > 0) await signal(ctx.db, { sellerId: ctx.sellerId, topic: "order" });
}

interface Stored {
  id: string;
  order: ChannelOrder;
}

/** What a newer reading of an order brings. */
const taken = [
  "connectionId",
  "status",
  "buyerName",
  "buyerEmail",
  "address",
  "currency",
  "itemsMinor",
  "shippingMinor",
  "taxMinor",
  "discountMinor",
  "totalMinor",
  "refundedMinor",
  "orderedAt",
  "paidAt",
  "shippedAt",
  "channelUpdatedAt",
  "contentHash",
  "raw",
  "updatedAt",
] as const;

function upsert(ctx: Ctx, rows: (typeof orders.$inferInsert)[]) {
  return ctx.db
    .insert(orders)
    .values(rows)
    .onConflictDoUpdate({
      target: [orders.sellerId, orders.channel, orders.externalId],
      set: {
        ...excluded(orders, taken),
        version: sql`${orders.version} + 1`,
      },
      setWhere: sql`${orders.contentHash} <> excluded.content_hash and ${orders.channelUpdatedAt} <= excluded.channel_updated_at`,
    })
    .returning({ id: orders.id, externalId: orders.externalId });
}

function orderRow(ctx: Ctx, source: Source, order: ChannelOrder, hash: string): typeof orders.$inferInsert {
  const { totals } = order;
  return {
    sellerId: ctx.sellerId,
    id: ctx.newId("order"),
    connectionId: source.id,
    channel: source.channel,
    externalId: order.externalId,
    status: order.status,
    buyerName: order.buyerName,
    buyerEmail: order.buyerEmail,
    address: order.address,
    currency: order.currency,
    itemsMinor: totals.items,
    shippingMinor: totals.shipping,
    taxMinor: totals.tax,
    discountMinor: totals.discount,
    totalMinor: totals.total,
    refundedMinor: totals.refunded,
    orderedAt: order.orderedAt,
    paidAt: order.paidAt,
    shippedAt: order.shippedAt,
    channelUpdatedAt: order.updatedAt,
    contentHash: hash,
    raw: order.raw,
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
  };
}

async function replaceItems(ctx: Ctx, source: Source, stored: Stored[]): Promise<void> {
  if (stored.length === 0) return;
  await ctx.db.delete(orderItems).where(
    and(
      eq(orderItems.sellerId, ctx.sellerId),
      inArray(
        orderItems.orderId,
        stored.map(({ id }) => id),
      ),
    ),
  );
  const listingIds = await knownListings(ctx, source, stored);
  const rows = stored.flatMap(({ id: orderId, order }) =>
    order.items.map(({ listingExternalId, variantExternalId, price, ...item }, position) => ({
      ...item,
      sellerId: ctx.sellerId,
      id: ctx.newId("orderItem"),
      orderId,
      listingId: (listingExternalId && listingIds.get(listingExternalId)) || null,
      externalListingId: listingExternalId,
      externalVariantId: variantExternalId,
      priceMinor: price?.amountMinor ?? null,
      currency: price?.currency ?? order.currency,
      position,
    })),
  );
  if (rows.length > 0) await ctx.db.insert(orderItems).values(rows).onConflictDoNothing();
}

async function knownListings(ctx: Ctx, source: Source, stored: Stored[]): Promise<Map<string, string>> {
  const wanted = stored.flatMap(({ order }) => order.items.flatMap((item) => item.listingExternalId ?? []));
  if (wanted.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: listings.id, externalId: listings.externalId })
    .from(listings)
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        eq(listings.channel, source.channel),
        inArray(listings.externalId, [...new Set(wanted)]),
      ),
    );
  return new Map(rows.map((row) => [row.externalId, row.id]));
}

/** Whoever marks an order takes its pieces: at once by poll and webhook, they are taken once. */
async function takeSold(ctx: Ctx, source: Source, stored: Stored[]): Promise<void> {
  if (stored.length === 0) return;
  const marked = await ctx.db
    .update(orders)
    .set({ stockTakenAt: ctx.now() })
    .where(
      and(
        eq(orders.sellerId, ctx.sellerId),
        inArray(
          orders.id,
          stored.map(({ id }) => id),
        ),
        inArray(orders.status, [...soldStatuses]),
        isNull(orders.stockTakenAt),
      ),
    )
    .returning({ id: orders.id });
  const ids = new Set(marked.map((row) => row.id));
  const sales = stored
    .filter(({ id }) => ids.has(id))
    .flatMap(({ order }) =>
      order.items.flatMap(({ listingExternalId, variantExternalId, quantity }) =>
        listingExternalId === null
          ? []
          : [{ listingExternalId, variantExternalId, quantity, soldAt: order.paidAt ?? order.orderedAt }],
      ),
    );
  await takeStock(ctx, source.channel, sales);
}

/** Over all that is stored but the platform's own "updated", which moves for less. */
function contentHash(order: ChannelOrder): string {
  const { raw: _raw, updatedAt: _updatedAt, ...read } = order;
  return createHash("sha256").update(JSON.stringify(read)).digest("base64url");
}
