"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Px from the end that still count as "at the end". */
const SLACK = 48;

export interface ThreadEnd {
  /** The newest message; null while there is none. */
  id: string | null;
  /** The seller's own: its writer wants to see it. */
  isOwn: boolean;
}

/**
 * For a box that scrolls from its end (`flex-col-reverse`): there the browser itself stays at the end while it grows,
 * also before any script runs, and holds its place while earlier messages come in above. Left to do: hold the place
 * while newer ones come in below, and say so.
 */
export function useThreadScroll(end: ThreadEnd) {
  const box = useRef<HTMLDivElement>(null);
  const known = useRef({ id: end.id, height: 0 });
  const [missed, setMissed] = useState(false);
  const toEnd = useCallback((behavior: ScrollBehavior = "instant") => {
    box.current?.scrollTo({ top: 0, behavior });
  }, []);
  const onScroll = useCallback(() => {
    if (box.current && isAtEnd(box.current)) setMissed(false);
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { id, height } = known.current;
    known.current = { id: end.id, height: element.scrollHeight };
    if (end.id === id) return;
    if (end.isOwn) toEnd();
    else if (!isAtEnd(element)) {
      // Where the browser doesn't anchor by itself (`overflow-anchor`), what was read must not move up.
      if (!CSS.supports("overflow-anchor", "auto")) element.scrollTop -= element.scrollHeight - height;
      setMissed(true);
    }
  }, [end.id, end.isOwn, toEnd]);

  // Opened from a search: where its words stand, if they are near.
  useEffect(() => {
    const marks = box.current?.querySelectorAll("mark");
    marks?.[marks.length - 1]?.scrollIntoView({ block: "center" });
  }, []);

  // Earlier messages change the height, too.
  useEffect(() => {
    known.current.height = box.current?.scrollHeight ?? 0;
  });
  return { box, onScroll, missed, toEnd };
}

const isAtEnd = (element: HTMLElement) => Math.abs(element.scrollTop) < SLACK;
