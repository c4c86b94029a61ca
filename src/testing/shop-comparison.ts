import { eq } from "drizzle-orm";
import { listings, products, variants } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import type { EtsyControl } from "@/sandbox/etsy/control";

/** A listing in words that both sides have. */
export interface ComparedListing {
  externalId: string;
  title: string;
  state: string;
  priceMinor: number | null;
  quantity: number;
  variants: {
    externalId: string;
    priceMinor: number | null;
    quantity: number;
    sku: string | null;
    values: string[];
  }[];
}

const sorted = <T extends { externalId: string }>(rows: T[]) =>
  rows.toSorted((a, b) => a.externalId.localeCompare(b.externalId));

/** The shop as its owner sees it. */
export function shopAsItIs(etsy: EtsyControl, shopId: number): ComparedListing[] {
  const rows = etsy.listings(shopId).map((listing) => ({
    externalId: String(listing.listingId),
    title: listing.title,
    state: listing.state,
    priceMinor: Math.min(...listing.products.map((product) => product.priceMinor)),
    quantity: listing.products.reduce((sum, product) => sum + product.quantity, 0),
    variants: sorted(
      listing.products.map((product) => ({
        externalId: String(product.productId),
        priceMinor: product.priceMinor,
        quantity: product.quantity,
        sku: product.sku === "" ? null : product.sku,
        values: product.values,
      })),
    ),
  }));
  return sorted(rows);
}

/** What we know of it. */
export function shopAsWeKnowIt(ctx: Ctx): Promise<ComparedListing[]> {
  return inTransaction(ctx, async ({ db }) => {
    const parts = Map.groupBy(await db.select().from(variants), (part) => part.listingId);
    const rows = await db
      .select({ listing: listings, title: products.title })
      .from(listings)
      .innerJoin(products, eq(products.id, listings.productId));
    const live = rows.filter(({ listing }) => listing.deletedAt === null);
    return sorted(
      live.map(({ listing, title }) => ({
        externalId: listing.externalId,
        title,
        state: listing.state,
        priceMinor: listing.priceMinor,
        quantity: listing.quantity,
        variants: sorted(
          (parts.get(listing.id) ?? []).map(({ externalId, priceMinor, quantity, sku, properties }) => {
            return { externalId, priceMinor, quantity, sku, values: properties.map((one) => one.value) };
          }),
        ),
      })),
    );
  });
}
