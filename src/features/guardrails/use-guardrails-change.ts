"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { UpdateGuardrails } from "@/domain/agents/schemas";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { undoToast } from "@/ui/patterns/undo-toast";
import { toast } from "@/ui/primitives/toaster";
import { applied, wayBack } from "./guardrails-change";

/** Changes guardrails: shown at once, put back when the server refuses, and with a way back in the toast. */
export function useGuardrailsChange() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.guardrails.mine.queryKey();
  const save = useMutation({
    ...trpc.guardrails.update.mutationOptions({
      onMutate: (change) => {
        // Not waited for: a choice shows under the finger, not a moment later.
        void cache.cancelQueries(trpc.guardrails.mine.pathFilter());
        const before = cache.getQueryData(key);
        cache.setQueryData(key, (mine) => mine && applied(mine, change, new Date()));
        return { before };
      },
      onError: (error, _change, context) => {
        cache.setQueryData(key, context?.before);
        toast.error("Not saved", { description: messageOf(error) });
      },
      onSettled: () => cache.invalidateQueries(trpc.guardrails.pathFilter()),
    }),
    // One after the other, so that the last choice is the one that stays.
    scope: { id: "guardrails" },
  });
  return {
    saving: save.isPending,
    /** Answers whether it was saved. */
    change: async (change: UpdateGuardrails, message: string, description = FROM_NOW): Promise<boolean> => {
      const before = cache.getQueryData(key);
      const done = await save.mutateAsync(change).catch(() => null);
      if (!done) return false;
      const undo = () => (before ? save.mutateAsync(wayBack(before, change, new Date())) : undefined);
      undoToast({ message, description, undo });
      return true;
    },
  };
}

const FROM_NOW = "It counts from the next answer on.";
