import type { ProductView, productSorts } from "@/domain/catalogue/schemas";
import type { Sort } from "@/ui/patterns/data-table-columns";
import { type ChangedWithin, changedSinceOf, isChangedWithin } from "./changed-within";
import { isListingState, type ListingState } from "./listing-state";
import { isStockLevel, type StockLevel } from "./stock-level";

/** What the list shows, as its URL says. */
export interface ProductListView {
  search: string;
  state: ListingState | null;
  stock: StockLevel | null;
  /** Prices in the major unit, both ends included. */
  min: number | null;
  max: number | null;
  /** The shop's section, by the platform's id. */
  section: string | null;
  changed: ChangedWithin | null;
  /** Null: the best match first when searching, else the latest change. */
  sort: Sort | null;
  /** Keys of columns that are hidden. */
  hidden: string[];
}

/** Everything, the latest change first. */
export const plainView: ProductListView = {
  search: "",
  state: null,
  stock: null,
  min: null,
  max: null,
  section: null,
  changed: null,
  sort: null,
  hidden: [],
};

type SortKey = Exclude<(typeof productSorts)[number], "relevance">;
const sortKeys = { title: true, quantity: true, price: true, changed: true } satisfies Record<SortKey, true>;

/**
 * Reads `?q=&state=&stock=&min=&max=&section=&changed=7d&sort=-price&hide=state.changed`; what makes no sense counts as
 * not given.
 */
export function readProductList(params: { get(name: string): string | null }): ProductListView {
  const [state, stock, changed] = [params.get("state"), params.get("stock"), params.get("changed")];
  return {
    search: (params.get("q") ?? "").trim().slice(0, 200),
    state: isListingState(state) ? state : null,
    stock: isStockLevel(stock) ? stock : null,
    min: readPrice(params.get("min")),
    max: readPrice(params.get("max")),
    section: (params.get("section") ?? "").trim().slice(0, 100) || null,
    changed: isChangedWithin(changed) ? changed : null,
    sort: readSort(params.get("sort")),
    hidden: (params.get("hide") ?? "").split(".").filter(Boolean).slice(0, 10),
  };
}

/** A price as somebody types it: "12", "12.50", "12,50". Null when it isn't one. */
export function readPrice(text: string | null): number | null {
  const plain = (text ?? "").trim().replace(",", ".");
  if (!/^\d{1,9}(\.\d{0,3})?$/.test(plain)) return null;
  return Number(plain);
}

/** The address of a view. */
export const productListHref = (view: Partial<ProductListView>) => `/products${queryOf(view)}`;

/** The address of a product as opened from a view: the way back, and what comes before and after it. */
export const productHref = (productId: string, view: Partial<ProductListView> = {}) =>
  `/products/${productId}${queryOf(view)}`;

function queryOf(view: Partial<ProductListView>): string {
  const { search, state, stock, min, max, section, changed, sort, hidden } = view;
  const params = new URLSearchParams();
  if (search) params.set("q", search);
  if (state) params.set("state", state);
  if (stock) params.set("stock", stock);
  if (typeof min === "number") params.set("min", String(min));
  if (typeof max === "number") params.set("max", String(max));
  if (section) params.set("section", section);
  if (changed) params.set("changed", changed);
  if (sort) params.set("sort", `${sort.direction === "desc" ? "-" : ""}${sort.key}`);
  if (hidden?.length) params.set("hide", hidden.join("."));
  const query = params.toString();
  return query && `?${query}`;
}

/** The view as the procedures know it. */
export function productListInput(view: ProductListView, now = new Date()): ProductView {
  const { search, state, stock, min, max, section, changed, sort } = view;
  return {
    ...(search ? { search } : {}),
    ...(state ? { state } : {}),
    ...(stock ? { stock } : {}),
    ...(min === null ? {} : { minPrice: min }),
    ...(max === null ? {} : { maxPrice: max }),
    ...(section ? { section } : {}),
    ...(changed ? { changedSince: changedSinceOf(changed, now) } : {}),
    ...(sort && isSortKey(sort.key) ? { sort: sort.key, order: sort.direction } : {}),
  };
}

/** What the tabs count: every state of it. */
export function productCountInput(view: ProductListView, now = new Date()) {
  return productListInput({ ...view, state: null, sort: null }, now);
}

/** What the filters are when none is on. */
export const noFilters = { stock: null, min: null, max: null, section: null, changed: null } as const;

/** How many filters are on; a range of prices is one. */
export const countFilters = ({ stock, min, max, section, changed }: ProductListView) =>
  [stock, min ?? max, section, changed].filter((filter) => filter !== null).length;

/** Whether something narrows the list, apart from the tab. */
export const isNarrowed = (view: ProductListView) => view.search !== "" || countFilters(view) > 0;

const isSortKey = (key: string): key is SortKey => Object.hasOwn(sortKeys, key);

function readSort(text: string | null): Sort | null {
  const key = (text ?? "").replace(/^-/, "");
  return isSortKey(key) ? { key, direction: text?.startsWith("-") ? "desc" : "asc" } : null;
}
