import { changedFilters } from "./changed-within";
import { listingStates } from "./listing-state";
import type { ProductListView } from "./product-list-url";
import { stockFilters } from "./stock-level";

/** What narrows a view beside its search, in words: `["On sale", "Stock: 3 or fewer", "Price: 10 to 20"]`. */
export function filterWords(
  view: ProductListView,
  sections: readonly { externalId: string; title: string }[],
) {
  const { state, stock, changed, section } = view;
  const title = sections.find(({ externalId }) => externalId === section)?.title;
  return [
    state ? listingStates[state].label : null,
    stock ? `Stock: ${stockFilters[stock].toLowerCase()}` : null,
    priceWords(view),
    section ? `Section: ${title ?? "one that is gone"}` : null,
    changed ? `Changed: ${changedFilters[changed].toLowerCase()}` : null,
  ].filter((words) => words !== null);
}

function priceWords({ min, max }: ProductListView): string | null {
  if (min === null && max === null) return null;
  if (max === null) return `Price: from ${min}`;
  return min === null ? `Price: up to ${max}` : `Price: ${min} to ${max}`;
}
