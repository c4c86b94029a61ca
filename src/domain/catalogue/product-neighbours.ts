import { and, eq } from "drizzle-orm";
import { listings, products } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { foundTable, isFound } from "./find-products";
import { cursorColumns, orderOf, stretchesAfter, stretchesBefore } from "./product-order";
import { findFor, readRows } from "./read-rows";
import type { ProductInView, ProductView } from "./schemas";

/** The products before and after one in a list; null at its ends, and for a product that the search doesn't find. */
export function productNeighbours(
  ctx: Ctx,
  { productId, ...view }: ProductInView,
): Promise<{ previous: string | null; next: string | null }> {
  return inTransaction(ctx, async (ctx) => {
    const found = await findFor(ctx, view);
    const cursor = await placeOf(ctx, productId, view, found);
    if (!cursor) return { previous: null, next: null };
    const order = orderOf(view);
    const nearest = async (stretches: ReturnType<typeof stretchesAfter>) =>
      (await readRows(ctx, { view, found, stretches, count: 1 }))[0]?.id ?? null;
    return {
      previous: await nearest(stretchesBefore(order, cursor)),
      next: await nearest(stretchesAfter(order, cursor)),
    };
  });
}

/** Where the product stands in the order, also when the filter hides it: a sale must not end the row of keys. */
async function placeOf(ctx: Ctx, productId: string, view: ProductView, found: string[] | null) {
  const select = ctx.db
    .select({ cursor: cursorColumns(orderOf(view)) })
    .from(listings)
    .innerJoin(products, and(eq(products.sellerId, listings.sellerId), eq(products.id, listings.productId)))
    .$dynamic();
  const [row] = await (found ? select.innerJoin(foundTable(found), isFound) : select)
    .where(and(eq(listings.sellerId, ctx.sellerId), eq(listings.productId, productId)))
    .limit(1);
  return row?.cursor;
}
