"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { MessagesSquare } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { SearchInput } from "@/ui/patterns/search-input";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { ConversationRow } from "./conversation-row";
import {
  type ConversationFilter,
  type ConversationsView,
  conversationListInput,
  conversationsHref,
} from "./conversations-url";

const tabs: { filter: ConversationFilter; label: string }[] = [
  { filter: "all", label: "All" },
  { filter: "needs_you", label: "Needs you" },
  { filter: "agent", label: "Agent" },
  { filter: "waiting", label: "Waiting" },
  { filter: "closed", label: "Closed" },
];

/** Search, tabs and the conversations, newest first. `j` and `k` go through them. */
export function ConversationList({ view }: { view: ConversationsView }) {
  const router = useRouter();
  const trpc = useTRPC();
  const list = useInfiniteQuery({
    ...trpc.messaging.list.infiniteQueryOptions(conversationListInput(view), {
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const counts = useQuery(trpc.messaging.counts.queryOptions()).data;
  const rows = list.data?.pages.flatMap((page) => page.conversations) ?? [];
  // Where j and k go on from while the page is still on its way there.
  const target = useRef(view.id);
  useEffect(() => {
    target.current = view.id;
  }, [view.id]);
  const open = (step: 1 | -1) => {
    const at = rows.findIndex((row) => row.id === target.current);
    const next = rows[at + step] ?? (at === -1 ? rows[0] : undefined);
    if (!next) return;
    target.current = next.id;
    router.push(conversationsHref({ ...view, id: next.id }), { scroll: false });
  };
  useShortcut("j", () => open(1));
  useShortcut("k", () => open(-1));
  return (
    <>
      <div className="grid shrink-0 gap-2 border-hairline border-b px-4 pt-3 pb-2">
        <SearchInput
          label="Search conversations"
          placeholder="Name or last words"
          value={view.search}
          onSearch={(search) =>
            router.replace(conversationsHref({ ...view, search: search.trim() }), { scroll: false })
          }
          className="max-w-none"
        />
        <SegmentedFilter
          label="Filter conversations"
          segments={tabs.map(({ filter, label }) => ({
            label,
            href: conversationsHref({ ...view, filter }),
            active: view.filter === filter,
            count: counts?.[filter] || undefined,
          }))}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {list.isPending ? <DelayedSkeleton label="Loading conversations" className="p-4" /> : null}
        {list.isError && !list.data ? (
          <ErrorState
            title="Conversations could not be loaded"
            description={messageOf(list.error)}
            onRetry={list.refetch}
          />
        ) : null}
        {list.data && rows.length === 0 ? <NoConversations view={view} /> : null}
        <ul aria-label="Conversations" className={list.isPlaceholderData ? "opacity-60" : undefined}>
          {rows.map((row) => (
            <li key={row.id}>
              <ConversationRow
                row={row}
                href={conversationsHref({ ...view, id: row.id })}
                selected={row.id === view.id}
              />
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <div className="flex justify-center p-4">
            <Button size="sm" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Load more
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}

const quiet: Partial<Record<ConversationFilter, string>> = {
  needs_you: "Nothing needs you",
  agent: "The agent has no open conversations",
  waiting: "Nobody is waiting for an answer",
  closed: "Nothing is closed",
};

function NoConversations({ view }: { view: ConversationsView }) {
  const all = <ButtonLink href="/conversations">Show all</ButtonLink>;
  if (view.search)
    return <EmptyState kind="no-results" title={`Nothing matches “${view.search}”`} action={all} />;
  const title = quiet[view.filter];
  if (title) return <EmptyState kind="no-results" title={title} action={all} />;
  return <NobodyYet />;
}

function NobodyYet() {
  const trpc = useTRPC();
  const line = useQuery(trpc.channels.messengers.queryOptions()).data?.find(
    (one) => one.status !== "disconnected",
  );
  return (
    <EmptyState
      kind="no-data"
      icon={<MessagesSquare />}
      title="Customers will be here"
      description={
        line
          ? `Each conversation with @${line.handle} appears as it begins.`
          : "Connect Telegram, and each conversation appears as it begins."
      }
      action={
        line ? undefined : (
          <ButtonLink variant="primary" href="/channels">
            Connect Telegram
          </ButtonLink>
        )
      }
    />
  );
}
