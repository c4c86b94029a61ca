"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { RunTrace } from "@/ui/patterns/run-trace";
import { Button } from "@/ui/primitives/button";
import { RunSummary } from "./run-summary";
import { traceSteps } from "./trace-steps";

/** How one answer came about, step by step; grows while the agent works. */
export function RunDetails({ runId }: { runId: string }) {
  const trpc = useTRPC();
  const run = useQuery(trpc.agents.run.queryOptions({ runId }));
  if (run.isError && !run.data) {
    return (
      <div role="alert" className="grid justify-items-start gap-2 text-muted text-sm">
        {messageOf(run.error)}
        <Button size="sm" onClick={() => void run.refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (!run.data) return <DelayedSkeleton label="Loading the trace" />;
  const isRunning = run.data.run.status === "running";
  const steps = traceSteps(run.data.events, isRunning);
  const waiting = isRunning && steps.every((step) => step.status !== "running");
  return (
    <RunTrace
      className="grid-cols-[minmax(0,1fr)] [overflow-wrap:anywhere]"
      label="How the agent got to this answer"
      steps={waiting ? [...steps, { id: "now", kind: "text", title: "Thinking…", status: "running" }] : steps}
      summary={<RunSummary run={run.data.run} />}
    />
  );
}
