import type { Metadata } from "next";
import { productListInput, readProductList } from "@/features/products/product-list-url";
import { ProductScreen } from "@/features/products/product-screen";
import { changesPaging } from "@/features/publishing/changes-paging";
import { HydrateClient, prefetch, prefetchPages, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Product" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ProductPage(props: Props) {
  const [{ id: productId }, params] = await Promise.all([props.params, props.searchParams]);
  const view = readProductList({ get: (name) => [params[name]].flat()[0] ?? null });
  await Promise.all([
    prefetch(trpc.catalogue.product.queryOptions({ productId })),
    prefetchPages(trpc.publishing.list.infiniteQueryOptions({ productId }, changesPaging)),
    prefetch(trpc.catalogue.neighbours.queryOptions({ ...productListInput(view), productId })),
  ]);
  return (
    <HydrateClient>
      <ProductScreen productId={productId} />
    </HydrateClient>
  );
}
