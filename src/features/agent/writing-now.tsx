"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { Spinner } from "@/ui/primitives/spinner";
import { traceSteps } from "./trace-steps";

/** "The agent is writing…", with the step it is at. */
export function WritingNow({ runId }: { runId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.agents.run.queryOptions({ runId }));
  const step = data ? traceSteps(data.events, data.run.status === "running").at(-1) : undefined;
  return (
    <span role="status" className="flex min-w-0 items-center gap-2">
      <Spinner className="shrink-0 text-accent" />
      <span className="truncate">
        {step && step.kind !== "text" ? <>The agent is at it: {step.title}</> : "The agent is writing…"}
      </span>
    </span>
  );
}
