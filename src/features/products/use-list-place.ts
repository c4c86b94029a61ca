"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { scrollParent } from "@/ui/patterns/scroll-parent";
import { type ListPlace, placeIn, returnTo } from "./list-place";
import { leaveList } from "./use-way-back";

const places = new Map<string, ListPlace>();
let poppedTo: string | null = null;

if (typeof window !== "undefined")
  window.addEventListener("popstate", () => {
    poppedTo = window.location.pathname + window.location.search;
  });

/**
 * Back to the list is back to the row one came from, with its focus. The frame remembers how far one had scrolled, but
 * rows that are drawn only in sight have another height until then. Another view (`href`) of the list starts at its top.
 */
export function useListPlace(list: RefObject<HTMLElement | null>, href: string): void {
  const shown = useRef(href);
  const [place] = useState(() => (poppedTo === href ? places.get(href) : undefined));
  useLayoutEffect(() => {
    const element = list.current;
    const stop = place && element ? returnTo(element, place) : undefined;
    return () => {
      stop?.();
      leaveList();
      const left = element && placeIn(element);
      if (left) places.set(shown.current, left);
    };
  }, [list, place]);
  useEffect(() => {
    poppedTo = null;
    if (shown.current === href) return;
    shown.current = href;
    scrollParent(list.current)?.scrollTo({ top: 0 });
  }, [href, list]);
}
