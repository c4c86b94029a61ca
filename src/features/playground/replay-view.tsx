"use client";

import { History, Play } from "lucide-react";
import { useState } from "react";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { Button } from "@/ui/primitives/button";
import { Card, CardHeader } from "@/ui/primitives/card";
import { Select } from "@/ui/primitives/select";
import { ReplayRow } from "./replay-row";
import type { SessionConfig } from "./session-config";
import { TrialProgress } from "./trial-progress";
import { useTrial } from "./use-trial";

const COUNTS = [5, 10, 25, 50];

/** What real customers asked last, answered with what is tried, beside what they were sent. */
export function ReplayView({ config }: { config: SessionConfig }) {
  const { trial, error, retry, running, start } = useTrial("replay");
  const [last, setLast] = useState(10);
  if (trial === undefined)
    return error ? (
      <ErrorState title="The replay could not be loaded" description={messageOf(error)} onRetry={retry} />
    ) : (
      <DelayedSkeleton label="Loading the replay" className="py-8" />
    );
  return (
    <Card>
      <CardHeader
        title="Your latest conversations"
        description="Each customer’s last question, answered once more with what you try here. Nobody is sent anything."
        actions={
          <>
            <Select
              aria-label="How many conversations"
              value={last}
              onChange={(event) => setLast(Number(event.target.value))}
            >
              {COUNTS.map((count) => (
                <option key={count} value={count}>
                  Last {count}
                </option>
              ))}
            </Select>
            <Button loading={running} onClick={() => start(config, last)}>
              <Play aria-hidden /> Replay
            </Button>
          </>
        }
      />
      {trial ? (
        <>
          <div className="px-5 pt-3">
            <TrialProgress trial={trial} />
          </div>
          <ul className="mt-4 divide-y divide-hairline border-hairline border-t">
            {trial.items.map((item) => (
              <ReplayRow key={item.id} item={item} />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState
          kind="no-data"
          icon={<History />}
          title="Nothing replayed yet"
          description="Here you see side by side what customers were sent and what they would read now."
        />
      )}
    </Card>
  );
}
