"use client";

import { keepPreviousData, type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { cutAfter, joinPages, pageOf, rangesOf } from "./conversation-pages";
import { type ConversationsView, conversationListInput } from "./conversations-url";

type Page = ApiOutputs["messaging"]["list"];
export type ConversationRow = Page["conversations"][number];

const none: string[] = [];

/**
 * The list, page by page. What changes is read again for the pages in sight alone: with ten thousand conversations
 * loaded, a signal still costs two or three small queries. The others follow when they come into sight.
 */
export function useConversationPages(view: ConversationsView) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const input = conversationListInput(view);
  const of = JSON.stringify(input);
  const [cuts, setCuts] = useState({ of, ends: none });
  const [inSight, setInSight] = useState({ from: 0, to: 0 });
  const ends = cuts.of === of ? cuts.ends : none;
  const inputs = rangesOf(ends).map((range) => ({ ...input, ...range }));
  const isNear = (index: number) => index >= inSight.from - 1 && index <= inSight.to + 1;
  const joined = useQueries({
    queries: inputs.map((range, index) => ({
      ...trpc.messaging.list.queryOptions(range),
      enabled: (query: { state: { data: unknown } }) => query.state.data === undefined || isNear(index),
      ...(index === 0 ? { placeholderData: keepPreviousData } : {}),
    })),
    combine: join,
  });

  /** Ends a page at its own cursor; what it holds stays, under its new name. */
  const cut = (index: number, page: Page) => {
    const range = inputs[index];
    if (!range || !page.nextCursor) return;
    const closed = { ...range, until: page.nextCursor, limit: rangesOf([page.nextCursor])[0]?.limit };
    cache.setQueryData(trpc.messaging.list.queryKey(closed), { ...page, nextCursor: null });
    setCuts({ of, ends: cutAfter(ends, index, page.nextCursor) });
  };
  const { overfull, last, isPlaceholder } = joined;
  useEffect(() => {
    if (overfull) cut(overfull.index, overfull.page);
  });

  return {
    ...joined,
    hasMore: Boolean(last?.nextCursor) && !isPlaceholder,
    loadMore: () => (last && !isPlaceholder ? cut(ends.length, last) : undefined),
    /** Says which rows are in sight. */
    see: (from: number, to: number) => {
      const next = { from: pageOf(joined.starts, from), to: pageOf(joined.starts, to) };
      if (next.from !== inSight.from || next.to !== inSight.to) setInSight(next);
    },
  };
}

function join(results: UseQueryResult<Page, unknown>[]) {
  const pages = results.map((result) => result.data);
  const first = results[0];
  const end = results.at(-1);
  const index = pages.slice(0, -1).findIndex((page) => page?.nextCursor);
  const page = pages[index];
  return {
    ...joinPages(pages),
    overfull: page ? { index, page } : null,
    last: end?.data,
    isPending: first?.isPending ?? true,
    isPlaceholder: first?.isPlaceholderData ?? false,
    error: first?.data ? null : first?.error,
    endError: results.length > 1 && !end?.data ? end?.error : null,
    isLoadingEnd: results.length > 1 && (end?.isFetching ?? false) && !end?.data,
    retry: () => Promise.all(results.filter((one) => one.isError).map((one) => one.refetch())),
  };
}
