"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useLayoutEffect, useRef } from "react";
import { keepPlaces, type Places, readPlaces, rememberPlace } from "./scroll-places";

/** The frame's scrolling box; the browser restores only the document's own scroll. */
const BOX = "content";
/** How long a page may take to have its heading, or its rows, before we leave it alone. */
const PATIENCE_MS = 3_000;

/**
 * Arriving on another page: the focus moves to its heading, so that keyboard and screen reader begin there, and Back
 * returns to where one had scrolled.
 */
export function useArrival(): void {
  const path = usePathname();
  const href = `${path}?${useSearchParams()}`;
  const places = useRef<Places>(new Map());
  const here = useRef(href);
  const cameBack = useRef(false);

  useEffect(() => {
    places.current = readPlaces();
    const box = document.getElementById(BOX);
    const onScroll = () => rememberPlace(places.current, here.current, box?.scrollTop ?? 0);
    const onPop = () => {
      cameBack.current = true;
    };
    const onLeave = () => keepPlaces(places.current);
    box?.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("popstate", onPop);
    window.addEventListener("pagehide", onLeave);
    const end = wasHereBefore() ? scrollTo(places.current.get(here.current)) : null;
    return () => {
      end?.();
      box?.removeEventListener("scroll", onScroll);
      window.removeEventListener("popstate", onPop);
      window.removeEventListener("pagehide", onLeave);
    };
  }, []);

  // Before the box tells that the new page begins at its top.
  useLayoutEffect(() => {
    if (here.current === href) return;
    const isNewPage = here.current.split("?")[0] !== path;
    here.current = href;
    const ends = [
      isNewPage ? focusHeading() : null,
      cameBack.current ? scrollTo(places.current.get(href)) : null,
    ];
    cameBack.current = false;
    return () => {
      for (const end of ends) end?.();
    };
  }, [href, path]);
}

/** Loaded anew, or back from another site. */
function wasHereBefore(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || entry?.type === "back_forward";
}

/** Focuses the page's heading when there is one, unless somebody is busy elsewhere by then. */
function focusHeading(): () => void {
  return whenReady(() => {
    const heading = document.querySelector<HTMLElement>(`#${BOX} h1`);
    if (!heading) return false;
    if (document.activeElement?.closest(`#${BOX}, [role="dialog"]`)) return true;
    heading.tabIndex = -1;
    // Nothing can be done with a heading, so it needs no ring.
    heading.style.outline = "none";
    heading.focus({ preventScroll: true });
    return true;
  });
}

/** Scrolls down once the page is long enough. */
function scrollTo(top: number | undefined): () => void {
  if (!top) return () => undefined;
  return whenReady(() => {
    const box = document.getElementById(BOX);
    if (!box || box.scrollHeight - box.clientHeight < top) return false;
    box.scrollTop = top;
    return true;
  });
}

/** Tries now and at each change of the page, until it works, time is up, somebody acts, or it is called off. */
function whenReady(attempt: () => boolean): () => void {
  if (attempt()) return () => undefined;
  const observer = new MutationObserver(() => attempt() && stop());
  const timer = setTimeout(() => stop(), PATIENCE_MS);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const act of acts) document.removeEventListener(act, stop);
  };
  observer.observe(document.getElementById(BOX) ?? document.body, { childList: true, subtree: true });
  for (const act of acts) document.addEventListener(act, stop, { passive: true });
  return stop;
}

const acts = ["pointerdown", "wheel", "keydown"] as const;
