"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";

/** What a seller can do about a change of a listing; the page reads it again after each. */
export function useChangeActions() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const after = (failure: string) => ({
    onError: (error: unknown) => void toast.error(failure, { description: messageOf(error) }),
    onSettled: () => cache.invalidateQueries(trpc.publishing.pathFilter()),
  });
  const resolve = useMutation(trpc.publishing.resolve.mutationOptions(after("Your choice was not taken")));
  const discard = useMutation(trpc.publishing.discard.mutationOptions(after("It could not be dropped")));
  const retry = useMutation(trpc.publishing.retry.mutationOptions(after("It could not be sent again")));
  const undo = useMutation(trpc.publishing.undo.mutationOptions(after("It could not be undone")));
  const isBusy = [resolve, discard, retry, undo].some(({ isPending }) => isPending);
  return { resolve, discard, retry, undo, isBusy };
}
