"use client";

import type { QueryClient } from "@tanstack/react-query";
import type { useTRPC } from "@/server/client/api-provider";
import { threadInput } from "./thread-input";
import type { ThreadPage } from "./use-thread";

type Message = ThreadPage["messages"][number];

/** Shows a change of one message in its thread. */
export function patchMessage(
  cache: QueryClient,
  trpc: ReturnType<typeof useTRPC>,
  { conversationId, messageId }: { conversationId: string; messageId: string },
  change: Partial<Message>,
): void {
  cache.setQueryData(
    trpc.messaging.thread.infiniteQueryKey(threadInput(conversationId)),
    (thread) =>
      thread && {
        ...thread,
        pages: thread.pages.map((page) => ({
          ...page,
          messages: page.messages.map((one) => (one.id === messageId ? { ...one, ...change } : one)),
        })),
      },
  );
}
