"use client";

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { joinPages } from "./join-pages";
import { type ProductListView, productCountInput, productListInput } from "./product-list-url";
import { changedSince } from "./shop-sync";

/** So many pages are read again at every change; a longer list rests, and says that it is no longer the latest. */
const LIVE_PAGES = 3;

/** The list page by page, kept live while it is short. */
export function useProductPages(view: ProductListView) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const options = trpc.catalogue.browse.infiniteQueryOptions(productListInput(view), {
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const known = cache.getQueryData(options.queryKey)?.pages.length ?? 0;
  const resting = known > LIVE_PAGES;
  const list = useInfiniteQuery({
    ...options,
    enabled: !resting,
    placeholderData: keepPreviousData,
  });
  const syncs = useQuery(trpc.channels.syncs.queryOptions()).data;
  const rows = useMemo(() => joinPages(list.data?.pages ?? []), [list.data]);
  return {
    rows,
    isPending: list.isPending,
    isStale: list.isPlaceholderData,
    error: list.data ? null : list.error,
    retry: list.refetch,
    hasMore: list.hasNextPage && !list.isPlaceholderData,
    loadMore: () => void list.fetchNextPage({ cancelRefetch: false }),
    endStatus: list.isFetchNextPageError ? "failed" : list.isFetchingNextPage ? "loading" : "idle",
    isOutdated: resting && changedSince(syncs?.runs ?? [], list.dataUpdatedAt),
    /** From the first page again. */
    startOver: () => void cache.resetQueries({ queryKey: options.queryKey }),
  } as const;
}

/** How many products each state has under the view's filters; and under all of it. */
export function useProductCounts(view: ProductListView) {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.catalogue.counts.queryOptions(productCountInput(view)),
    placeholderData: keepPreviousData,
  });
  if (!data) return undefined;
  const all = Object.values(data).reduce((sum, count) => sum + count, 0);
  return { all, byState: data, shown: view.state ? (data[view.state] ?? 0) : all };
}
