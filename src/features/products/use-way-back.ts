"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useRef } from "react";
import { isPlainClick } from "@/ui/patterns/show-address";
import { useShortcut } from "@/ui/patterns/use-shortcut";

/** Pages that follow each other leave and come within one draw. */
const SAME_DRAW_MS = 500;

let trail = { listBefore: false, leftAt: Number.NEGATIVE_INFINITY };

/** The list says that it is left; the product that comes next knows that Back leads to it. */
export function leaveList(): void {
  trail = { listBefore: true, leftAt: performance.now() };
}

/**
 * Back to the list as it was left, scrolled and all, when it is the page before this one; else the link is a link.
 * Returns the handler for around that link; Escape does the same.
 */
export function useWayBack(listHref: string) {
  const router = useRouter();
  const listBefore = useRef(false);
  useEffect(() => {
    listBefore.current = trail.listBefore && performance.now() - trail.leftAt < SAME_DRAW_MS;
    return () => {
      trail = { listBefore: listBefore.current, leftAt: performance.now() };
    };
  }, []);
  useShortcut("escape", "Back to the list", "Products", () =>
    listBefore.current ? router.back() : router.push(listHref),
  );
  return (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!isPlainClick(event) || !listBefore.current || link?.getAttribute("href") !== listHref) return;
    event.preventDefault();
    router.back();
  };
}
