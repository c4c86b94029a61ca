"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { type ActivityView, activityInput } from "./activity-url";
import { unseenEntries, withNewest } from "./newest-activity";

/**
 * The list, part by part. What happens meanwhile is read into a part of its own, so that a long list isn't read again
 * at every signal and doesn't move under anybody's eyes: it is `arrived` until `showArrived`.
 */
export function useActivity(view: ActivityView) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const input = activityInput(view);
  const options = trpc.activity.list.infiniteQueryOptions(input, {
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { keepsStill: true },
  });
  const list = useInfiniteQuery(options);
  const { data: newest } = useQuery(
    trpc.activity.list.queryOptions(input, {
      enabled: list.isSuccess,
      initialData: () => list.data?.pages[0],
      initialDataUpdatedAt: list.dataUpdatedAt,
    }),
  );
  const arrived = list.data && newest ? unseenEntries(list.data, newest).length : 0;
  const showArrived = () => {
    if (newest) cache.setQueryData(options.queryKey, (known) => (known ? withNewest(known, newest) : known));
  };
  return { list, arrived, showArrived };
}
