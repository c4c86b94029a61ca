import type { Metadata } from "next";
import { knowledgeInput, proposalsInput } from "@/features/knowledge/knowledge-input";
import { KnowledgeScreen } from "@/features/knowledge/knowledge-screen";
import { readKnowledgeView } from "@/features/knowledge/knowledge-url";
import { HydrateClient, prefetch, prefetchPages, trpc } from "@/server/prefetch";

/** The browser knows how to go on. */
const firstPage = { getNextPageParam: () => undefined };

export const metadata: Metadata = { title: "Knowledge" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const params = await searchParams;
  const { search } = readKnowledgeView({ get: (name) => [params[name]].flat()[0] ?? null });
  await Promise.all([
    prefetchPages(trpc.knowledge.list.infiniteQueryOptions(knowledgeInput(search), firstPage)),
    prefetch(trpc.knowledge.list.queryOptions(proposalsInput)),
    prefetch(trpc.knowledge.shopTexts.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <KnowledgeScreen />
    </HydrateClient>
  );
}
