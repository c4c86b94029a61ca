import { isListingState, type ListingState } from "./listing-state";

/** Rows on a page of the list. */
export const PAGE_SIZE = 50;
/** As many as the list can count up to. */
const LAST_PAGE = 20_000;

/** What the list shows, as its URL says. */
export interface ProductListView {
  search: string;
  state: ListingState | null;
  /** From 1. */
  page: number;
}

/** Reads `?q=&state=&page=`; what makes no sense counts as not given. */
export function readProductList(params: { get(name: string): string | null }): ProductListView {
  const state = params.get("state");
  const page = Number(params.get("page") ?? 1);
  return {
    search: (params.get("q") ?? "").trim().slice(0, 200),
    state: isListingState(state) ? state : null,
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The address of a view; another search or state starts at page 1 unless told. */
export function productListHref({ search, state, page }: Partial<ProductListView>): string {
  const params = new URLSearchParams();
  if (search) params.set("q", search);
  if (state) params.set("state", state);
  if (page && page > 1) params.set("page", String(page));
  const query = params.toString();
  return query ? `/products?${query}` : "/products";
}

/** The same as the procedure's input. */
export function productListInput({ search, state, page }: ProductListView) {
  return {
    ...(search ? { search } : {}),
    ...(state ? { state } : {}),
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  };
}
