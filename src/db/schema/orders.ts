import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { listings } from "./catalogue";
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

/** Where a parcel goes, as far as the platform tells; any line may be missing. */
export interface OrderAddress {
  lines: string[];
  city: string | null;
  state: string | null;
  zip: string | null;
  countryIso: string | null;
}

/** What a buyer bought at once on one channel, as the platform says. Amounts in the currency's minor unit. */
export const orders = pgTable(
  "orders",
  {
    ...tenantColumns(),
    connectionId: text("connection_id").notNull(),
    channel: text("channel", { enum: ["etsy", "sample"] }).notNull(),
    externalId: text("external_id").notNull(),
    status: text("status", {
      enum: ["unpaid", "paid", "shipped", "completed", "canceled", "refunded"],
    }).notNull(),
    /** The platform gives name, e-mail and address to few applications, and not for every country. */
    buyerName: text("buyer_name"),
    buyerEmail: text("buyer_email"),
    address: jsonb("address").$type<OrderAddress>(),
    currency: text("currency").notNull(),
    itemsMinor: bigNumber("items_minor").notNull(),
    shippingMinor: bigNumber("shipping_minor").notNull(),
    /** Sales tax and value-added tax. */
    taxMinor: bigNumber("tax_minor").notNull(),
    discountMinor: bigNumber("discount_minor").notNull(),
    totalMinor: bigNumber("total_minor").notNull(),
    /** Given back so far; all of it where the status says refunded. */
    refundedMinor: bigNumber("refunded_minor").notNull().default(0),
    orderedAt: moment("ordered_at").notNull(),
    paidAt: moment("paid_at"),
    shippedAt: moment("shipped_at"),
    channelUpdatedAt: moment("channel_updated_at").notNull(),
    /** When its pieces were taken from our stock, or were found to be gone from it already; once. */
    stockTakenAt: moment("stock_taken_at"),
    /** Hash of all that is read of it: the same hash, nothing to write. */
    contentHash: text("content_hash").notNull(),
    raw: jsonb("raw").$type<Record<string, unknown>>().notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.connectionId, () => connections),
    uniqueIndex("orders_external").on(t.sellerId, t.channel, t.externalId),
    index("orders_newest").on(t.sellerId, t.orderedAt.desc(), t.id.desc()),
  ],
);

/** One line of an order. */
export const orderItems = pgTable(
  "order_items",
  {
    ...tenantColumns(),
    orderId: text("order_id").notNull(),
    externalId: text("external_id").notNull(),
    /** Null where we don't know the listing, e.g. one that was deleted before the first sync. */
    listingId: text("listing_id"),
    externalListingId: text("external_listing_id"),
    externalVariantId: text("external_variant_id"),
    title: text("title").notNull(),
    sku: text("sku"),
    /** What the buyer chose or had written on it. */
    properties: jsonb("properties").$type<{ name: string; value: string }[]>().notNull(),
    quantity: integer("quantity").notNull(),
    /** Of one piece; null when the platform gave none. */
    priceMinor: bigNumber("price_minor"),
    currency: text("currency").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.orderId, () => orders),
    tenantReference(t.sellerId, t.listingId, () => listings),
    uniqueIndex("order_items_external").on(t.sellerId, t.orderId, t.externalId),
    index("order_items_listing").on(t.sellerId, t.listingId),
  ],
);

/** How far a connection's orders were read; one row each. */
export const orderFeeds = pgTable(
  "order_feeds",
  {
    ...tenantColumns(),
    connectionId: text("connection_id").notNull(),
    /** Of which shop; a connection may come to lead to another. */
    externalShopId: text("external_shop_id").notNull(),
    /** The platform's time of the latest change that was read; null before the first. */
    modifiedUntil: moment("modified_until"),
    polledAt: moment("polled_at").notNull(),
    lastError: text("last_error"),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.connectionId, () => connections),
    uniqueIndex("order_feeds_connection").on(t.sellerId, t.connectionId),
  ],
);

/** A customer's try to show that an order is theirs; counted, so that nobody guesses. */
export const identityChecks = pgTable(
  "identity_checks",
  {
    ...tenantColumns(),
    conversationId: text("conversation_id").notNull(),
    contactId: text("contact_id").notNull(),
    /** The order that was shown to be theirs; null: it did not fit, or there is none. */
    orderId: text("order_id"),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.orderId, () => orders),
    index("identity_checks_conversation").on(t.sellerId, t.conversationId, t.createdAt.desc()),
    index("identity_checks_contact").on(t.sellerId, t.contactId, t.createdAt.desc()),
  ],
);
