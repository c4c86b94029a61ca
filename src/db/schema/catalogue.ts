import { sql } from "drizzle-orm";
import { boolean, customType, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { connections } from "./channels";
import {
  bigNumber,
  createdAt,
  moment,
  tenantColumns,
  tenantKey,
  tenantReference,
  updatedAt,
} from "./columns";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A thing the seller sells, whatever channels list it. */
export const products = pgTable(
  "products",
  {
    ...tenantColumns(),
    title: text("title").notNull(),
    description: text("description").notNull(),
    tags: text("tags").array().notNull().default(sql`'{}'`),
    materials: text("materials").array().notNull().default(sql`'{}'`),
    /** Title, tags, materials, SKUs and variation values: what a search looks at first. Written by code. */
    searchText: text("search_text").notNull(),
    searchVector: tsvector("search_vector").generatedAlwaysAs(
      sql`setweight(to_tsvector('english', search_text), 'A') || setweight(to_tsvector('simple', search_text), 'A') || setweight(to_tsvector('english', left(description, 4000)), 'D')`,
    ),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    index("products_title").on(t.sellerId, t.title, t.id),
    index("products_search_words").using("gin", t.sellerId, t.searchVector),
    index("products_search_fuzzy").using("gin", t.sellerId, t.searchText.op("gin_trgm_ops")),
  ],
);

/** A product on one channel, as the platform says. Gone there: `deleted_at` is set, and nothing shows it any more. */
export const listings = pgTable(
  "listings",
  {
    ...tenantColumns(),
    productId: text("product_id").notNull(),
    connectionId: text("connection_id").notNull(),
    channel: text("channel", { enum: ["etsy", "sample"] }).notNull(),
    externalId: text("external_id").notNull(),
    state: text("state", { enum: ["active", "inactive", "sold_out", "draft", "expired"] }).notNull(),
    url: text("url"),
    /** Lowest over the enabled variations, in the currency's minor unit; null when the platform gave none. */
    priceMinor: bigNumber("price_minor"),
    currency: text("currency").notNull(),
    /** Sum over the enabled variations. */
    quantity: integer("quantity").notNull(),
    processingMinDays: integer("processing_min_days"),
    processingMaxDays: integer("processing_max_days"),
    personalizable: boolean("personalizable").notNull().default(false),
    /** Which of the shop's terms hold for it, by the platform's ids. */
    sectionExternalId: text("section_external_id"),
    shippingProfileExternalId: text("shipping_profile_external_id"),
    returnPolicyExternalId: text("return_policy_external_id"),
    raw: jsonb("raw").$type<Record<string, unknown>>().notNull(),
    /** Hashes of all that a sync reads, of the listing and of its variations: the same, nothing to write. */
    contentHash: text("content_hash").notNull(),
    channelUpdatedAt: moment("channel_updated_at").notNull(),
    /** When a sync wrote this row last; that it was looked at since is known of the connection. */
    syncedAt: moment("synced_at").notNull(),
    deletedAt: moment("deleted_at"),
    /** Goes up with each change; a fact names the version it was read at. */
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.productId, () => products),
    tenantReference(t.sellerId, t.connectionId, () => connections),
    uniqueIndex("listings_external").on(t.sellerId, t.channel, t.externalId),
    index("listings_product").on(t.sellerId, t.productId),
    index("listings_newest")
      .on(t.sellerId, t.channelUpdatedAt.desc(), t.id)
      .where(sql`${t.deletedAt} is null`),
    index("listings_price").on(t.sellerId, t.priceMinor, t.id).where(sql`${t.deletedAt} is null`),
    index("listings_quantity").on(t.sellerId, t.quantity, t.id).where(sql`${t.deletedAt} is null`),
    index("listings_section")
      .on(t.sellerId, t.sectionExternalId, t.channelUpdatedAt.desc(), t.id)
      .where(sql`${t.deletedAt} is null`),
    index("listings_recent").on(t.sellerId, t.deletedAt, t.state, t.channelUpdatedAt.desc(), t.id),
  ],
);

/** A buyable form of a listing ("Large, blue") with its own price and stock; a plain listing has one. */
export const variants = pgTable(
  "variants",
  {
    ...tenantColumns(),
    productId: text("product_id").notNull(),
    listingId: text("listing_id").notNull(),
    externalId: text("external_id").notNull(),
    sku: text("sku"),
    properties: jsonb("properties").$type<{ name: string; value: string }[]>().notNull(),
    priceMinor: bigNumber("price_minor"),
    currency: text("currency").notNull(),
    quantity: integer("quantity").notNull(),
    enabled: boolean("enabled").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.productId, () => products),
    tenantReference(t.sellerId, t.listingId, () => listings),
    uniqueIndex("variants_external").on(t.sellerId, t.listingId, t.externalId),
    index("variants_product").on(t.sellerId, t.productId, t.position),
  ],
);

/** Pictures by reference; the platform keeps the files. */
export const images = pgTable(
  "images",
  {
    ...tenantColumns(),
    productId: text("product_id").notNull(),
    listingId: text("listing_id").notNull(),
    externalId: text("external_id").notNull(),
    url: text("url").notNull(),
    thumbnailUrl: text("thumbnail_url"),
    altText: text("alt_text"),
    rank: integer("rank").notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.productId, () => products),
    tenantReference(t.sellerId, t.listingId, () => listings),
    uniqueIndex("images_external").on(t.sellerId, t.listingId, t.externalId),
    index("images_product").on(t.sellerId, t.productId, t.rank),
  ],
);
