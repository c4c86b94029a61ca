"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { kindOf, messageOf } from "@/server/client/errors";

/** The seller's agent, made now if there is none and a shop is connected. */
export function useAgentReady() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data: agent, error } = useQuery(trpc.agents.mine.queryOptions());
  const { data: connection } = useQuery(trpc.channels.connection.queryOptions());
  const refresh = async () => {
    await cache.invalidateQueries(trpc.agents.pathFilter());
    await cache.invalidateQueries(trpc.overview.pathFilter());
  };
  const { mutate, error: refused } = useMutation(
    trpc.agents.provision.mutationOptions({ onSettled: refresh }),
  );
  const begun = useRef(false);
  const missing = agent === null && connection?.status === "active";
  useEffect(() => {
    if (!missing || begun.current) return;
    begun.current = true;
    mutate();
  }, [missing, mutate]);
  // Another tab was faster: then there is one.
  const problem = error ?? (kindOf(refused) === "conflict" ? null : refused);
  return {
    agent: agent ?? null,
    problem: agent?.status === "error" ? (agent.error ?? "Please try again.") : problem && messageOf(problem),
    retry: () => mutate(),
  };
}
