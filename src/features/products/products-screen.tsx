"use client";

import { useSearchParams } from "next/navigation";
import { PageHeader } from "@/ui/patterns/page-header";
import { usePlace } from "@/ui/patterns/place";
import { FirstSync } from "./first-sync";
import { isNarrowed, readProductList } from "./product-list-url";
import { ProductTable } from "./product-table";
import { ProductToolbar } from "./product-toolbar";
import { StateTabs } from "./state-tabs";
import { useProductCounts } from "./use-product-pages";

/** The catalogue: what is shown, and in which order, stands in the address. */
export function ProductsScreen() {
  const view = readProductList(useSearchParams());
  const counts = useProductCounts(view);
  // No shop yet, or nothing in it: there is nothing to search.
  const isBare = counts?.all === 0 && !isNarrowed(view) && view.state === null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        title="Products"
        description="Your shop as we last read it. The agent answers from these rows."
      />
      <FirstSync />
      {isBare ? null : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <ProductToolbar view={view} />
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <StateTabs view={view} counts={counts} />
            <Total count={counts?.shown} />
          </div>
        </div>
      )}
      <ProductTable view={view} total={counts?.shown} />
    </div>
  );
}

function Total({ count }: { count: number | undefined }) {
  const number = new Intl.NumberFormat(usePlace().locale);
  return (
    <p role="status" className="text-muted text-sm tabular-nums max-sm:sr-only">
      {count === undefined ? "" : `${number.format(count)} ${count === 1 ? "product" : "products"}`}
    </p>
  );
}
