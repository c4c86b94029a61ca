"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { readAgain } from "@/server/client/read-again";

export type TryOut = NonNullable<ApiOutputs["webChat"]["get"]>;

/** Words with the page's own id, by which the server takes them once. */
export interface Said {
  text: string;
  clientId: string;
}

/** How often the chat is read while an answer is written; the page may have no live line. */
const LOOK_MS = 500;

/** Words with a new id. */
export const newSaid = (text: string): Said => ({
  text,
  clientId: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`,
});

/** The seller's try-out chat: what was said, whether an answer is on its way, and saying something. */
export function useTryChat(first?: Said | undefined) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const say = useMutation(
    trpc.webChat.say.mutationOptions({
      retry: false,
      onSuccess: () => readAgain(cache, trpc.webChat.pathFilter()),
    }),
  );
  const chat = useQuery({
    ...trpc.webChat.get.queryOptions(),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.answering ? LOOK_MS : false),
  });
  const knownBefore = useRef(0);
  const customerWords = countCustomer(chat.data);
  const { mutate } = say;
  const send = useCallback(
    (said: Said) => {
      knownBefore.current = countCustomer(cache.getQueryData(trpc.webChat.get.queryKey()));
      mutate(said);
    },
    [cache, mutate, trpc],
  );
  useEffect(() => {
    if (first) send(first);
  }, [first, send]);
  // Shown at once, until it comes back as stored.
  const sending = say.isPending && customerWords <= knownBefore.current ? say.variables : null;
  return {
    chat,
    sending,
    failed: say.isError ? { error: say.error, said: say.variables } : null,
    busy: say.isPending,
    send,
  };
}

function countCustomer(tryOut: TryOut | null | undefined): number {
  return tryOut?.messages.filter(({ author }) => author === "customer").length ?? 0;
}
