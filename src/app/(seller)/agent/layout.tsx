import type { ReactNode } from "react";
import { AgentArea } from "@/features/agent/agent-area";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export default async function AgentLayout({ children }: { children: ReactNode }) {
  await Promise.all([
    prefetch(trpc.agents.mine.queryOptions()),
    prefetch(trpc.channels.connection.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <AgentArea>{children}</AgentArea>
    </HydrateClient>
  );
}
