import { and, asc, count, eq, inArray } from "drizzle-orm";
import { newest } from "@/db/newest";
import { images, listings, products } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { foundRank, foundTable, isFound, shown } from "./find-products";
import { lastChecked } from "./last-checked";
import { findFor } from "./read-rows";
import { ListProducts } from "./schemas";

/** A product with all that a program may want of it: numbers as integers, pictures by reference. */
export interface ProductRow {
  id: string;
  listingExternalId: string;
  title: string;
  description: string;
  tags: string[];
  state: (typeof listings.$inferSelect)["state"];
  url: string | null;
  priceMinor: number | null;
  currency: string;
  quantity: number;
  /** When the channel says it changed last. */
  changedAt: Date;
  /** When it was last compared with the shop. */
  syncedAt: Date;
  images: { url: string; thumbnailUrl: string | null; altText: string | null }[];
}

const columns = {
  id: products.id,
  listingExternalId: listings.externalId,
  title: products.title,
  description: products.description,
  tags: products.tags,
  state: listings.state,
  url: listings.url,
  priceMinor: listings.priceMinor,
  currency: listings.currency,
  quantity: listings.quantity,
  changedAt: listings.channelUpdatedAt,
  syncedAt: lastChecked,
};

/** Spelled as the index is. */
const newestFirst = [newest(listings.channelUpdatedAt), asc(listings.id)];

/**
 * The catalogue by numbered pages, every picture included: best match first when searching, else most recently changed.
 * What is gone isn't listed.
 */
export function listProducts(
  ctx: Ctx,
  input: Partial<ListProducts> = {},
): Promise<{ products: ProductRow[]; total: number }> {
  const { search, state, limit, offset } = ListProducts.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const found = await findFor(ctx, { search });
    if (found?.length === 0) return { products: [], total: 0 };
    const where = shown(ctx, { state });
    const counting = ctx.db.select({ total: count() }).from(listings).$dynamic();
    const reading = ctx.db
      .select(columns)
      .from(listings)
      .innerJoin(products, and(eq(products.sellerId, listings.sellerId), eq(products.id, listings.productId)))
      .$dynamic();
    const [counted] = await (found ? counting.innerJoin(foundTable(found), isFound) : counting).where(where);
    const rows = await (found ? reading.innerJoin(foundTable(found), isFound) : reading)
      .where(where)
      .orderBy(...(found ? [foundRank] : newestFirst))
      .limit(limit)
      .offset(offset);
    const pictures = await imagesOf(
      ctx,
      rows.map((row) => row.id),
    );
    return {
      products: rows.map((row) => ({ ...row, images: pictures.get(row.id) ?? [] })),
      total: counted?.total ?? 0,
    };
  });
}

async function imagesOf(ctx: Ctx, productIds: string[]) {
  const byProduct = new Map<string, ProductRow["images"]>();
  if (productIds.length === 0) return byProduct;
  const rows = await ctx.db
    .select({
      productId: images.productId,
      url: images.url,
      thumbnailUrl: images.thumbnailUrl,
      altText: images.altText,
    })
    .from(images)
    .where(and(eq(images.sellerId, ctx.sellerId), inArray(images.productId, productIds)))
    .orderBy(asc(images.rank));
  for (const { productId, ...image } of rows)
    byProduct.set(productId, [...(byProduct.get(productId) ?? []), image]);
  return byProduct;
}
