"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { kindOf, messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Badge } from "@/ui/primitives/badge";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Card, CardBody, CardHeader } from "@/ui/primitives/card";
import { listingStates } from "./listing-state";
import { ProductDetails } from "./product-details";
import { ProductPictures } from "./product-pictures";
import { VariantsTable } from "./variants-table";

type Product = ApiOutputs["catalogue"]["product"];

const crumbs = [{ label: "Products", href: "/products" }];

/** One product as the shop says, read-only. */
export function ProductScreen({ productId }: { productId: string }) {
  const trpc = useTRPC();
  const product = useQuery(trpc.catalogue.product.queryOptions({ productId }));
  if (product.data) return <Loaded product={product.data} />;
  if (!product.isError) return <DelayedSkeleton label="Loading the product" className="py-8" />;
  const kind = kindOf(product.error);
  if (kind !== "not_found" && kind !== "invalid") {
    return (
      <ErrorState
        title="This product could not be loaded"
        description={messageOf(product.error)}
        onRetry={product.refetch}
      />
    );
  }
  return (
    <EmptyState
      kind="no-results"
      title="This product is not in your shop"
      description="It may have been removed on Etsy since."
      action={<ButtonLink href="/products">All products</ButtonLink>}
    />
  );
}

function Loaded({ product }: { product: Product }) {
  const { listing } = product;
  const state = listingStates[listing.state];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader
        breadcrumbs={crumbs}
        title={
          <span dir="auto" className="[overflow-wrap:anywhere]">
            {product.title}
          </span>
        }
        status={<Badge tone={state.tone}>{state.label}</Badge>}
        description={
          <>
            As of the sync <RelativeTime date={listing.syncedAt} /> · version {listing.version}
          </>
        }
        actions={
          listing.url ? (
            <ButtonLink href={listing.url} target="_blank" rel="noreferrer" prefetch={false}>
              View on Etsy <ExternalLink aria-hidden />
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <ProductPictures title={product.title} images={product.images} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <ProductDetails product={product} />
          <VariantsTable variants={product.variants} />
          <Card>
            <CardHeader title="Description" />
            <CardBody>
              <p dir="auto" className="max-w-prose whitespace-pre-wrap text-sm [overflow-wrap:anywhere]">
                {product.description || <span className="text-muted">No description.</span>}
              </p>
            </CardBody>
          </Card>
        </div>
      </div>
    </div>
  );
}
