import { and, eq, inArray, sql } from "drizzle-orm";
import { type listings, variants } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { type FirstPicture, firstPictures } from "./first-pictures";
import { orderOf, stretchesAfter } from "./product-order";
import { findFor, readRows } from "./read-rows";
import { BrowseProducts, type ProductCursor } from "./schemas";

/** A product's row in the dashboard's list. */
export interface ProductLine {
  id: string;
  title: string;
  state: (typeof listings.$inferSelect)["state"];
  url: string | null;
  /** Lowest and highest over what is on offer; null when the channel gave none. */
  priceMinor: number | null;
  maxPriceMinor: number | null;
  currency: string;
  quantity: number;
  /** When the channel says it changed last. */
  changedAt: Date;
  picture: FirstPicture | null;
}

/** The catalogue row by row, in any order: each page begins behind the last row of the one before. */
export function browseProducts(
  ctx: Ctx,
  input: Partial<BrowseProducts> = {},
): Promise<{ products: ProductLine[]; nextCursor: ProductCursor | null }> {
  const { cursor, limit, ...view } = BrowseProducts.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const stretches = stretchesAfter(orderOf(view), cursor);
    const found = await findFor(ctx, view);
    const rows = await readRows(ctx, { view, found, stretches, count: limit + 1 });
    const page = rows.slice(0, limit);
    const ids = page.map((row) => row.id);
    const [pictures, prices] = await Promise.all([firstPictures(ctx, ids), highestPrices(ctx, ids)]);
    return {
      products: page.map(({ cursor: _cursor, ...row }) => ({
        ...row,
        maxPriceMinor: prices.get(row.id) ?? row.priceMinor,
        picture: pictures.get(row.id) ?? null,
      })),
      nextCursor: rows.length > limit ? (page.at(-1)?.cursor ?? null) : null,
    };
  });
}

async function highestPrices(ctx: Ctx, productIds: string[]): Promise<Map<string, number>> {
  if (productIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      id: variants.productId,
      price: sql<number | null>`max(${variants.priceMinor})`.mapWith(Number),
    })
    .from(variants)
    .where(
      and(
        eq(variants.sellerId, ctx.sellerId),
        eq(variants.enabled, true),
        inArray(variants.productId, productIds),
      ),
    )
    .groupBy(variants.productId);
  return new Map(rows.flatMap(({ id, price }) => (price === null ? [] : [[id, price] as const])));
}
