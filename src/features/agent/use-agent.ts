"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";

/** The seller's agent on pages inside `AgentArea`, which shows them only once it is there. */
export function useAgent() {
  const trpc = useTRPC();
  return useQuery(trpc.agents.mine.queryOptions()).data ?? null;
}
