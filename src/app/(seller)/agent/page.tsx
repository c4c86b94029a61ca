import type { Metadata } from "next";
import { AgentScreen } from "@/features/agent/agent-screen";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Agent" };

export default async function AgentPage() {
  await Promise.all([
    prefetch(trpc.agents.mine.queryOptions()),
    prefetch(trpc.agents.runs.queryOptions({ limit: 20 })),
    prefetch(trpc.channels.connection.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <AgentScreen />
    </HydrateClient>
  );
}
