"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { AgentForm } from "./agent-form";
import { NeedsShop } from "./needs-shop";
import { useAgentReady } from "./use-agent-ready";

/** The agent's name and tone, heard before they count. The agent itself is made when this step opens. */
export function MeetAgent({ onNext, onShop }: { onNext: () => void; onShop: () => void }) {
  const trpc = useTRPC();
  const connection = useQuery(trpc.channels.connection.queryOptions());
  const { agent, problem, retry } = useAgentReady();
  const tones = useQuery({ ...trpc.preview.tones.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const versions = useQuery(trpc.agents.soulVersions.queryOptions());
  const guardrails = useQuery(trpc.guardrails.mine.queryOptions());
  const failed = connection.error ?? tones.error ?? versions.error ?? guardrails.error;
  if (failed) {
    return (
      <ErrorState
        title="This step could not be loaded"
        description={messageOf(failed)}
        onRetry={() => Promise.all([connection, tones, versions, guardrails].map((one) => one.refetch()))}
        className="py-6"
      />
    );
  }
  if (connection.data !== undefined && connection.data?.status !== "active" && !agent) {
    return (
      <NeedsShop onShop={onShop}>Your agent needs to know your shop before it can speak for it.</NeedsShop>
    );
  }
  if (problem) {
    return (
      <ErrorState
        title="Your agent could not be set up"
        description={problem}
        onRetry={retry}
        className="py-6"
      />
    );
  }
  if (!agent || !tones.data || !versions.data || !guardrails.data)
    return <DelayedSkeleton label="Getting your agent ready" />;
  return (
    <AgentForm
      agent={agent}
      tones={tones.data}
      untouched={versions.data.length === 0}
      guardrails={guardrails.data}
      onNext={onNext}
    />
  );
}
