"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { AgentHeader } from "./agent-header";
import { AskAgent } from "./ask-agent";
import { RunList } from "./run-list";
import { SoulCard } from "./soul-card";

// Of the days before there is an agent.
const AgentSetup = dynamic(() => import("./agent-setup").then((module) => module.AgentSetup));
const SettingUp = dynamic(() => import("./setting-up").then((module) => module.SettingUp));

/** The seller's agent: whether it works, who it is, what it did. */
export function AgentScreen() {
  const trpc = useTRPC();
  const { data: agent, ...query } = useQuery(trpc.agents.mine.queryOptions());
  if (agent === undefined) {
    if (!query.isError) return <DelayedSkeleton label="Loading your agent" className="py-8" />;
    return (
      <ErrorState
        title="Your agent could not be loaded"
        description={messageOf(query.error)}
        onRetry={query.refetch}
      />
    );
  }
  if (agent === null) return <AgentSetup />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <AgentHeader agent={agent} />
      {agent.status === "provisioning" || agent.status === "error" ? (
        <SettingUp agent={agent} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          <SoulCard key={agent.id} agent={agent} />
          <AskAgent isPaused={agent.status === "paused"} />
          <div className="lg:col-span-2">
            <RunList />
          </div>
        </div>
      )}
    </div>
  );
}
