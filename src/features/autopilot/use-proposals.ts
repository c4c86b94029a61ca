"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import type { ProposalFilter } from "./autopilot-url";
import { proposalsPaging } from "./proposals-paging";

export type Proposal = ApiOutputs["autopilot"]["list"]["proposals"][number];

/** Proposals page by page, the newest first; read again when one comes or is decided. */
export function useProposals(filter: ProposalFilter) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.autopilot.list.infiniteQueryOptions({ filter }, proposalsPaging));
  const rows = (list.data?.pages ?? []).flatMap(({ proposals }) => proposals);
  return {
    // One that came while the list was read may stand in two pages.
    rows: [...new Map(rows.map((row) => [row.id, row])).values()],
    isPending: list.isPending,
    error: list.data ? null : list.error,
    retry: list.refetch,
    hasMore: list.hasNextPage,
    loadMore: () => void list.fetchNextPage(),
    isLoadingMore: list.isFetchingNextPage,
  };
}
