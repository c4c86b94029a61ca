"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import type { Agent } from "./agent-status";

const said = {
  paused: { title: "The agent is paused", description: "What customers write waits for it." },
  active: { title: "The agent answers again", description: "What waited is answered now." },
};

/** Pauses and resumes: shown at once, put back when the server refuses, and with a way back in the toast. */
export function usePausing() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.agents.mine.queryKey();
  const show = (status: Agent["status"]) => {
    const before = cache.getQueryData(key);
    cache.setQueryData(key, (mine) => (mine ? { ...mine, status } : mine));
    return { before };
  };
  const events = {
    onError: (error: unknown, _input: unknown, context: { before: Agent | null | undefined } | undefined) => {
      cache.setQueryData(key, context?.before);
      toast.error(messageOf(error));
    },
    onSettled: () => cache.invalidateQueries(trpc.agents.pathFilter()),
  };
  const pause = useMutation(trpc.agents.pause.mutationOptions({ ...events, onMutate: () => show("paused") }));
  const resume = useMutation(
    trpc.agents.resume.mutationOptions({ ...events, onMutate: () => show("active") }),
  );
  const change = async (to: "paused" | "active", undoable: boolean) => {
    const done = await (to === "paused" ? pause : resume).mutateAsync().catch(() => null);
    if (!done) return;
    const { title, description } = said[to];
    const back = to === "paused" ? "active" : "paused";
    toast(title, {
      description,
      ...(undoable ? { action: { label: "Undo", onClick: () => void change(back, false) } } : {}),
    });
  };
  return {
    pause: () => change("paused", true),
    resume: () => change("active", true),
    busy: pause.isPending || resume.isPending,
  };
}
