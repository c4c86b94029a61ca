"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DataTable } from "@/ui/patterns/data-table";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { SearchInput } from "@/ui/patterns/search-input";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { listingStates, stateOrder } from "./listing-state";
import { NoProducts } from "./no-products";
import { Pager } from "./pager";
import { productColumns } from "./product-columns";
import { type ProductListView, productListHref, productListInput, readProductList } from "./product-list-url";

/** The catalogue: searched, filtered and paged by the URL. */
export function ProductsScreen() {
  const view = readProductList(useSearchParams());
  const router = useRouter();
  const trpc = useTRPC();
  const list = useQuery({
    ...trpc.catalogue.list.queryOptions(productListInput(view)),
    placeholderData: keepPreviousData,
  });
  const search = (next: string) =>
    router.replace(productListHref({ ...view, search: next.trim(), page: 1 }), { scroll: false });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        title="Products"
        description="Your shop as we last read it. The agent answers from these rows."
      />
      <div className="grid gap-3">
        <SearchInput label="Search products" value={view.search} onSearch={search} />
        <StateTabs view={view} />
      </div>
      {list.isError && !list.data ? (
        <ErrorState
          title="Your products could not be loaded"
          description={messageOf(list.error)}
          onRetry={list.refetch}
        />
      ) : (
        <DataTable
          caption="Products"
          columns={productColumns}
          rows={list.data?.products ?? []}
          rowKey={(row) => row.id}
          rowHref={(row) => `/products/${row.id}`}
          loading={list.isPending}
          stale={list.isPlaceholderData}
          empty={<NoProducts view={view} />}
          footer={
            list.data && list.data.total > 0 ? <Pager view={view} total={list.data.total} /> : undefined
          }
        />
      )}
    </div>
  );
}

function StateTabs({ view }: { view: ProductListView }) {
  const trpc = useTRPC();
  const counts = useQuery(trpc.catalogue.counts.queryOptions()).data;
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const { search } = view;
  return (
    <SegmentedFilter
      label="Filter by state"
      segments={[
        { label: "All", href: productListHref({ search }), active: view.state === null, count: all },
        ...stateOrder.map((state) => ({
          label: listingStates[state].label,
          href: productListHref({ search, state }),
          active: view.state === state,
          count: counts ? (counts[state] ?? 0) : undefined,
        })),
      ]}
    />
  );
}
