"use client";

import { usePlace } from "@/ui/patterns/place";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Progress } from "@/ui/primitives/progress";
import { formatCost } from "../agent/format-cost";
import type { Trial } from "./use-trial";

/** How far a trial is, or how it came out. */
export function TrialProgress({ trial }: { trial: Trial }) {
  const { locale } = usePlace();
  const { status, done, total, costMicros, finishedAt } = trial;
  if (status === "running")
    return (
      <div role="status" className="grid gap-1.5">
        <Progress label="Questions asked" value={done} max={total} />
        <p className="text-muted text-xs">
          {done} of {total} asked
        </p>
      </div>
    );
  return (
    <p role="status" className="text-muted text-sm">
      {trial.kind === "tests" ? <Outcome trial={trial} /> : null}
      {finishedAt ? <RelativeTime date={finishedAt} /> : null} · {formatCost(costMicros, locale)}
    </p>
  );
}

function Outcome({ trial: { passed, failed, broken, total } }: { trial: Trial }) {
  if (passed === total)
    return (
      <>
        <span className="font-medium text-good">{total === 1 ? "Passed" : `All ${total} passed`}</span>
        {" · "}
      </>
    );
  const parts = [
    failed > 0 ? `${failed} of ${total} failed` : null,
    broken > 0 ? `${broken} without an answer` : null,
  ];
  return (
    <>
      <span className="font-medium text-bad">{parts.filter(Boolean).join(", ")}</span>
      {" · "}
    </>
  );
}
