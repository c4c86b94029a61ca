"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import type { Part } from "./own-words";

/** Saves one part of what the seller writes of the agent. */
export function useOwnWords(part: Part, onSaved: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.agents.mine.queryKey();
  const settled = {
    onError: (error: unknown) => toast.error("Not saved", { description: messageOf(error) }),
    onSettled: () => cache.invalidateQueries(trpc.agents.pathFilter()),
  };
  const done = (change: { soulInstructions?: string; rules?: string }) => {
    cache.setQueryData(key, (mine) => mine && { ...mine, ...change });
    onSaved();
    toast.success("Saved", { description: "It counts from the next answer on." });
  };
  const soul = useMutation(
    trpc.agents.updateSoul.mutationOptions({ ...settled, onSuccess: (_done, input) => done(input) }),
  );
  const rules = useMutation(
    trpc.agents.updateRules.mutationOptions({
      ...settled,
      onSuccess: (_done, input) => done({ rules: input.rules.trim() }),
    }),
  );
  return {
    isSaving: soul.isPending || rules.isPending,
    save: (text: string) =>
      part === "soul" ? soul.mutate({ soulInstructions: text }) : rules.mutate({ rules: text }),
  };
}
