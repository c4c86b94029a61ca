"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from "react";
import { scrollParent } from "./scroll-parent";

export interface DataTableVirtualRowsProps {
  keys: readonly string[];
  /** Draws one; gives `measure` to its `tr`. */
  renderRow: (index: number, measure: (row: HTMLTableRowElement | null) => void) => ReactNode;
}

const OVERSCAN = 12;
/** A guess until a row has been measured; of a row in a table, and folded. */
const ROW_PX = 49;

/**
 * Only the rows in sight, with empty room above and below in their stead. The row that has focus stays, or the focus
 * would be lost when it is scrolled away.
 */
export function DataTableVirtualRows({ keys, renderRow }: DataTableVirtualRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  // After each draw: what stands above the rows may have grown.
  useLayoutEffect(() => {
    const parent = scrollParent(body.current);
    setBox(parent);
    if (!parent || !body.current) return;
    const above = body.current.getBoundingClientRect().top - parent.getBoundingClientRect().top;
    setMargin(Math.round(above + parent.scrollTop));
  });
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: keys.length,
    getScrollElement: () => box,
    estimateSize: () => ROW_PX,
    // Stable, or all rows are measured anew at each draw.
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    overscan: OVERSCAN,
    scrollMargin: margin,
    // What the server draws, before anybody knows how much is in sight.
    initialRect: { width: 1_024, height: 800 },
    rangeExtractor: useCallback((range: Range) => withFocused(range, focused), [focused]),
  });
  const items = virtualizer.getVirtualItems();
  const rows: ReactNode[] = [];
  let end = 0;
  for (const item of items) {
    const start = item.start - margin;
    if (start > end) rows.push(<Room key={`before-${item.key}`} height={start - end} />);
    rows.push(renderRow(item.index, virtualizer.measureElement));
    end = item.end - margin;
  }
  const rest = virtualizer.getTotalSize() - end;
  return (
    <tbody
      ref={body}
      onFocus={(event) => setFocused(indexOf(event.target))}
      onBlur={() => setFocused(null)}
      className="block @min-[640px]:table-row-group"
    >
      {rows}
      {rest > 0 ? <Room height={rest} /> : null}
    </tbody>
  );
}

function Room({ height }: { height: number }) {
  return <tr aria-hidden className="block @min-[640px]:table-row" style={{ height }} />;
}

function withFocused(range: Range, focused: number | null): number[] {
  const indexes = defaultRangeExtractor(range);
  if (focused === null || focused >= range.count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((a, b) => a - b);
}

const indexOf = (target: Element) => {
  const index = target.closest("tr")?.dataset.index;
  return index === undefined ? null : Number(index);
};
