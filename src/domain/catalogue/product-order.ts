import { and, asc, desc, isNotNull, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { listings, products } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { foundRank } from "./find-products";
import type { ProductCursor, ProductView } from "./schemas";

type Sort = NonNullable<ProductView["sort"]>;
type Direction = NonNullable<ProductView["order"]>;

interface OrderKey {
  value: SQLWrapper;
  id: SQLWrapper;
  type: "timestamptz" | "bigint" | "text";
  /** Rows without a value come last, whatever the direction. */
  nullable?: true;
  /** How the index runs; ids go up in it. */
  natural: Direction;
}

/** Each is an index of the tables; reading along it stays quick however many rows there are. */
const keys: Record<Sort, OrderKey> = {
  relevance: { value: foundRank, id: listings.id, type: "bigint", natural: "asc" },
  changed: { value: listings.channelUpdatedAt, id: listings.id, type: "timestamptz", natural: "desc" },
  price: { value: listings.priceMinor, id: listings.id, type: "bigint", nullable: true, natural: "asc" },
  quantity: { value: listings.quantity, id: listings.id, type: "bigint", natural: "asc" },
  title: { value: products.title, id: products.id, type: "text", natural: "asc" },
};

export interface ProductOrder {
  sort: Sort;
  direction: Direction;
}

/** The order that a view asks for; without a search nothing is relevant. */
export function orderOf({ sort, order, search }: ProductView): ProductOrder {
  const chosen = sort === "relevance" && !search ? undefined : sort;
  const key = chosen ?? (search ? "relevance" : "changed");
  if (key === "relevance") return { sort: key, direction: "asc" };
  return { sort: key, direction: order ?? keys[key].natural };
}

/** What a cursor keeps of a row. */
export const cursorColumns = ({ sort }: ProductOrder) => ({
  value: sql<string | number | null>`${keys[sort].value}`,
  id: sql<string>`${keys[sort].id}`,
});

/** Rows that stand together in one index, in that index's order. */
export interface Stretch {
  where: SQL | undefined;
  orderBy: SQL[];
}

/**
 * The way on from a cursor (from the start without one), one stretch after the other: what ties with its value, what
 * lies behind it, what has no value. Each is one range of an index; a single `or` over them would read all before it.
 */
export function stretchesAfter(order: ProductOrder, cursor: ProductCursor | undefined): Stretch[] {
  const key = keys[order.sort];
  const valued = stretch(key, order.direction, key.nullable ? isNotNull(key.value) : undefined);
  const unvalued = (where?: SQL) => stretch(key, order.direction, and(isNull(key.value), where));
  const rest = key.nullable ? [unvalued()] : [];
  if (!cursor) return [valued, ...rest];
  if (cursor.value === null) return [unvalued(idBeyond(key, order.direction, cursor.id))];
  const value = given(key, cursor.value);
  return [
    stretch(key, order.direction, tied(key, order.direction, value, cursor.id)),
    stretch(key, order.direction, valueBeyond(key, order.direction, value)),
    ...rest,
  ];
}

/** The way back from a cursor, nearest first. */
export function stretchesBefore(order: ProductOrder, cursor: ProductCursor): Stretch[] {
  const key = keys[order.sort];
  const back = order.direction === "asc" ? "desc" : "asc";
  if (cursor.value === null) {
    return [
      stretch(key, back, and(isNull(key.value), idBeyond(key, back, cursor.id))),
      stretch(key, back, isNotNull(key.value)),
    ];
  }
  const value = given(key, cursor.value);
  return [
    stretch(key, back, tied(key, back, value, cursor.id)),
    stretch(key, back, valueBeyond(key, back, value)),
  ];
}

/** Spelled as the indexes are, nulls included: else the planner sorts. */
function stretch(key: OrderKey, direction: Direction, where: SQL | undefined): Stretch {
  const value = direction === "asc" ? asc(key.value) : desc(key.value);
  const forwards = direction === key.natural;
  return {
    where,
    orderBy: [
      sql`${value} nulls ${sql.raw(forwards ? "last" : "first")}`,
      forwards ? asc(key.id) : desc(key.id),
    ],
  };
}

const idBeyond = (key: OrderKey, direction: Direction, id: string) =>
  direction === key.natural ? sql`${key.id} > ${id}` : sql`${key.id} < ${id}`;

const tied = (key: OrderKey, direction: Direction, value: SQL, id: string) =>
  and(sql`${key.value} = ${value}`, idBeyond(key, direction, id));

const valueBeyond = (key: OrderKey, direction: Direction, value: SQL) =>
  direction === "asc" ? sql`${key.value} > ${value}` : sql`${key.value} < ${value}`;

const readable = {
  timestamptz: /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:\d\d)?)$/,
  bigint: /^-?\d{1,18}$/,
  text: /^/,
};

/** A cursor comes back from a browser: it may belong to another order. */
function given(key: OrderKey, value: string | number): SQL {
  if (!readable[key.type].test(String(value)))
    throw new AppError("invalid", "This list can't go on from there.");
  return sql`${String(value)}::${sql.raw(key.type)}`;
}
