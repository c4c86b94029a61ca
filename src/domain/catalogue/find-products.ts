import { and, between, eq, gt, gte, inArray, isNull, lte, notInArray, or, type SQL, sql } from "drizzle-orm";
import { listings } from "@/db/schema";
import { currencyDigits } from "@/kernel/money";
import type { Ctx } from "../context";
import type { ProductFilter } from "./schemas";

/** As many products as a search ranks. */
export const SEARCH_LIMIT = 1_000;
/** From here down stock counts as low. */
export const LOW_STOCK = 3;

/** Ids of matching products, best first: by words, what they may stand for, and what they were meant to be. */
export async function searchProductIds(ctx: Ctx, query: string, limit: number): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(
    sql`select id from search.products(${query}, ${limit}) as found(id)`,
  );
  return [...rows].map(({ id }) => id);
}

/** Found ids as a table to join: `found.product_id`, and `found.rank` from 1, the best. */
export const foundTable = (ids: string[]) =>
  sql`unnest(${sql.param(ids)}::text[]) with ordinality as found(product_id, rank)`;
export const isFound = sql`found.product_id = ${listings.productId}`;
export const foundRank = sql<number>`found.rank`.mapWith(Number);

/** The tenant's listings that are still in the shop and that the filter shows. */
export function shown(ctx: Ctx, filter: Omit<ProductFilter, "search">) {
  const { state, stock, minPrice, maxPrice, section, changedSince } = filter;
  return and(
    eq(listings.sellerId, ctx.sellerId),
    isNull(listings.deletedAt),
    state ? eq(listings.state, state) : undefined,
    stock ? stockIs[stock] : undefined,
    priceWithin(minPrice, maxPrice),
    section ? eq(listings.sectionExternalId, section) : undefined,
    changedSince ? gte(listings.channelUpdatedAt, new Date(changedSince)) : undefined,
  );
}

const stockIs: Record<NonNullable<ProductFilter["stock"]>, SQL> = {
  in_stock: gt(listings.quantity, 0),
  low: between(listings.quantity, 1, LOW_STOCK),
  sold_out: lte(listings.quantity, 0),
};

/** Rows keep minor units: 10 is 1000 cents, but 10 yen. Whole numbers first, which an index knows; currencies then. */
function priceWithin(min: number | undefined, max: number | undefined): SQL | undefined {
  if (min === undefined && max === undefined) return undefined;
  const within = (scale: number) =>
    and(
      min === undefined ? undefined : gte(listings.priceMinor, Math.round(min * scale)),
      max === undefined ? undefined : lte(listings.priceMinor, Math.round(max * scale)),
    );
  return or(
    and(within(100), notInArray(listings.currency, [...noDecimals, ...threeDecimals])),
    and(within(1), inArray(listings.currency, noDecimals)),
    and(within(1_000), inArray(listings.currency, threeDecimals)),
  );
}

const currencies = Intl.supportedValuesOf("currency");
const noDecimals = currencies.filter((code) => currencyDigits(code) === 0);
const threeDecimals = currencies.filter((code) => currencyDigits(code) === 3);
