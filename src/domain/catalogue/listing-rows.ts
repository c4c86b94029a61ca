import { createHash } from "node:crypto";
import type { listings } from "@/db/schema";
import type { ChannelListing, ChannelVariant } from "@/integrations/channels/port";
import type { Ctx } from "../context";
import { searchText } from "./search-text";

/** Where listings come from. */
export interface Source {
  connectionId: string;
  channel: (typeof listings.$inferSelect)["channel"];
}

/** A listing as it will be stored, with the ids of its rows. */
export interface Incoming {
  listing: ChannelListing;
  variants: ChannelVariant[];
  hash: string;
  productId: string;
  listingId: string;
  known: boolean;
}

export function productRow(ctx: Ctx, { listing, variants, productId }: Incoming) {
  return {
    sellerId: ctx.sellerId,
    id: productId,
    title: listing.title,
    description: listing.description,
    tags: listing.tags,
    materials: listing.materials,
    searchText: searchText(listing, variants),
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
  };
}

export function listingRow(ctx: Ctx, source: Source, one: Incoming) {
  const { listing, variants } = one;
  const sellable = variants.filter((variant) => variant.enabled);
  const { currency, priceMinor } = offerOf(one);
  return {
    sellerId: ctx.sellerId,
    id: one.listingId,
    productId: one.productId,
    connectionId: source.connectionId,
    channel: source.channel,
    externalId: listing.externalId,
    state: listing.state,
    url: listing.url,
    priceMinor,
    currency,
    quantity:
      sellable.length > 0 ? sellable.reduce((sum, variant) => sum + variant.quantity, 0) : listing.quantity,
    processingMinDays: listing.processingDays?.min ?? null,
    processingMaxDays: listing.processingDays?.max ?? null,
    personalizable: listing.personalizable,
    sectionExternalId: listing.sectionExternalId,
    shippingProfileExternalId: listing.shippingProfileExternalId,
    returnPolicyExternalId: listing.returnPolicyExternalId,
    raw: listing.raw,
    contentHash: one.hash,
    channelUpdatedAt: listing.updatedAt,
    syncedAt: ctx.now(),
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
  };
}

/** The lowest price that can be paid. Amounts of several currencies can't be compared: the first one's count. */
export function offerOf({ listing, variants }: Pick<Incoming, "listing" | "variants">) {
  const prices = variants.flatMap((one) => (one.enabled && one.price ? [one.price] : []));
  const hidden = variants.find((one) => one.price)?.price;
  const currency = prices[0]?.currency ?? listing.price?.currency ?? hidden?.currency ?? "USD";
  const amounts = prices.flatMap((price) => (price.currency === currency ? [price.amountMinor] : []));
  const priceMinor = amounts.length > 0 ? Math.min(...amounts) : (listing.price?.amountMinor ?? null);
  return { currency, priceMinor };
}

/** Over all that is stored of a listing: the platform's own "updated" also moves for views and favourites. */
export function listingHash({ raw: _raw, updatedAt: _updatedAt, ...read }: ChannelListing): string {
  return digest(read);
}

/** A listing's hash and its variations', so that the first can be compared without reading the second. */
export const contentHash = (listing: ChannelListing, own: ChannelVariant[]) =>
  `${listingHash(listing)}.${digest(own)}`;

const digest = (read: unknown) => createHash("sha256").update(JSON.stringify(read)).digest("base64url");
