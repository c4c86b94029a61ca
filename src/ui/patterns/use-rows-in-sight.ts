"use client";

import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { type RowRange, rowsInSight } from "./rows-in-sight";

/** What the server draws, before anybody knows how much is in sight. */
const FIRST_PX = 900;

/** Which of a list's rows a scrolling box shows, all of them equally high. Draws anew when that changes, not at each pixel. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, rowPx: number): RowRange {
  const [sight, setSight] = useState<RowRange>(() => rowsInSight(0, FIRST_PX, rowPx));
  const read = () => {
    const element = box.current;
    if (!element) return;
    const next = rowsInSight(element.scrollTop, element.clientHeight, rowPx);
    setSight((old) => (old.first === next.first && old.last === next.last ? old : next));
  };
  // After each draw: other rows may have changed where the box stands.
  useLayoutEffect(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is another one at each draw, and knows only these
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const size = new ResizeObserver(read);
    size.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      size.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [box, rowPx]);
  return sight;
}
