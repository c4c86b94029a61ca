import type { Metadata } from "next";
import { rangesOf } from "@/features/conversations/conversation-pages";
import { ConversationsScreen } from "@/features/conversations/conversations-screen";
import {
  conversationCountsInput,
  conversationListInput,
  readConversations,
} from "@/features/conversations/conversations-url";
import { threadInput } from "@/features/conversations/thread-input";
import { HydrateClient, prefetch, prefetchPages, trpc } from "@/server/prefetch";
import { currentStandIns } from "@/server/stand-ins";

/** The browser knows how to go on. */
const firstPage = { getNextPageParam: () => undefined };

export const metadata: Metadata = { title: "Conversations" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const prefetchThread = (conversationId: string) => [
  prefetchPages(trpc.messaging.thread.infiniteQueryOptions(threadInput(conversationId), firstPage)),
  prefetch(trpc.agents.proofs.queryOptions({ conversationId })),
  prefetch(trpc.agents.citations.queryOptions({ conversationId })),
  prefetch(trpc.messaging.repairs.queryOptions({ conversationId })),
];

export default async function ConversationsPage({ searchParams }: Props) {
  const params = await searchParams;
  const view = readConversations({ get: (name) => [params[name]].flat()[0] ?? null });
  const [range] = rangesOf([]);
  const { phoneUrl } = await currentStandIns();
  await Promise.all([
    prefetch(trpc.messaging.list.queryOptions({ ...conversationListInput(view), ...range })),
    prefetch(trpc.messaging.counts.queryOptions(conversationCountsInput(view))),
    prefetch(trpc.guardrails.mine.queryOptions()),
    ...(view.id ? prefetchThread(view.id) : []),
  ]);
  return (
    <HydrateClient>
      <ConversationsScreen phoneUrl={phoneUrl} />
    </HydrateClient>
  );
}
