"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";

type State = NonNullable<ApiOutputs["overview"]["get"]["agent"]>["status"];

/** Whether the agent answers; null before there is one. */
export function useAgentState(): State | null {
  const trpc = useTRPC();
  const options = trpc.overview.get.queryOptions();
  return useQuery({ ...options, select: ({ agent }) => agent?.status ?? null }).data ?? null;
}
