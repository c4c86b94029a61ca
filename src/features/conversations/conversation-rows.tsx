"use client";

import { useEffect, useRef, useState } from "react";
import { cn } from "@/ui/class-names";
import { rowsToDraw, scrollToRow } from "@/ui/patterns/rows-in-sight";
import { useRowsInSight } from "@/ui/patterns/use-rows-in-sight";
import { Button } from "@/ui/primitives/button";
import { Spinner } from "@/ui/primitives/spinner";
import { ConversationRow } from "./conversation-row";
import { type ConversationsView, conversationsHref, withConversation } from "./conversations-url";
import type { useConversationPages } from "./use-conversation-pages";
import { useHeldPlace } from "./use-held-place";
import { useRowKeys } from "./use-row-keys";

/** Of one row; the same for all, so that the place of each is known without drawing it. */
const ROW_REM = 5.5;
/** Rows before the end at which more are fetched. */
const AHEAD = 30;
const OVERSCAN = 8;

export interface ConversationRowsProps {
  view: ConversationsView;
  pages: ReturnType<typeof useConversationPages>;
}

/** The rows in sight, of as many as there are. Keeps its place while conversations come and move. */
export function ConversationRows({ view, pages }: ConversationRowsProps) {
  const { rows, hasMore, loadMore, isLoadingEnd, endError, see } = pages;
  const box = useRef<HTMLDivElement>(null);
  const rowPx = useRowPx();
  const [focused, setFocused] = useState<string | null>(null);
  const focusedAt = focused ? rows.findIndex((row) => row.id === focused) : -1;
  const onScroll = useHeldPlace(box, rows, rowPx, `${view.filter} ${view.search}`);
  const sight = useRowsInSight(box, rowPx);
  const [first, last] = [sight.first, Math.min(sight.last, rows.length - 1)];
  const reveal = (index: number) => {
    const element = box.current;
    if (element) element.scrollTop = scrollToRow(index, element.scrollTop, element.clientHeight, rowPx);
  };
  const onKeyDown = useRowKeys({ view, rows, list: box, reveal, loadMore });
  useEffect(() => {
    see(first, last);
    if (hasMore && last >= rows.length - AHEAD) loadMore();
  });
  // Once, where the page opens: later the reader is somewhere on their own.
  const isPlaced = useRef(false);
  useEffect(() => {
    const at = isPlaced.current ? -1 : rows.findIndex((row) => row.id === view.id);
    isPlaced.current = true;
    if (at > 0) reveal(at);
  });
  const tabStop = rows.slice(first, last + 1).some((row) => row.id === view.id) ? view.id : rows[first]?.id;
  return (
    <div
      ref={box}
      onScroll={onScroll}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain [overflow-anchor:none]"
    >
      <ul
        aria-label="Conversations"
        aria-busy={pages.isPlaceholder}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocused(event.target.dataset.row ?? null)}
        onBlur={() => setFocused(null)}
        className={cn("relative transition-opacity", pages.isPlaceholder && "opacity-60 delay-150")}
        style={{ height: rows.length * rowPx }}
      >
        {/* The row that has focus stays drawn, or the focus would be lost when it is scrolled away. */}
        {rowsToDraw(sight, rows.length, OVERSCAN, focusedAt).map((index) => {
          const row = rows[index];
          return row ? (
            <li
              key={row.id}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0 h-22"
              style={{ transform: `translateY(${index * rowPx}px)` }}
            >
              <ConversationRow
                row={row}
                href={conversationsHref(withConversation(view, row.id))}
                isOpen={row.id === view.id}
                isTabStop={row.id === tabStop}
                words={view.search}
              />
            </li>
          ) : null;
        })}
      </ul>
      {isLoadingEnd ? (
        <div role="status" className="flex justify-center p-4 text-muted">
          <Spinner label="Loading more" />
        </div>
      ) : null}
      {endError ? (
        <div role="alert" className="flex flex-wrap items-center justify-center gap-3 p-4 text-muted text-xs">
          The next ones could not be loaded.
          <Button size="sm" onClick={() => void pages.retry()}>
            Try again
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Follows the reader's own text size. */
function useRowPx(): number {
  const [px, setPx] = useState(ROW_REM * 16);
  useEffect(
    () => setPx(ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
    [],
  );
  return px;
}
