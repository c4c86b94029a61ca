"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { toast } from "@/ui/primitives/toaster";
import type { SessionConfig } from "./session-config";

/** How often a trial that runs is looked at; the page may have no live line. */
const LOOK_MS = 1_000;

export type Trial = ApiOutputs["playground"]["trial"];
export type TrialItem = Trial["items"][number];

/** The latest trial of a kind, read until it is over, and starting another. */
export function useTrial(kind: Trial["kind"]) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const latest = useQuery({
    ...trpc.playground.latestTrial.queryOptions({ kind }),
    refetchInterval: ({ state }) => (state.data?.status === "running" ? LOOK_MS : false),
  });
  const start = useMutation(
    trpc.playground.startTrial.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.playground.latestTrial.queryFilter({ kind })),
      onError: (error) => toast.error("Not started", { description: messageOf(error) }),
    }),
  );
  return {
    trial: latest.data,
    error: latest.error,
    retry: latest.refetch,
    running: start.isPending || latest.data?.status === "running",
    start: (config: SessionConfig, last?: number) =>
      start.mutate({ kind, config, ...(last === undefined ? {} : { last }) }),
  };
}
