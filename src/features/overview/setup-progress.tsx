"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/server/client/api-provider";
import { Progress } from "@/ui/primitives/progress";
import { nextStep } from "./next-step";
import { setupSteps } from "./setup-steps";
import { useLaterSteps } from "./use-later-steps";

/** How far the setup has come, in the sidebar; gone when it is done. */
export function SetupProgress() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.overview.get.queryOptions());
  const { later } = useLaterSteps();
  const steps = data ? setupSteps(data) : [];
  const done = steps.filter((step) => step.done).length;
  if (done === steps.length) return null;
  const next = nextStep(steps, later);
  return (
    <Link
      href="/start"
      className="grid gap-2 rounded-lg border border-hairline bg-surface p-3 hover:border-outline"
    >
      <span className="flex items-baseline justify-between gap-2 text-xs">
        <span className="font-medium">Setting up</span>
        <span className="text-muted">
          {done} of {steps.length}
        </span>
      </span>
      <Progress value={done} max={steps.length} label="Setup" />
      <span className="text-muted text-xs">{next ? `Next: ${next.title}` : "The rest can wait"}</span>
    </Link>
  );
}
