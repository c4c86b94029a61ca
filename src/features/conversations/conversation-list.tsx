"use client";

import dynamic from "next/dynamic";
import type { KeyboardEvent } from "react";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { SearchInput } from "@/ui/patterns/search-input";
import { Skeleton } from "@/ui/primitives/skeleton";
import { ConversationRows } from "./conversation-rows";
import { ConversationTabs } from "./conversation-tabs";
import type { ConversationsView } from "./conversations-url";
import { showSearch } from "./show-view";
import { useConversationPages } from "./use-conversation-pages";

const NoConversations = dynamic(() => import("./no-conversations").then((module) => module.NoConversations));

export interface ConversationListProps {
  view: ConversationsView;
  phoneUrl: string | null;
}

/** Search, tabs and the conversations, newest first. */
export function ConversationList({ view, phoneUrl }: ConversationListProps) {
  const pages = useConversationPages(view);
  const isEmpty = !pages.isPending && !pages.error && pages.rows.length === 0;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes the keys */}
      <div
        onKeyDown={(event) => (event.key === "ArrowDown" ? focusFirstRow(event) : undefined)}
        className="grid shrink-0 gap-2 border-hairline border-b px-4 pt-3 pb-2"
      >
        <SearchInput
          label="Search conversations"
          placeholder="Names and messages"
          value={view.search}
          onSearch={showSearch}
          className="max-w-none"
        />
        <ConversationTabs view={view} />
      </div>
      {pages.isPending ? <ListSkeleton /> : null}
      {pages.error ? (
        <ErrorState
          title="Conversations could not be loaded"
          description={messageOf(pages.error)}
          onRetry={pages.retry}
        />
      ) : null}
      {isEmpty ? <NoConversations view={view} phoneUrl={phoneUrl} /> : null}
      {pages.rows.length > 0 ? <ConversationRows view={view} pages={pages} /> : null}
      <p role="status" className="sr-only">
        {view.search && !pages.isPending && !pages.isPlaceholder && !pages.error
          ? `${pages.rows.length}${pages.hasMore ? " or more" : ""} found`
          : ""}
      </p>
    </>
  );
}

/** From the search down into what it found. */
function focusFirstRow(event: KeyboardEvent<HTMLElement>): void {
  const row = event.currentTarget.parentElement?.querySelector<HTMLElement>("[data-row][tabindex='0']");
  if (!row) return;
  event.preventDefault();
  row.focus();
}

function ListSkeleton() {
  return (
    <DelayedSkeleton label="Loading conversations">
      {Array.from({ length: 6 }, (_, index) => (
        <div key={String(index)} className="flex h-22 gap-3 border-hairline border-b p-4">
          <Skeleton className="size-8 shrink-0 rounded-full" />
          <div className="grid flex-1 content-start gap-2.5">
            <Skeleton className="w-2/5" />
            <Skeleton className="w-full" />
          </div>
        </div>
      ))}
    </DelayedSkeleton>
  );
}
