"use client";

import { useQuery } from "@tanstack/react-query";
import { ProductPicture } from "@/features/products/product-picture";
import { formatMoney } from "@/kernel/money";
import { useTRPC } from "@/server/client/api-provider";
import { usePlace } from "@/ui/patterns/place";
import type { Proof } from "./proofs";

/** The row behind a value as it is now; its picture follows when it is there. */
export function ProofPreview({ proof: { basis, offer, stale } }: { proof: Proof }) {
  const trpc = useTRPC();
  const { locale } = usePlace();
  const product = useQuery({
    ...trpc.catalogue.product.queryOptions({ productId: offer?.productId ?? "" }),
    enabled: offer !== null && !offer.gone,
  });
  if (basis === "order") return "As Etsy told us about the order.";
  if (basis === "computed") return "Added up or compared by code, not by the model.";
  if (!offer || offer.gone) return "This listing is gone from the shop.";
  const image = product.data?.images[0];
  const price =
    offer.priceMinor === null
      ? null
      : formatMoney({ amountMinor: offer.priceMinor, currency: offer.currency }, locale);
  return (
    <span className="flex items-start gap-2.5 py-1 text-left">
      <ProductPicture
        src={image?.thumbnailUrl ?? image?.url}
        alt=""
        eager
        className="size-12 border-transparent"
      />
      <span className="min-w-0">
        <span className="line-clamp-2 font-medium [overflow-wrap:anywhere]">{offer.title}</span>
        {offer.variant ? <span className="block">{offer.variant}</span> : null}
        <span className="block tabular-nums">
          {[price, offer.quantity === 0 ? "sold out" : `${offer.quantity} in stock`]
            .filter(Boolean)
            .join(" · ")}
          {stale ? " now" : ""}
        </span>
      </span>
    </span>
  );
}
