"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "@/server/client/api-provider";
import { kindOf, messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { ButtonLink } from "@/ui/primitives/button-link";
import { LatestChange } from "../publishing/latest-change";
import { useChanges } from "../publishing/use-changes";
import { ProductDescription } from "./product-description";
import { ProductDetails } from "./product-details";
import { ProductHeader } from "./product-header";
import { type ProductListView, productListHref, readProductList } from "./product-list-url";
import { ProductPictures } from "./product-pictures";
import { ProductSkeleton } from "./product-skeleton";
import { VariantsTable } from "./variants-table";

const ChangeHistory = dynamic(() =>
  import("../publishing/change-history").then((module) => module.ChangeHistory),
);

/** One product as the shop says, and what was changed of it; its address also says from which list it was opened. */
export function ProductScreen({ productId }: { productId: string }) {
  const view = readProductList(useSearchParams());
  const trpc = useTRPC();
  const product = useQuery(trpc.catalogue.product.queryOptions({ productId }));
  if (product.isError && isGone(product.error)) return <Gone view={view} />;
  if (product.data) return <Loaded product={product.data} view={view} />;
  if (!product.isError) return <ProductSkeleton />;
  return (
    <ErrorState
      title="This product could not be loaded"
      description={messageOf(product.error)}
      onRetry={product.refetch}
      action={<ButtonLink href={productListHref(view)}>Back to your products</ButtonLink>}
    />
  );
}

/** Also when an open page hears of it: what it showed a moment ago is no longer so. */
function isGone(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === "not_found" || kind === "invalid";
}

function Gone({ view }: { view: ProductListView }) {
  return (
    <EmptyState
      kind="no-results"
      title="This product is not in your shop"
      description="It may have been removed on Etsy since. Conversations that name it keep what was said."
      action={<ButtonLink href={productListHref(view)}>Back to your products</ButtonLink>}
    />
  );
}

interface LoadedProps {
  product: ApiOutputs["catalogue"]["product"];
  view: ProductListView;
}

function Loaded({ product, view }: LoadedProps) {
  const changes = useChanges(product.id);
  const { currency } = product.listing;
  const [latest] = changes.rows;
  const isOpen = latest !== undefined && ["queued", "publishing", "conflict"].includes(latest.status);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <ProductHeader product={product} view={view} isChanging={isOpen} />
      <LatestChange change={latest} currency={currency} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <ProductPictures key={product.id} title={product.title} images={product.images} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <ProductDetails product={product} />
          <ProductDescription key={product.id} text={product.description} />
          <VariantsTable key={`variants-${product.id}`} variants={product.variants} />
          {latest ? <ChangeHistory changes={changes} currency={currency} /> : null}
        </div>
      </div>
    </div>
  );
}
