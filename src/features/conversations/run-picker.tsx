"use client";

import { RunDetails } from "@/features/agent/run-details";
import { endingOf } from "@/features/agent/run-words";
import type { ApiOutputs } from "@/server/client/outputs";
import { formatClock, formatDay } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { Select } from "@/ui/primitives/select";

export interface RunPickerProps {
  /** Newest first. */
  runs: ApiOutputs["agents"]["runs"];
  runId: string;
  onChoose: (runId: string) => void;
}

/** One run's trace, and the others of this conversation to choose from. */
export function RunPicker({ runs, runId, onChoose }: RunPickerProps) {
  const place = usePlace();
  const now = new Date();
  const isListed = runs.some((run) => run.id === runId);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {runs.length > 1 || !isListed ? (
        <Select aria-label="Which answer" value={runId} onChange={(event) => onChoose(event.target.value)}>
          {isListed ? null : <option value={runId}>An earlier answer</option>}
          {runs.map((run) => (
            <option key={run.id} value={run.id}>
              {formatDay(run.startedAt, now, place)}, {formatClock(run.startedAt, place)} ·{" "}
              {endingOf(run).label.toLowerCase()}
            </option>
          ))}
        </Select>
      ) : null}
      <RunDetails key={runId} runId={runId} />
    </div>
  );
}
