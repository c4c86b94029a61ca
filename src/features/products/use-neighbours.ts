"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { type ProductListView, productHref, productListInput } from "./product-list-url";

/**
 * The products before and after this one in the list it was opened from, read ahead; `j` and `k` go there. They take
 * this page's place in the history, so that Back is the list.
 */
export function useNeighbours(productId: string, view: ProductListView) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const { data, isPlaceholderData } = useQuery({
    ...trpc.catalogue.neighbours.queryOptions({ ...productListInput(view), productId }),
    placeholderData: keepPreviousData,
  });
  const [previous, next] = isPlaceholderData ? [] : [data?.previous, data?.next];
  useEffect(() => {
    for (const id of [previous, next])
      if (id) void cache.prefetchQuery(trpc.catalogue.product.queryOptions({ productId: id }));
  }, [previous, next, cache, trpc]);
  const wayTo = (id: string | null | undefined) =>
    id ? () => router.replace(productHref(id, view)) : undefined;
  const ways = { previous: wayTo(previous), next: wayTo(next) };
  useShortcut("j", "Next product", "Products", () => ways.next?.(), { enabled: Boolean(next) });
  useShortcut("k", "Previous product", "Products", () => ways.previous?.(), { enabled: Boolean(previous) });
  return ways;
}
