"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { changesPaging } from "./changes-paging";

/** A product's changes, the newest first, more of them on demand. */
export function useChanges(productId: string) {
  const trpc = useTRPC();
  const pages = useInfiniteQuery(trpc.publishing.list.infiniteQueryOptions({ productId }, changesPaging));
  return {
    rows: pages.data?.pages.flatMap(({ changes }) => changes) ?? [],
    hasMore: pages.hasNextPage,
    loadMore: () => void pages.fetchNextPage(),
    isLoadingMore: pages.isFetchingNextPage,
  };
}
