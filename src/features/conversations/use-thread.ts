"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";

/** Messages that are read at once. */
const PAGE = 60;

export type ThreadPage = ApiOutputs["messaging"]["thread"];

/** Options of a thread's pages; the first is the newest. The page on the server asks for the same. */
export const threadInput = (conversationId: string) => ({ conversationId, limit: PAGE });

/** A conversation with its messages, oldest first, and the way to earlier ones. */
export function useThread(conversationId: string) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.messaging.thread.infiniteQueryOptions(threadInput(conversationId), {
      getNextPageParam: ({ messages }) => (messages.length === PAGE ? messages[0]?.id : undefined),
    }),
  );
  const pages = query.data?.pages;
  return { query, head: pages?.[0], messages: pages?.toReversed().flatMap((page) => page.messages) ?? [] };
}
