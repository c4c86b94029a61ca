"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { undoToast } from "@/ui/patterns/undo-toast";
import { toast } from "@/ui/primitives/toaster";
import type { Agent } from "./agent-status";

const said = {
  paused: { message: "The agent is paused", description: "What customers write waits for it." },
  active: { message: "The agent answers again", description: "What waited is answered now." },
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
  const change = async (to: "paused" | "active") => {
    const [forth, back] = to === "paused" ? [pause, resume] : [resume, pause];
    const done = await forth.mutateAsync().catch(() => null);
    if (done) undoToast({ ...said[to], undo: () => back.mutateAsync() });
  };
  return {
    pause: () => change("paused"),
    resume: () => change("active"),
    busy: pause.isPending || resume.isPending,
  };
}
