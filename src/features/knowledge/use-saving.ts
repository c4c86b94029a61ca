"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import type { Draft } from "./answer-fields";
import type { KnowledgeEntry } from "./use-knowledge";

/** Saves an answer, or approves the proposal that it was. */
export function useSaving(entry: KnowledgeEntry | null, onSaved: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const options = {
    onSuccess: async () => {
      toast.success("Saved", { description: "It counts from the next answer on." });
      onSaved();
      await cache.invalidateQueries(trpc.knowledge.pathFilter());
    },
  };
  const saving = useMutation(trpc.knowledge.save.mutationOptions(options));
  const approving = useMutation(trpc.knowledge.approve.mutationOptions(options));
  const error = saving.error ?? approving.error;
  return {
    isSaving: saving.isPending || approving.isPending,
    refusal: error ? messageOf(error) : null,
    save(draft: Draft) {
      if (!entry) return saving.mutate(draft);
      const known = { id: entry.id, version: entry.version };
      return entry.status === "proposed"
        ? approving.mutate({ ...known, ...draft })
        : saving.mutate({ ...known, ...draft });
    },
  };
}
