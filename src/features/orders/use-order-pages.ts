"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/server/client/api-provider";
import type { OrderLine } from "./order-columns";

/** The list page by page, read again when an order comes in. */
export function useOrderPages() {
  const list = useInfiniteQuery(
    useTRPC().orders.list.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const rows = useMemo(() => joined(list.data?.pages ?? []), [list.data]);
  return {
    rows,
    isPending: list.isPending,
    error: list.data ? null : list.error,
    retry: list.refetch,
    hasMore: list.hasNextPage,
    loadMore: () => void list.fetchNextPage({ cancelRefetch: false }),
    endStatus: list.isFetchNextPageError ? "failed" : list.isFetchingNextPage ? "loading" : "idle",
  } as const;
}

/** An order that came while the list was read may stand in two pages. */
function joined(pages: { orders: OrderLine[] }[]): OrderLine[] {
  return [...new Map(pages.flatMap(({ orders }) => orders).map((order) => [order.id, order])).values()];
}
