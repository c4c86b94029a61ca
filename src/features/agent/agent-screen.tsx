"use client";

import dynamic from "next/dynamic";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { AskAgent } from "./ask-agent";
import { useAgent } from "./use-agent";

// Below what one comes here for, and half of the page's code.
const RunList = dynamic(() => import("./run-list").then((module) => module.RunList), {
  ssr: false,
  loading: () => <DelayedSkeleton label="Loading what the agent did" className="min-h-96" />,
});

/** What the seller asks the agent, and what it did. */
export function AgentScreen() {
  const agent = useAgent();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <AskAgent isPaused={agent?.status === "paused"} />
      <RunList />
    </div>
  );
}
