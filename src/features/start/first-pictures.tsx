"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { Skeleton } from "@/ui/primitives/skeleton";
import { ProductPicture } from "../products/product-picture";
import { firstProducts } from "./first-products-input";

type Product = ApiOutputs["catalogue"]["browse"]["products"][number];

const SHOWN = 12;

/** Pictures of what has arrived; places for those to come while more are on their way. */
export function FirstPictures({ arriving }: { arriving: boolean }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.catalogue.browse.queryOptions(firstProducts));
  const shown = useInOrderOfArrival(data?.products ?? []);
  const missing = arriving ? SHOWN - shown.length : 0;
  if (shown.length + missing === 0) return null;
  return (
    <ul aria-label="The first of your listings" className="grid grid-cols-4 gap-2 sm:grid-cols-6">
      {shown.map(({ id, title, picture }) => (
        <li key={id} className="aspect-square animate-pop-in">
          <ProductPicture
            src={picture?.thumbnailUrl ?? picture?.url}
            alt={title}
            className="size-full rounded-md"
          />
        </li>
      ))}
      {Array.from({ length: missing }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty places have nothing else to tell them apart
        <li key={place} aria-hidden className="aspect-square">
          <Skeleton className="size-full rounded-md" />
        </li>
      ))}
    </ul>
  );
}

/** The list's order changes while listings arrive; here each stays where it appeared. */
function useInOrderOfArrival(products: Product[]): Product[] {
  const [order, setOrder] = useState<string[]>([]);
  const arrived = products.map(({ id }) => id).filter((id) => !order.includes(id));
  const next = [...order, ...arrived].slice(0, SHOWN);
  if (next.length > order.length) setOrder(next);
  const byId = new Map(products.map((product) => [product.id, product]));
  return next.flatMap((id) => byId.get(id) ?? []);
}
