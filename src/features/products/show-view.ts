import { showAddress } from "@/ui/patterns/show-address";
import { type ProductListView, productListHref, readProductList } from "./product-list-url";

/**
 * Changes what the list shows at once, from the address as it is now: a filter that waited for a rest in typing must not
 * undo another.
 */
export function changeView(changed: Partial<ProductListView>, how: "push" | "replace" = "replace"): void {
  showAddress(productListHref({ ...viewNow(), ...changed }), how);
}

/** Searches; that begins with the best match, and ends where the list was. */
export function changeSearch(search: string): void {
  const before = viewNow().search;
  if (search !== before) changeView({ search, ...(search && before ? {} : { sort: null }) });
}

const viewNow = () => readProductList(new URLSearchParams(window.location.search));
