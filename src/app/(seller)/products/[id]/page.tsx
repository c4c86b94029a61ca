import type { Metadata } from "next";
import { ProductScreen } from "@/features/products/product-screen";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Product" };

export default async function ProductPage({ params }: { params: Promise<{ id: string }> }) {
  const productId = (await params).id;
  await prefetch(trpc.catalogue.product.queryOptions({ productId }));
  return (
    <HydrateClient>
      <ProductScreen productId={productId} />
    </HydrateClient>
  );
}
