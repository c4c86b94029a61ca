"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { cn } from "@/ui/class-names";
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
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    overscan: OVERSCAN,
    // The row that has focus stays drawn, or the focus would be lost when it is scrolled away.
    rangeExtractor: useCallback((range: Range) => withRow(range, focusedAt), [focusedAt]),
    // What the server draws, before anybody knows how much is in sight.
    initialRect: { width: 320, height: 900 },
  });
  const measured = useRef(rowPx);
  useLayoutEffect(() => {
    if (measured.current !== rowPx) virtualizer.measure();
    measured.current = rowPx;
  });
  const onScroll = useHeldPlace(box, rows, rowPx, `${view.filter} ${view.search}`);
  const onKeyDown = useRowKeys({
    view,
    rows,
    list: box,
    reveal: (index) => virtualizer.scrollToIndex(index),
    loadMore,
  });
  const items = virtualizer.getVirtualItems();
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    see(first, last);
    if (hasMore && last >= rows.length - AHEAD) loadMore();
  });
  // Once, where the page opens: later the reader is somewhere on their own.
  const isPlaced = useRef(false);
  useEffect(() => {
    const at = isPlaced.current ? -1 : rows.findIndex((row) => row.id === view.id);
    isPlaced.current = true;
    if (at > 0) virtualizer.scrollToIndex(at);
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
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          return row ? (
            <li
              key={key}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0 h-22"
              style={{ transform: `translateY(${start}px)` }}
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

function withRow(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (index < 0 || index >= range.count || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
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
