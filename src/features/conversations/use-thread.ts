"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { THREAD_PAGE, threadInput } from "./thread-input";

export type ThreadPage = ApiOutputs["messaging"]["thread"];

/** A conversation with its messages, oldest first, and the way to earlier ones. */
export function useThread(conversationId: string) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.messaging.thread.infiniteQueryOptions(threadInput(conversationId), {
      getNextPageParam: ({ messages }) => (messages.length === THREAD_PAGE ? messages[0]?.id : undefined),
    }),
  );
  const pages = query.data?.pages;
  const messages = useMemo(() => pages?.toReversed().flatMap((page) => page.messages) ?? [], [pages]);
  return { query, head: pages?.[0], messages };
}
