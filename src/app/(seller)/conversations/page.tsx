import type { Metadata } from "next";
import { ConversationsScreen } from "@/features/conversations/conversations-screen";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Conversations" };

export default async function ConversationsPage() {
  await prefetch(trpc.messaging.counts.queryOptions());
  return (
    <HydrateClient>
      <ConversationsScreen />
    </HydrateClient>
  );
}
