"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { formatDuration } from "@/ui/patterns/format-time";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { StatusDot } from "@/ui/patterns/status-dot";
import { Card, CardHeader } from "@/ui/primitives/card";
import type { Tone } from "@/ui/tone";

const RunSheet = dynamic(() => import("./run-sheet").then((module) => module.RunSheet));

type Run = ApiOutputs["agents"]["runs"][number];

const SHOWN = 20;

/** What the agent did lately; each opens with its steps. */
export function RunList() {
  const trpc = useTRPC();
  const runs = useQuery(trpc.agents.runs.queryOptions({ limit: SHOWN }));
  const [open, setOpen] = useState<Run | null>(null);
  return (
    <Card>
      <CardHeader title="Recent work" />
      <div className="px-2 py-2">
        {runs.isPending ? <DelayedSkeleton label="Loading runs" className="p-3" /> : null}
        {runs.isError && !runs.data ? (
          <ErrorState
            title="The runs could not be loaded"
            description={messageOf(runs.error)}
            onRetry={runs.refetch}
          />
        ) : null}
        {runs.data?.length === 0 ? (
          <p className="p-3 text-muted text-sm">Nothing yet. Each answer appears here with its steps.</p>
        ) : null}
        <ul>
          {runs.data?.map((run) => (
            <li key={run.id}>
              <button
                type="button"
                aria-haspopup="dialog"
                onClick={() => setOpen(run)}
                className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 rounded-md px-3 py-2 text-left hover:bg-sunken/60"
              >
                <span className="truncate font-medium text-sm">
                  <bdi>{aboutRun(run)}</bdi>
                </span>
                <RelativeTime date={run.startedAt} className="text-right text-faint text-xs" />
                <span className="flex min-w-0 items-center gap-2 text-muted text-xs">
                  <RunState run={run} />
                </span>
                <span className="text-right text-faint text-xs">
                  {run.finishedAt ? formatDuration(run.finishedAt.getTime() - run.startedAt.getTime()) : ""}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {open ? (
        <RunSheet
          runId={open.id}
          title={aboutRun(open)}
          conversationId={open.conversationId}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}

const endings: Record<Run["status"], { label: string; tone: Tone }> = {
  running: { label: "Working", tone: "accent" },
  completed: { label: "Done", tone: "neutral" },
  failed: { label: "Failed", tone: "bad" },
  cancelled: { label: "Stopped", tone: "neutral" },
};

function RunState({ run }: { run: Run }) {
  const { label, tone } = endings[run.status];
  return tone === "neutral" ? label : <StatusDot tone={tone} label={label} className="text-xs" />;
}

function aboutRun(run: Run): string {
  switch (run.kind) {
    case "customer_message":
      return `Answer to ${run.contactName ?? "a customer"}`;
    case "seller_message":
      return run.payload.text ?? "Your question";
    case "greeting":
      return "Said hello to you";
    case "channel_event":
      return "Looked at a change in the shop";
    case "replay":
      return "Tried an answer again";
    case "preview":
      return "Showed you a sample answer";
  }
}
