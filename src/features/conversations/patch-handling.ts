"use client";

import type { QueryClient } from "@tanstack/react-query";
import type { useTRPC } from "@/server/client/api-provider";
import { type Handled, isIn } from "./conversation-state";
import { type ConversationFilter, conversationFilters } from "./conversations-url";
import { threadInput } from "./thread-input";
import type { ConversationRow } from "./use-conversation-pages";

type Trpc = ReturnType<typeof useTRPC>;

/** Shows a change of a conversation everywhere at once: thread, lists, counts. Returns the way back. */
export function patchConversation(
  cache: QueryClient,
  trpc: Trpc,
  id: string,
  change: Partial<ConversationRow>,
): () => void {
  const before = cache.getQueriesData(trpc.messaging.pathFilter());
  const row = findRow(cache, trpc, id);
  cache.setQueryData(trpc.messaging.thread.infiniteQueryKey(threadInput(id)), (thread) => {
    const [first, ...rest] = thread?.pages ?? [];
    if (!thread || !first) return thread;
    return {
      ...thread,
      pages: [{ ...first, conversation: { ...first.conversation, ...change } }, ...rest],
    };
  });
  for (const [key, page] of cache.getQueriesData<{ conversations: ConversationRow[] }>(
    trpc.messaging.list.pathFilter(),
  )) {
    if (!page?.conversations) continue;
    const filter = filterOf(key);
    const conversations = page.conversations
      .map((one) => (one.id === id ? { ...one, ...change } : one))
      .filter((one) => one.id !== id || isIn(filter, one));
    cache.setQueryData(key, { ...page, conversations });
  }
  if (row) {
    cache.setQueriesData<Counts>(trpc.messaging.counts.pathFilter(), (counts) =>
      counts ? recount(counts, row, { ...row, ...change }) : counts,
    );
  }
  return () => {
    for (const [key, data] of before) cache.setQueryData(key, data);
  };
}

type Counts = Record<ConversationFilter, number>;

function recount(counts: Counts, before: Handled, after: Handled): Counts {
  const next = { ...counts };
  for (const filter of conversationFilters)
    next[filter] += Number(isIn(filter, after)) - Number(isIn(filter, before));
  return next;
}

/** The conversation as some list or its own thread has it. */
function findRow(cache: QueryClient, trpc: Trpc, id: string): Handled | undefined {
  const lists = cache.getQueriesData<{ conversations?: ConversationRow[] }>(trpc.messaging.list.pathFilter());
  for (const [, page] of lists) {
    const row = page?.conversations?.find((one) => one.id === id);
    if (row) return row;
  }
  return cache.getQueryData(trpc.messaging.thread.infiniteQueryKey(threadInput(id)))?.pages[0]?.conversation;
}

/** tRPC's keys are `[path, { input, type }]`. */
function filterOf(key: readonly unknown[]): ConversationFilter {
  const [, options] = key as [unknown, { input?: { filter?: ConversationFilter } }?];
  return options?.input?.filter ?? "all";
}
