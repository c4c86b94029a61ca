"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { undoToast } from "@/ui/patterns/undo-toast";
import { toast } from "@/ui/primitives/toaster";
import type { Agent } from "./agent-status";

const said = {
  paused: { message: "All replies are stopped", description: "What customers write is kept." },
  active: { message: "Replies go out again", description: "What waited is answered now." },
};

/** Stops all replies and resumes them: shown at once, put back when the server refuses, with a way back in the toast. */
export function usePausing() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.agents.mine.queryKey();
  // What the frame of all pages goes by.
  const glance = trpc.overview.get.queryKey();
  const show = (status: Agent["status"]) => {
    const before = cache.getQueryData(key);
    const overview = cache.getQueryData(glance);
    cache.setQueryData(key, (mine) => (mine ? { ...mine, status } : mine));
    cache.setQueryData(glance, (now) => (now?.agent ? { ...now, agent: { ...now.agent, status } } : now));
    return () => {
      cache.setQueryData(key, before);
      cache.setQueryData(glance, overview);
    };
  };
  const events = {
    onError: (error: unknown, _input: unknown, putBack: (() => void) | undefined) => {
      putBack?.();
      toast.error(messageOf(error));
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries(trpc.agents.pathFilter()),
        cache.invalidateQueries(trpc.overview.get.pathFilter()),
      ]),
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
