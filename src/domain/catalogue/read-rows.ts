import { and, eq } from "drizzle-orm";
import { listings, products } from "@/db/schema";
import type { Ctx } from "../context";
import { foundTable, isFound, SEARCH_LIMIT, searchProductIds, shown } from "./find-products";
import { cursorColumns, orderOf, type Stretch } from "./product-order";
import type { ProductView } from "./schemas";

interface Reading {
  view: ProductView;
  /** What the view's search found; null when it has none. */
  found: string[] | null;
  /** Read one after the other until there are `count` rows. */
  stretches: Stretch[];
  count: number;
}

const columns = {
  id: products.id,
  title: products.title,
  state: listings.state,
  url: listings.url,
  priceMinor: listings.priceMinor,
  currency: listings.currency,
  quantity: listings.quantity,
  /** When the channel says it changed last. */
  changedAt: listings.channelUpdatedAt,
};

/** Rows of a view, each with the cursor that a page behind it begins at. */
export async function readRows(ctx: Ctx, { view, found, stretches, count }: Reading) {
  const rows = [];
  for (const { where, orderBy } of stretches) {
    if (rows.length >= count) break;
    const select = ctx.db
      .select({ ...columns, cursor: cursorColumns(orderOf(view)) })
      .from(listings)
      .innerJoin(products, and(eq(products.sellerId, listings.sellerId), eq(products.id, listings.productId)))
      .$dynamic();
    const joined = found ? select.innerJoin(foundTable(found), isFound) : select;
    const read = await joined
      .where(and(shown(ctx, view), where))
      .orderBy(...orderBy)
      .limit(count - rows.length);
    rows.push(...read);
  }
  return rows;
}

/** Ids that a view's search found, best first; null when it has none. */
export async function findFor(ctx: Ctx, { search }: ProductView): Promise<string[] | null> {
  return search ? searchProductIds(ctx, search, SEARCH_LIMIT) : null;
}
