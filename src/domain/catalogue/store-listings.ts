import { createHash } from "node:crypto";
import { and, eq, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import { images, listings, products, variants } from "@/db/schema";
import type { ChannelListing, ChannelVariant, RowFailure, VariantBatch } from "@/integrations/channels/port";
import type { SyncCounts } from "../channels";
import type { Ctx } from "../context";

/** One reading of a shop: its listings are marked with the id, which tells the next pass what is gone. */
export interface Pass {
  id: string;
  connectionId: string;
  channel: (typeof listings.$inferSelect)["channel"];
}

/** A listing as it will be stored, with the ids of its rows. */
interface Incoming {
  listing: ChannelListing;
  variants: ChannelVariant[];
  hash: string;
  productId: string;
  listingId: string;
  known: boolean;
}

/** Stores a page of listings with their variations and pictures, in a handful of statements; unchanged ones are only marked seen. */
export async function storeListings(
  ctx: Ctx,
  pass: Pass,
  page: ChannelListing[],
  batch: VariantBatch,
): Promise<Pick<SyncCounts, "created" | "changed">> {
  const externalIds = page.map((listing) => listing.externalId);
  const existing = await ctx.db
    .select({
      id: listings.id,
      productId: listings.productId,
      externalId: listings.externalId,
      hash: listings.contentHash,
      deletedAt: listings.deletedAt,
    })
    .from(listings)
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        eq(listings.channel, pass.channel),
        inArray(listings.externalId, externalIds),
      ),
    );
  const byExternalId = new Map(existing.map((row) => [row.externalId, row]));
  if (page.length === 0) return { created: 0, changed: 0 };
  const unreadable = new Set(batch.failures.map((failure) => failure.externalId));
  const readable = page.filter((listing) => !unreadable.has(listing.externalId));
  const incoming = [...new Map(readable.map((listing) => [listing.externalId, listing])).values()].map(
    (listing): Incoming => {
      const own = batch.variants.get(listing.externalId) ?? [];
      const row = byExternalId.get(listing.externalId);
      return {
        listing,
        variants: own,
        hash: contentHash(listing, own),
        productId: row?.productId ?? ctx.newId("product"),
        listingId: row?.id ?? ctx.newId("listing"),
        known: row !== undefined,
      };
    },
  );
  const changed = incoming.filter(({ listing, hash }) => {
    const row = byExternalId.get(listing.externalId);
    return row?.hash !== hash || row.deletedAt !== null;
  });
  await upsert(ctx, pass, changed);
  await ctx.db
    .update(listings)
    .set({ seenInSyncId: pass.id, syncedAt: ctx.now() })
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        inArray(
          listings.id,
          incoming.map((one) => one.listingId),
        ),
      ),
    );
  const created = changed.filter((one) => !one.known).length;
  return { created, changed: changed.length - created };
}

/** Rows we could not read are there all the same: they keep what we knew of them. */
export async function markSeen(ctx: Ctx, pass: Pass, failures: RowFailure[]): Promise<void> {
  const ids = failures.flatMap((failure) => (failure.externalId === null ? [] : [failure.externalId]));
  if (ids.length === 0) return;
  await ctx.db
    .update(listings)
    .set({ seenInSyncId: pass.id })
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        eq(listings.channel, pass.channel),
        inArray(listings.externalId, ids),
      ),
    );
}

/** What a finished pass did not see is gone from the shop, and from every answer. Returns how many. */
export async function removeUnseen(ctx: Ctx, pass: Pass): Promise<number> {
  const gone = await ctx.db
    .update(listings)
    .set({ deletedAt: ctx.now(), updatedAt: ctx.now(), version: sql`${listings.version} + 1` })
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        eq(listings.connectionId, pass.connectionId),
        ne(listings.seenInSyncId, pass.id),
        isNull(listings.deletedAt),
      ),
    )
    .returning({ id: listings.id });
  return gone.length;
}

async function upsert(ctx: Ctx, pass: Pass, incoming: Incoming[]): Promise<void> {
  if (incoming.length === 0) return;
  await ctx.db
    .insert(products)
    .values(incoming.map((one) => productRow(ctx, one)))
    .onConflictDoUpdate({
      target: [products.sellerId, products.id],
      set: {
        title: sql`excluded.title`,
        description: sql`excluded.description`,
        tags: sql`excluded.tags`,
        materials: sql`excluded.materials`,
        searchText: sql`excluded.search_text`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
  await ctx.db
    .insert(listings)
    .values(incoming.map((one) => listingRow(ctx, pass, one)))
    .onConflictDoUpdate({
      target: [listings.sellerId, listings.channel, listings.externalId],
      set: {
        state: sql`excluded.state`,
        url: sql`excluded.url`,
        priceMinor: sql`excluded.price_minor`,
        currency: sql`excluded.currency`,
        quantity: sql`excluded.quantity`,
        processingMinDays: sql`excluded.processing_min_days`,
        processingMaxDays: sql`excluded.processing_max_days`,
        personalizable: sql`excluded.personalizable`,
        raw: sql`excluded.raw`,
        contentHash: sql`excluded.content_hash`,
        channelUpdatedAt: sql`excluded.channel_updated_at`,
        connectionId: sql`excluded.connection_id`,
        deletedAt: null,
        version: sql`${listings.version} + 1`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
  await replaceVariants(ctx, incoming);
  await replaceImages(ctx, incoming);
}

async function replaceVariants(ctx: Ctx, incoming: Incoming[]): Promise<void> {
  const rows = incoming.flatMap((one) =>
    one.variants.map((variant, position) => ({
      sellerId: ctx.sellerId,
      id: ctx.newId("variant"),
      productId: one.productId,
      listingId: one.listingId,
      externalId: variant.externalId,
      sku: variant.sku,
      properties: variant.properties,
      priceMinor: variant.price?.amountMinor ?? null,
      currency: variant.price?.currency ?? currencyOf(one),
      quantity: variant.quantity,
      enabled: variant.enabled,
      position,
    })),
  );
  const stored =
    rows.length === 0
      ? []
      : await ctx.db
          .insert(variants)
          .values(rows)
          .onConflictDoUpdate({
            target: [variants.sellerId, variants.listingId, variants.externalId],
            set: {
              sku: sql`excluded.sku`,
              properties: sql`excluded.properties`,
              priceMinor: sql`excluded.price_minor`,
              currency: sql`excluded.currency`,
              quantity: sql`excluded.quantity`,
              enabled: sql`excluded.enabled`,
              position: sql`excluded.position`,
            },
          })
          .returning({ id: variants.id });
  await ctx.db.delete(variants).where(
    and(
      eq(variants.sellerId, ctx.sellerId),
      inArray(
        variants.listingId,
        incoming.map((one) => one.listingId),
      ),
      stored.length > 0
        ? notInArray(
            variants.id,
            stored.map((row) => row.id),
          )
        : undefined,
    ),
  );
}

async function replaceImages(ctx: Ctx, incoming: Incoming[]): Promise<void> {
  await ctx.db.delete(images).where(
    and(
      eq(images.sellerId, ctx.sellerId),
      inArray(
        images.listingId,
        incoming.map((one) => one.listingId),
      ),
    ),
  );
  const rows = incoming.flatMap((one) =>
    one.listing.images.map((image) => ({
      sellerId: ctx.sellerId,
      id: ctx.newId("image"),
      productId: one.productId,
      listingId: one.listingId,
      ...image,
    })),
  );
  if (rows.length > 0) await ctx.db.insert(images).values(rows).onConflictDoNothing();
}

function productRow(ctx: Ctx, { listing, variants, productId }: Incoming) {
  const parts = [
    listing.title,
    ...listing.tags,
    ...listing.materials,
    ...variants.flatMap((one) => [one.sku ?? "", ...one.properties.map((property) => property.value)]),
  ];
  return {
    sellerId: ctx.sellerId,
    id: productId,
    title: listing.title,
    description: listing.description,
    tags: listing.tags,
    materials: listing.materials,
    searchText: [...new Set(parts)].filter(Boolean).join(" ").toLowerCase().slice(0, 4_000),
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
  };
}

function listingRow(ctx: Ctx, pass: Pass, one: Incoming) {
  const { listing, variants } = one;
  const sellable = variants.filter((variant) => variant.enabled);
  const prices = sellable.flatMap((variant) => (variant.price ? [variant.price.amountMinor] : []));
  return {
    sellerId: ctx.sellerId,
    id: one.listingId,
    productId: one.productId,
    connectionId: pass.connectionId,
    channel: pass.channel,
    externalId: listing.externalId,
    state: listing.state,
    url: listing.url,
    priceMinor: prices.length > 0 ? Math.min(...prices) : (listing.price?.amountMinor ?? null),
    currency: currencyOf(one),
    quantity:
      sellable.length > 0 ? sellable.reduce((sum, variant) => sum + variant.quantity, 0) : listing.quantity,
    processingMinDays: listing.processingDays?.min ?? null,
    processingMaxDays: listing.processingDays?.max ?? null,
    personalizable: listing.personalizable,
    raw: listing.raw,
    contentHash: one.hash,
    channelUpdatedAt: listing.updatedAt,
    syncedAt: ctx.now(),
    seenInSyncId: pass.id,
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
  };
}

const currencyOf = ({ listing, variants }: Incoming) =>
  listing.price?.currency ?? variants.find((variant) => variant.price)?.price?.currency ?? "USD";

/** Over all that is stored: the platform's own "updated" also moves for views and favourites. */
function contentHash(listing: ChannelListing, own: ChannelVariant[]): string {
  const { raw: _raw, updatedAt: _updatedAt, ...read } = listing;
  return createHash("sha256")
    .update(JSON.stringify([read, own]))
    .digest("base64url");
}
