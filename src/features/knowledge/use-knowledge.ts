"use client";

import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { undoToast } from "@/ui/patterns/undo-toast";
import { toast } from "@/ui/primitives/toaster";
import { knowledgeInput } from "./knowledge-input";

export type KnowledgeEntry = ApiOutputs["knowledge"]["get"];

/** The answers page by page; a search brings the best on one page. */
export function useKnowledge(search: string) {
  const list = useInfiniteQuery({
    ...useTRPC().knowledge.list.infiniteQueryOptions(knowledgeInput(search), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.entries) ?? [], [list.data]);
  return { list, entries, total: list.data?.pages[0]?.total ?? 0 };
}

/** Removing and dismissing, both with a way back. */
export function useRemoving() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const readAgain = () => cache.invalidateQueries(trpc.knowledge.pathFilter());
  const restore = useMutation(trpc.knowledge.restore.mutationOptions({ onSettled: readAgain }));
  const told = (message: string) => ({
    onSuccess: (_done: unknown, { id }: { id: string }) =>
      undoToast({ message, undo: () => restore.mutateAsync({ id }) }),
    onError: (error: unknown) => toast.error("It is still there", { description: messageOf(error) }),
    onSettled: readAgain,
  });
  const remove = useMutation(trpc.knowledge.remove.mutationOptions(told("Answer removed")));
  const dismiss = useMutation(trpc.knowledge.dismiss.mutationOptions(told("Proposal dismissed")));
  return {
    remove: (id: string) => remove.mutate({ id }),
    dismiss: (id: string) => dismiss.mutate({ id }),
    goneId: [remove, dismiss].find((one) => one.isPending)?.variables?.id ?? null,
  };
}
