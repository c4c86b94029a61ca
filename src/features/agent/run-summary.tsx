"use client";

import type { ApiOutputs } from "@/server/client/outputs";
import { formatDuration } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { exactCost, formatCost } from "./format-cost";
import { usageOf } from "./run-usage";

type Run = Pick<
  ApiOutputs["agents"]["run"]["run"],
  "status" | "error" | "usage" | "costMicros" | "startedAt" | "finishedAt" | "exitCode"
>;

/** What a run took: time, tokens, cost, model. */
export function RunSummary({ run }: { run: Run }) {
  const { locale } = usePlace();
  const number = new Intl.NumberFormat(locale);
  const usage = usageOf(run);
  if (run.status === "running") return <p>Working…</p>;
  return (
    <div className="grid gap-1">
      {run.error ? <p className="text-bad">{run.error}</p> : null}
      <p title={usage ? exactCost(run.costMicros, locale) : undefined}>
        {[
          run.finishedAt ? formatDuration(run.finishedAt.getTime() - run.startedAt.getTime()) : null,
          usage
            ? `${number.format(usage.inputTokens)} tokens read, ${number.format(usage.outputTokens)} written`
            : null,
          usage ? formatCost(run.costMicros, locale) : "No model was needed",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {usage ? <p>{usage.model}</p> : null}
    </div>
  );
}
