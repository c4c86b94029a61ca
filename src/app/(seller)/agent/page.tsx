import type { Metadata } from "next";
import { AgentScreen } from "@/features/agent/agent-screen";
import { readAgentView } from "@/features/agent/agent-url";
import { ownRunsInput, runsInput, runsPaging } from "@/features/agent/runs-input";
import { HydrateClient, prefetch, prefetchPages, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Agent" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const { only } = readAgentView({ get: (name) => String(query[name] ?? "") });
  await Promise.all([
    prefetch(trpc.agents.runs.queryOptions(ownRunsInput)),
    prefetchPages(trpc.agents.runs.infiniteQueryOptions(runsInput(only), runsPaging)),
  ]);
  return (
    <HydrateClient>
      <AgentScreen />
    </HydrateClient>
  );
}
