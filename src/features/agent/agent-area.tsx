"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { SectionNav } from "@/ui/patterns/section-nav";
import { AgentHeader } from "./agent-header";
import { agentPages } from "./agent-pages";

// Of the days before there is an agent.
const AgentSetup = dynamic(() => import("./agent-setup").then((module) => module.AgentSetup));
const SettingUp = dynamic(() => import("./setting-up").then((module) => module.SettingUp));

/** The frame of all pages about the agent: who it is, whether it works, where to go. Pages inside may rely on an agent. */
export function AgentArea({ children }: { children: ReactNode }) {
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
  const isThere = agent.status === "active" || agent.status === "paused";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <AgentHeader agent={agent} />
      {isThere ? (
        <>
          <SectionNav label="Agent" links={agentPages} className="-mt-3" />
          {children}
        </>
      ) : (
        <SettingUp agent={agent} />
      )}
    </div>
  );
}
