import { count } from "drizzle-orm";
import { listings } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { foundTable, isFound, shown } from "./find-products";
import { findFor } from "./read-rows";
import { ProductFilter } from "./schemas";

/** How many products each state has, for the tabs; of those that the rest of the filter shows. */
export function countProducts(ctx: Ctx, input: ProductFilter = {}): Promise<Record<string, number>> {
  const { state: _state, ...filter } = ProductFilter.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const found = await findFor(ctx, filter);
    const select = ctx.db.select({ state: listings.state, count: count() }).from(listings).$dynamic();
    const rows = await (found ? select.innerJoin(foundTable(found), isFound) : select)
      .where(shown(ctx, filter))
      .groupBy(listings.state);
    return Object.fromEntries(rows.map((row) => [row.state, row.count]));
  });
}
