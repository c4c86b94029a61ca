import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { images, listings, products } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { ListProducts } from "./schemas";

/** A product's row in a list: numbers as integers, first picture by reference. */
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
  syncedAt: listings.syncedAt,
};

/** The catalogue by pages: best match first when searching, else most recently changed. What is gone isn't listed. */
export function listProducts(
  ctx: Ctx,
  input: Partial<ListProducts> = {},
): Promise<{ products: ProductRow[]; total: number }> {
  const { search, state, limit, offset } = ListProducts.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const found = search ? await searchProductIds(ctx, search, 2_000) : null;
    if (found?.length === 0) return { products: [], total: 0 };
    const where = and(
      eq(listings.sellerId, ctx.sellerId),
      isNull(listings.deletedAt),
      state ? eq(listings.state, state) : undefined,
      found ? inArray(listings.productId, found) : undefined,
    );
    const [counted] = await ctx.db.select({ total: count() }).from(listings).where(where);
    const order = found
      ? [sql`array_position(${sql.param(found)}::text[], ${listings.productId})`]
      : [desc(listings.channelUpdatedAt), asc(listings.id)];
    const rows = await ctx.db
      .select(columns)
      .from(listings)
      .innerJoin(products, and(eq(products.sellerId, listings.sellerId), eq(products.id, listings.productId)))
      .where(where)
      .orderBy(...order)
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

/** How many products each state has, for the tabs. */
export function countProducts(ctx: Ctx): Promise<Record<string, number>> {
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .select({ state: listings.state, count: count() })
      .from(listings)
      .where(and(eq(listings.sellerId, ctx.sellerId), isNull(listings.deletedAt)))
      .groupBy(listings.state);
    return Object.fromEntries(rows.map((row) => [row.state, row.count]));
  });
}

/** Ids of matching products, best first: by words, and by likeness when words find little. */
export async function searchProductIds(ctx: Ctx, query: string, limit: number): Promise<string[]> {
  const words = await ctx.db.execute<{ product_id: string }>(
    sql`select product_id from search.products_by_words(${query}, ${limit})`,
  );
  const ids = [...words].map((row) => row.product_id);
  if (ids.length >= 3) return ids;
  const alike = await ctx.db.execute<{ product_id: string }>(
    sql`select product_id from search.products_by_likeness(${query.toLowerCase()}, ${50})`,
  );
  return [...new Set([...ids, ...[...alike].map((row) => row.product_id)])].slice(0, limit);
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
