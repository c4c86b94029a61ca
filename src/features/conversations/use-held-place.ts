"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

/**
 * Keeps the row at the top of a scrolled list where the reader sees it, while others come in above it or leave. A list
 * that shows its beginning goes on showing it, and another list (`of`) begins at its beginning.
 */
export function useHeldPlace(
  box: RefObject<HTMLElement | null>,
  rows: readonly { id: string }[],
  rowPx: number,
  of: string,
): () => void {
  const held = useRef<{ id: string; index: number } | null>(null);
  const shown = useRef(of);
  const latest = useRef(rows);
  latest.current = rows;
  const hold = useCallback(() => {
    const top = box.current?.scrollTop ?? 0;
    const index = Math.floor(top / rowPx);
    const id = latest.current[index]?.id;
    held.current = top > rowPx / 2 && id ? { id, index } : null;
  }, [box, rowPx]);

  useLayoutEffect(() => {
    const element = box.current;
    const { current: place } = held;
    if (!element) return;
    if (shown.current !== of) {
      shown.current = of;
      element.scrollTop = 0;
    } else if (place) {
      const index = rows.findIndex((row) => row.id === place.id);
      if (index >= 0 && index !== place.index) element.scrollTop += (index - place.index) * rowPx;
    }
    hold();
  }, [box, rows, rowPx, of, hold]);
  return hold;
}
