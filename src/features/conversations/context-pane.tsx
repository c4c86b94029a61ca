"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/server/client/api-provider";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ContactCard } from "./contact-card";
import { TalkedAbout } from "./talked-about";
import { useThread } from "./use-thread";

const RunPicker = dynamic(() => import("./run-picker").then((module) => module.RunPicker), {
  loading: () => <DelayedSkeleton label="Loading the trace" />,
});

export interface ContextPaneProps {
  conversationId: string;
  /** The run to show; the latest unless chosen. */
  runId: string | null;
  onChooseRun: (runId: string) => void;
}

/** Around a conversation: who it is, which products, and how the agent came to its answers. */
export function ContextPane({ conversationId, runId, onChooseRun }: ContextPaneProps) {
  const trpc = useTRPC();
  const { head } = useThread(conversationId);
  const runs = useQuery(trpc.agents.runs.queryOptions({ conversationId, limit: 10 })).data;
  if (!head) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 p-5">
      <ContactCard head={head} />
      <TalkedAbout conversationId={conversationId} />
      <section aria-labelledby="how-it-worked" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="how-it-worked" className="font-semibold text-sm">
          How the agent worked
        </h2>
        {runs?.length ? (
          <RunPicker runs={runs} runId={runId ?? runs[0]?.id ?? ""} onChoose={onChooseRun} />
        ) : null}
        {runs?.length === 0 ? (
          <p className="text-muted text-sm">Its steps appear here with the first answer.</p>
        ) : null}
        {runs ? null : <DelayedSkeleton label="Loading the trace" />}
      </section>
    </div>
  );
}
