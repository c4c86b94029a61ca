"use client";

import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useRef } from "react";
import { messageOf } from "@/server/client/errors";
import { cn } from "@/ui/class-names";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { showAddress } from "@/ui/patterns/show-address";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { IconButton } from "@/ui/primitives/icon-button";
import { knowledgeHref } from "./knowledge-url";
import { NoKnowledge } from "./no-knowledge";
import type { Prefill } from "./suggestions";
import { type KnowledgeEntry, useKnowledge, type useRemoving } from "./use-knowledge";

interface KnowledgeListProps {
  search: string;
  removing: ReturnType<typeof useRemoving>;
  onSuggestion: (prefill: Prefill) => void;
}

/** The published answers; each opens in its editor. */
export function KnowledgeList({ search, removing, onSuggestion }: KnowledgeListProps) {
  const { list, entries, total } = useKnowledge(search);
  const rows = useRef<HTMLUListElement>(null);
  useEntryKeys(rows);
  if (list.isPending) return <DelayedSkeleton label="Loading your answers" />;
  if (list.isError && entries.length === 0)
    return (
      <ErrorState
        title="Your answers could not be loaded"
        description={messageOf(list.error)}
        onRetry={list.refetch}
      />
    );
  const shown = entries.filter(({ id }) => id !== removing.goneId);
  if (shown.length === 0)
    return (
      <NoKnowledge
        search={total > 0 ? search : ""}
        onSuggestion={onSuggestion}
        onClear={() => showAddress(knowledgeHref({}), "replace")}
      />
    );
  return (
    <>
      <Card className={cn(list.isPlaceholderData && "opacity-60")}>
        <ul ref={rows} aria-label="Answers" className="divide-y divide-hairline">
          {shown.map((entry) => (
            <Row key={entry.id} entry={entry} search={search} onRemove={() => removing.remove(entry.id)} />
          ))}
        </ul>
      </Card>
      {list.hasNextPage ? (
        <Button
          className="justify-self-center"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Load more
        </Button>
      ) : null}
    </>
  );
}

interface RowProps {
  entry: KnowledgeEntry;
  search: string;
  onRemove: () => void;
}

function Row({ entry, search, onRemove }: RowProps) {
  const { id, kind, title, body, updatedAt } = entry;
  return (
    <li className="relative flex items-start gap-2 py-3 pr-3 pl-5 hover:bg-sunken/50">
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2">
          <Link
            href={knowledgeHref({ search, id })}
            data-entry-link
            dir="auto"
            className="min-w-0 font-medium text-sm [overflow-wrap:anywhere] after:absolute after:inset-0"
          >
            {title}
          </Link>
          {kind === "policy" ? <Badge>Policy</Badge> : null}
        </span>
        <span dir="auto" className="line-clamp-2 text-muted text-sm [overflow-wrap:anywhere]">
          {body}
        </span>
        <span className="text-faint text-xs">
          Changed <RelativeTime date={updatedAt} />
        </span>
      </div>
      <IconButton
        label={`Remove “${title}”`}
        size="icon-sm"
        variant="ghost"
        className="relative"
        onClick={onRemove}
      >
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}

/** `j` and `k` go through the answers, `e` opens the one at hand, else the first. */
function useEntryKeys(list: React.RefObject<HTMLElement | null>) {
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-entry-link]") ?? [])];
  const at = () => links().findIndex((link) => link.closest("li")?.contains(document.activeElement));
  const go = (step: 1 | -1) => (at() === -1 ? links()[0] : links()[at() + step])?.focus();
  useShortcut("j", "Next answer", "Knowledge", () => go(1));
  useShortcut("k", "Previous answer", "Knowledge", () => go(-1));
  useShortcut("e", "Edit the answer", "Knowledge", () => links()[Math.max(0, at())]?.click());
}
