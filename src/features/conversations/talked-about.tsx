"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Price } from "@/features/products/price";
import { ProductPicture } from "@/features/products/product-picture";
import { useTRPC } from "@/server/client/api-provider";
import { distinctProducts } from "./distinct-products";

/** As many as fit beside a thread. */
const MOST = 6;

/** The products that the agent's answers rest on, the latest first, as they are now. */
export function TalkedAbout({ conversationId }: { conversationId: string }) {
  const trpc = useTRPC();
  const proofs = useQuery(trpc.agents.proofs.queryOptions({ conversationId })).data;
  const offers = distinctProducts(proofs ?? {}).slice(0, MOST);
  const products = useQueries({
    queries: offers.map(({ productId }) => trpc.catalogue.product.queryOptions({ productId })),
  });
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="talked-about" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2 id="talked-about" className="font-semibold text-sm">
        Talked about
      </h2>
      <ul className="-mx-2 grid">
        {offers.map((offer, index) => {
          const product = products[index]?.data;
          const image = product?.images[0];
          const { priceMinor, currency, quantity } = product?.listing ?? offer;
          return (
            <li key={offer.productId}>
              <Link
                href={`/products/${offer.productId}`}
                className="flex items-center gap-3 rounded-md px-2 py-1.5 hover:bg-sunken/50"
              >
                <ProductPicture src={image?.thumbnailUrl ?? image?.url} alt="" className="size-11" />
                <span className="min-w-0 flex-1 text-sm">
                  <span className="line-clamp-2 [overflow-wrap:anywhere]">{offer.title}</span>
                  <span className="flex gap-1.5 text-muted text-xs tabular-nums">
                    <Price priceMinor={priceMinor} currency={currency} /> ·
                    <span className={quantity === 0 ? "text-warn" : undefined}>
                      {quantity === 0 ? "Sold out" : `${quantity} in stock`}
                    </span>
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
