"use client";

import { ChevronLeft, ChevronRight, ExternalLink } from "lucide-react";
import type { ApiOutputs } from "@/server/client/outputs";
import { cn } from "@/ui/class-names";
import { PageHeader } from "@/ui/patterns/page-header";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Badge } from "@/ui/primitives/badge";
import { ButtonLink } from "@/ui/primitives/button-link";
import { IconButton } from "@/ui/primitives/icon-button";
import { EditButton } from "../publishing/edit-button";
import { listingStates } from "./listing-state";
import { type ProductListView, productListHref } from "./product-list-url";
import { useNeighbours } from "./use-neighbours";
import { useWayBack } from "./use-way-back";

export interface ProductHeaderProps {
  product: ApiOutputs["catalogue"]["product"];
  /** The list that it was opened from. */
  view: ProductListView;
  /** A change of it is under way: one at a time. */
  isChanging: boolean;
}

/** Longer titles are set smaller: Etsy's are lists of search words. */
const LONG_TITLE = 70;

/** Name, state, when it was read; the way back to the list, and on along it. */
export function ProductHeader({ product, view, isChanging }: ProductHeaderProps) {
  const { title, listing } = product;
  const state = listingStates[listing.state];
  const listHref = productListHref(view);
  const takeBack = useWayBack(listHref);
  return (
    <div onClickCapture={takeBack} className="relative">
      <PageHeader
        breadcrumbs={[{ label: "Products", href: listHref }]}
        title={
          <span
            dir="auto"
            className={cn(
              "block text-balance [overflow-wrap:anywhere]",
              title.length > LONG_TITLE && "text-lg",
            )}
          >
            {title}
          </span>
        }
        status={<Badge tone={state.tone}>{state.label}</Badge>}
        description={
          <>
            Read from your shop <RelativeTime date={listing.syncedAt} />
          </>
        }
        actions={
          <>
            {listing.url ? (
              <ButtonLink href={listing.url} target="_blank" rel="noreferrer" prefetch={false}>
                View on Etsy <ExternalLink aria-hidden />
              </ButtonLink>
            ) : null}
            {listing.channel === "sample" ? null : (
              <EditButton key={product.id} product={product} disabled={isChanging} />
            )}
          </>
        }
      />
      <Neighbours productId={product.id} view={view} />
    </div>
  );
}

/** Beside the way back, where they stay put however long a title is. */
function Neighbours({ productId, view }: { productId: string; view: ProductListView }) {
  const { previous, next } = useNeighbours(productId, view);
  if (!previous && !next) return null;
  return (
    <div className="absolute -top-1.5 right-0 flex">
      <IconButton
        size="icon-sm"
        label="Previous product (K)"
        disabled={!previous}
        onClick={() => previous?.()}
      >
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton size="icon-sm" label="Next product (J)" disabled={!next} onClick={() => next?.()}>
        <ChevronRight aria-hidden />
      </IconButton>
    </div>
  );
}
