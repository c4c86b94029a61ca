import type { Metadata } from "next";
import {
  countFilters,
  productCountInput,
  productListInput,
  readProductList,
} from "@/features/products/product-list-url";
import { ProductsScreen } from "@/features/products/products-screen";
import { HydrateClient, prefetch, prefetchPages, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Products" };

/** The browser knows how to go on. */
const firstPage = { getNextPageParam: () => undefined };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ProductsPage({ searchParams }: Props) {
  const params = await searchParams;
  const view = readProductList({ get: (name) => [params[name]].flat()[0] ?? null });
  await Promise.all([
    prefetchPages(trpc.catalogue.browse.infiniteQueryOptions(productListInput(view), firstPage)),
    prefetch(trpc.catalogue.counts.queryOptions(productCountInput(view))),
    // The filters stand open then.
    countFilters(view) > 0 ? prefetch(trpc.catalogue.sections.queryOptions()) : null,
    prefetch(trpc.channels.connection.queryOptions()),
    prefetch(trpc.channels.syncs.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <ProductsScreen />
    </HydrateClient>
  );
}
