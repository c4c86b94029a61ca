"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { DetailSheet } from "@/ui/patterns/detail-sheet";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { StatusDot } from "@/ui/patterns/status-dot";
import { ButtonLink } from "@/ui/primitives/button-link";
import { RunDetails } from "./run-details";
import { endings } from "./run-words";

export interface RunSheetProps {
  runId: string;
  title: string;
  onClose: () => void;
}

/** A run with its steps, over the page. */
export function RunSheet({ runId, title, onClose }: RunSheetProps) {
  const trpc = useTRPC();
  const run = useQuery(trpc.agents.run.queryOptions({ runId })).data?.run;
  return (
    <DetailSheet
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      status={
        run ? (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
            {run.status === "completed" ? null : <StatusDot {...endings[run.status]} />}{" "}
            <RelativeTime date={run.startedAt} />
          </span>
        ) : undefined
      }
      footer={
        run?.conversationId ? (
          <ButtonLink href={`/conversations?id=${run.conversationId}`}>Open the conversation</ButtonLink>
        ) : undefined
      }
    >
      <RunDetails runId={runId} />
    </DetailSheet>
  );
}
