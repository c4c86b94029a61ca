"use client";

import { type RefObject, useEffect, useRef } from "react";

/** As in the panes: below, one shows at a time. */
const FOLDED = 680;

/** Where one pane replaces the other, the focus goes along: into the thread, and back to the row it came from. */
export function useFoldedFocus(box: RefObject<HTMLElement | null>, id: string | null): void {
  const last = useRef(id);
  useEffect(() => {
    const { current: before } = last;
    last.current = id;
    const element = box.current;
    if (!element || before === id || element.clientWidth >= FOLDED) return;
    const target = id ? "[data-thread-title]" : `[data-row="${before}"]`;
    element.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  }, [box, id]);
}
