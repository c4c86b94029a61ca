"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { useStream } from "@/server/client/use-stream";

type RunWithEvents = ApiOutputs["agents"]["run"];
type Event = RunWithEvents["events"][number];

/** Adds each of the agent's events to its run as it is written, so that answers are seen while they are written. */
export function useRunStream(): void {
  const trpc = useTRPC();
  const cache = useQueryClient();
  useStream("agents.events", (event) => {
    if (event.runId) addEvent(cache, trpc.agents.run.queryKey({ runId: event.runId }), event);
    if (event.type === "status") void cache.invalidateQueries(trpc.agents.runs.pathFilter());
  });
}

function addEvent(cache: QueryClient, queryKey: readonly unknown[], event: Event): void {
  cache.setQueryData<RunWithEvents>(queryKey, (known) => {
    if (!known || known.events.some((one) => one.seq === event.seq)) return known;
    const isOver = event.type === "status" && event.content === "completed";
    return {
      run: isOver ? { ...known.run, status: "completed", finishedAt: event.createdAt } : known.run,
      events: [...known.events, event].sort((a, b) => a.seq - b.seq),
    };
  });
}
