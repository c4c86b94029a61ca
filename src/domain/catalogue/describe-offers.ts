import { and, eq, inArray } from "drizzle-orm";
import { listings, products, variants } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

/** Most rows described at once. */
const LIMIT = 500;

/** A listing or a variation in words, with what it costs and how many there are now. */
export interface OfferDescription {
  /** The listing's or the variation's own id. */
  id: string;
  productId: string;
  title: string;
  /** "Large, blue"; null for a whole listing. */
  variant: string | null;
  /** Null when the platform gave none. */
  priceMinor: number | null;
  currency: string;
  quantity: number;
  /** No longer in the shop, or not for sale in this form. */
  gone: boolean;
}

/** What the rows behind facts are, also those that are gone from the shop; unknown ids are left out. */
export function describeOffers(ctx: Ctx, ids: string[]): Promise<OfferDescription[]> {
  const wanted = [...new Set(ids)].slice(0, LIMIT);
  if (wanted.length === 0) return Promise.resolve([]);
  return inTransaction(ctx, async (ctx) => {
    const whole = await ctx.db
      .select({ offer: listings, title: products.title })
      .from(listings)
      .innerJoin(products, and(eq(products.sellerId, listings.sellerId), eq(products.id, listings.productId)))
      .where(and(eq(listings.sellerId, ctx.sellerId), inArray(listings.id, wanted)));
    const parts = await ctx.db
      .select({ offer: variants, title: products.title, deletedAt: listings.deletedAt })
      .from(variants)
      .innerJoin(products, and(eq(products.sellerId, variants.sellerId), eq(products.id, variants.productId)))
      .innerJoin(listings, and(eq(listings.sellerId, variants.sellerId), eq(listings.id, variants.listingId)))
      .where(and(eq(variants.sellerId, ctx.sellerId), inArray(variants.id, wanted)));
    return [
      ...whole.map(({ offer, title }) => ({
        ...valuesOf(offer),
        title,
        variant: null,
        gone: offer.deletedAt !== null,
      })),
      ...parts.map(({ offer, title, deletedAt }) => ({
        ...valuesOf(offer),
        title,
        variant: offer.properties.map((property) => property.value).join(", ") || null,
        gone: deletedAt !== null || !offer.enabled,
      })),
    ];
  });
}

function valuesOf(row: Pick<OfferDescription, "id" | "productId" | "priceMinor" | "currency" | "quantity">) {
  const { id, productId, priceMinor, currency, quantity } = row;
  return { id, productId, priceMinor, currency, quantity };
}
