import type { Metadata } from "next";
import { productListInput, readProductList } from "@/features/products/product-list-url";
import { ProductsScreen } from "@/features/products/products-screen";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Products" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ProductsPage({ searchParams }: Props) {
  const params = await searchParams;
  const one = (name: string) => [params[name]].flat()[0] ?? null;
  await Promise.all([
    prefetch(trpc.catalogue.list.queryOptions(productListInput(readProductList({ get: one })))),
    prefetch(trpc.catalogue.counts.queryOptions()),
    prefetch(trpc.channels.connection.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <ProductsScreen />
    </HydrateClient>
  );
}
