import type { Metadata } from "next";
import { ConversationsScreen } from "@/features/conversations/conversations-screen";
import { conversationListInput, readConversations } from "@/features/conversations/conversations-url";
import { threadInput } from "@/features/conversations/thread-input";
import { HydrateClient, prefetch, prefetchPages, trpc } from "@/server/prefetch";

/** The browser knows how to go on. */
const firstPage = { getNextPageParam: () => undefined };

export const metadata: Metadata = { title: "Conversations" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ConversationsPage({ searchParams }: Props) {
  const params = await searchParams;
  const view = readConversations({ get: (name) => [params[name]].flat()[0] ?? null });
  await Promise.all([
    prefetchPages(trpc.messaging.list.infiniteQueryOptions(conversationListInput(view), firstPage)),
    prefetch(trpc.messaging.counts.queryOptions()),
    view.id
      ? prefetchPages(trpc.messaging.thread.infiniteQueryOptions(threadInput(view.id), firstPage))
      : null,
    view.id ? prefetch(trpc.agents.proofs.queryOptions({ conversationId: view.id })) : null,
  ]);
  return (
    <HydrateClient>
      <ConversationsScreen />
    </HydrateClient>
  );
}
