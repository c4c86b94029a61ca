"use client";

import { AskAgent } from "./ask-agent";
import { RunList } from "./run-list";
import { useAgent } from "./use-agent";

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
