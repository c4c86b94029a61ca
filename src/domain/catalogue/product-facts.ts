import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { newest } from "@/db/newest";
import { images, listings, products, variants } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { foundRank, foundTable, isFound, searchProductIds } from "./find-products";
import { lastChecked } from "./last-checked";

/** A product as an agent or a page reads it: prices in minor units, stock as the channel last said. */
export interface ProductFacts {
  id: string;
  title: string;
  description: string;
  tags: string[];
  materials: string[];
  listing: {
    id: string;
    channel: (typeof listings.$inferSelect)["channel"];
    externalId: string;
    state: (typeof listings.$inferSelect)["state"];
    url: string | null;
    priceMinor: number | null;
    currency: string;
    quantity: number;
    personalizable: boolean;
    processingDays: { min: number; max: number } | null;
    /** Which of the shop's shipping terms holds for it, by the platform's id. */
    shippingProfile: string | null;
    version: number;
    syncedAt: Date;
    updatedAt: Date;
  };
  variants: {
    id: string;
    sku: string | null;
    properties: { name: string; value: string }[];
    priceMinor: number | null;
    currency: string;
    quantity: number;
    enabled: boolean;
  }[];
}

/** Products for an agent's answer, best match first; what is on sale before what is not. */
export function searchForAgent(ctx: Ctx, input: { query: string; limit: number }): Promise<ProductFacts[]> {
  return inTransaction(ctx, async (ctx) => {
    const found = await searchProductIds(ctx, input.query, 50);
    const offered = await ctx.db
      .select({ id: listings.productId })
      .from(listings)
      .innerJoin(foundTable(found), isFound)
      .where(
        and(
          eq(listings.sellerId, ctx.sellerId),
          isNull(listings.deletedAt),
          inArray(listings.state, ["active", "sold_out"]),
        ),
      )
      .orderBy(sql`${listings.state} = 'active' desc`, foundRank)
      .limit(input.limit);
    const ids = offered.map(({ id }) => id);
    const facts = new Map((await readFacts(ctx, ids)).map((one) => [one.id, one]));
    return ids.flatMap((id) => facts.get(id) ?? []);
  });
}

/** One product with all its variations; `not_found` when it is gone from the channel. */
export function getProductFacts(ctx: Ctx, productId: string): Promise<ProductFacts> {
  return inTransaction(ctx, async (ctx) => {
    const [facts] = await readFacts(ctx, [productId]);
    if (!facts) throw new AppError("not_found", "This product is not in the shop.");
    return facts;
  });
}

/** The same with its pictures, for the product's page. */
export function getProduct(ctx: Ctx, input: { productId: string }) {
  return inTransaction(ctx, async (ctx) => ({
    ...(await getProductFacts(ctx, input.productId)),
    images: await ctx.db
      .select({ url: images.url, thumbnailUrl: images.thumbnailUrl, altText: images.altText })
      .from(images)
      .where(and(eq(images.sellerId, ctx.sellerId), eq(images.productId, input.productId)))
      .orderBy(asc(images.rank))
      .limit(20),
  }));
}

/** A listing or variation as it is now, with the lowest and the highest price over the variations of its listing. */
export interface CurrentOffer {
  id: string;
  priceMinor: number | null;
  currency: string;
  quantity: number;
  lowestMinor: number | null;
  highestMinor: number | null;
  /** Of its listing. */
  listingId: string;
  shippingProfile: string | null;
}

/** Prices and stock of listings and variations as they are now: none where it isn't on sale; what is gone is left out. */
export async function currentOffers(ctx: Ctx, ids: string[]): Promise<CurrentOffer[]> {
  const ofListing = {
    lowestMinor: listings.priceMinor,
    highestMinor: sql<number | null>`(select max(v.price_minor) from variants v
      where v.seller_id = ${listings.sellerId} and v.listing_id = ${listings.id} and v.enabled)`.mapWith(
      listings.priceMinor,
    ),
    listingId: listings.id,
    shippingProfile: listings.shippingProfileExternalId,
  };
  const live = and(isNull(listings.deletedAt), eq(listings.sellerId, ctx.sellerId));
  const readWhole = ctx.db
    .select({
      id: listings.id,
      priceMinor: listings.priceMinor,
      currency: listings.currency,
      quantity: forSale(listings.quantity),
      ...ofListing,
    })
    .from(listings)
    .where(and(live, inArray(listings.id, ids)));
  const readParts = ctx.db
    .select({
      id: variants.id,
      priceMinor: variants.priceMinor,
      currency: variants.currency,
      quantity: forSale(variants.quantity),
      ...ofListing,
    })
    .from(variants)
    .innerJoin(listings, and(eq(listings.sellerId, variants.sellerId), eq(listings.id, variants.listingId)))
    .where(and(live, eq(variants.enabled, true), inArray(variants.id, ids)));
  const [whole, parts] = await Promise.all([readWhole, readParts]);
  return [...whole, ...parts];
}

/** What a customer could buy of it. */
const forSale = (quantity: PgColumn) =>
  sql<number>`case when ${listings.state} in ('active', 'sold_out') then ${quantity} else 0 end`.mapWith(
    Number,
  );

/** A bounded picture of the stock for the agent's workspace: newest first. */
export async function inventoryDigest(ctx: Ctx, limit: number) {
  const rows = await ctx.db
    .select({
      id: products.id,
      title: products.title,
      state: listings.state,
      priceMinor: listings.priceMinor,
      currency: listings.currency,
      quantity: listings.quantity,
      syncedAt: lastChecked,
    })
    .from(listings)
    .innerJoin(products, and(eq(products.sellerId, listings.sellerId), eq(products.id, listings.productId)))
    .where(and(eq(listings.sellerId, ctx.sellerId), isNull(listings.deletedAt), eq(listings.state, "active")))
    .orderBy(newest(listings.channelUpdatedAt), asc(listings.id))
    .limit(limit);
  return { note: "A digest, not the truth: tools read prices and stock live.", products: rows };
}

async function readFacts(ctx: Ctx, productIds: string[]): Promise<ProductFacts[]> {
  if (productIds.length === 0) return [];
  const readListings = ctx.db
    .select({ product: products, listing: listings, syncedAt: lastChecked })
    .from(listings)
    .innerJoin(products, and(eq(products.sellerId, listings.sellerId), eq(products.id, listings.productId)))
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        isNull(listings.deletedAt),
        inArray(listings.productId, productIds),
      ),
    );
  const readVariants = ctx.db
    .select()
    .from(variants)
    .where(and(eq(variants.sellerId, ctx.sellerId), inArray(variants.productId, productIds)))
    .orderBy(asc(variants.position));
  const [rows, own] = await Promise.all([readListings, readVariants]);
  return rows.map(({ product, listing, syncedAt }) => ({
    id: product.id,
    title: product.title,
    description: product.description,
    tags: product.tags,
    materials: product.materials,
    listing: {
      id: listing.id,
      channel: listing.channel,
      externalId: listing.externalId,
      state: listing.state,
      url: listing.url,
      priceMinor: listing.priceMinor,
      currency: listing.currency,
      quantity: listing.quantity,
      personalizable: listing.personalizable,
      processingDays:
        listing.processingMinDays === null || listing.processingMaxDays === null
          ? null
          : { min: listing.processingMinDays, max: listing.processingMaxDays },
      shippingProfile: listing.shippingProfileExternalId,
      version: listing.version,
      syncedAt,
      updatedAt: listing.updatedAt,
    },
    variants: own
      .filter((variant) => variant.listingId === listing.id)
      .map(({ id, sku, properties, priceMinor, currency, quantity, enabled }) => ({
        id,
        sku,
        properties,
        priceMinor,
        currency,
        quantity,
        enabled,
      })),
  }));
}
