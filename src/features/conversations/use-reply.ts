"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import { threadInput } from "./thread-input";
import type { ThreadPage } from "./use-thread";

/** Sends the seller's words: they stand in the thread at once, and go back to the box when the server refuses. */
export function useReply(conversationId: string, onRefused: (text: string) => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.messaging.thread.infiniteQueryKey(threadInput(conversationId));
  return useMutation(
    trpc.messaging.sendReply.mutationOptions({
      onMutate: async ({ text }) => {
        await cache.cancelQueries({ queryKey: key });
        const before = cache.getQueryData(key);
        cache.setQueryData(key, (data) => {
          const [first, ...rest] = data?.pages ?? [];
          return data && first ? { ...data, pages: [withReply(first, text), ...rest] } : data;
        });
        return { before };
      },
      onError: (error, { text }, context) => {
        cache.setQueryData(key, context?.before);
        onRefused(text);
        toast.error("Your message was not sent", { description: messageOf(error) });
      },
      onSettled: () => cache.invalidateQueries(trpc.messaging.pathFilter()),
    }),
  );
}

function withReply(page: ThreadPage, text: string): ThreadPage {
  const now = new Date();
  const message: ThreadPage["messages"][number] = {
    id: `unsent-${now.getTime()}`,
    author: "seller",
    text,
    contentType: "text",
    runId: null,
    ties: [],
    sentAt: now,
    createdAt: now,
    delivery: "pending",
    deliveryError: null,
  };
  return {
    ...page,
    conversation: { ...page.conversation, assignee: "human" },
    messages: [...page.messages, message],
  };
}
