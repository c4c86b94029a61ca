"use client";

import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { showLinkedViews } from "@/ui/patterns/show-address";
import { listingStates, stateOrder } from "./listing-state";
import { type ProductListView, productListHref } from "./product-list-url";
import type { useProductCounts } from "./use-product-pages";

const showLinkedState = showLinkedViews("/products");

export interface StateTabsProps {
  view: ProductListView;
  counts: ReturnType<typeof useProductCounts>;
}

/** One tab per state, with how many of them the other filters leave. */
export function StateTabs({ view, counts }: StateTabsProps) {
  return (
    <div onClickCapture={showLinkedState} className="min-w-0">
      <SegmentedFilter
        label="Filter by state"
        segments={[
          {
            label: "All",
            href: productListHref({ ...view, state: null }),
            active: view.state === null,
            count: counts?.all,
          },
          ...stateOrder.map((state) => ({
            label: listingStates[state].label,
            href: productListHref({ ...view, state }),
            active: view.state === state,
            count: counts && (counts.byState[state] ?? 0),
          })),
        ]}
      />
    </div>
  );
}
