import type { MouseEvent } from "react";
import { type ProductListView, productListHref, readProductList } from "./product-list-url";

type How = "push" | "replace";

/**
 * Changes what the list shows at once: the address changes without asking the server for the page, since everything on
 * it is read by the browser itself. `useSearchParams` follows. From the address as it is now: a filter that waited for
 * a rest in typing must not undo another.
 */
export function changeView(changed: Partial<ProductListView>, how: How = "replace"): void {
  showHref(productListHref({ ...viewNow(), ...changed }), how);
}

/** Searches; that begins with the best match, and ends where the list was. */
export function changeSearch(search: string): void {
  const before = viewNow().search;
  if (search !== before) changeView({ search, ...(search && before ? {} : { sort: null }) });
}

const viewNow = () => readProductList(new URLSearchParams(window.location.search));

function showHref(href: string, how: How): void {
  if (how === "push") window.history.pushState(null, "", href);
  else window.history.replaceState(null, "", href);
}

/** On links to other views of the list (as `onClickCapture` around them): the same for a plain click. */
export function showLinkedView(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.pathname !== "/products") return;
  event.preventDefault();
  showHref(link.pathname + link.search, "push");
}
