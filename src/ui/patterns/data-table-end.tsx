"use client";

import { useEffect, useRef } from "react";
import { Button } from "../primitives/button";
import { Spinner } from "../primitives/spinner";
import { scrollParent } from "./scroll-parent";

export interface DataTableEndProps {
  /** How many rows are above; looks again after each page. */
  count: number;
  onEndReached: () => void;
  status: "idle" | "loading" | "failed";
}

/** How far from the end the next page is asked for, so that one rarely sees it come. */
const AHEAD_PX = 800;

/** The end of a list that has more: asks for it when it comes near, shows that it is on the way, or that it failed. */
export function DataTableEnd({ count, onEndReached, status }: DataTableEndProps) {
  const mark = useRef<HTMLDivElement>(null);
  const reached = useRef(onEndReached);
  useEffect(() => {
    reached.current = onEndReached;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page may leave the end still in sight
  useEffect(() => {
    if (status !== "idle" || !mark.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reached.current(),
      { root: scrollParent(mark.current), rootMargin: `${AHEAD_PX}px 0px` },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [status, count]);
  return (
    <div
      ref={mark}
      role="status"
      className="flex min-h-14 items-center justify-center gap-3 px-4 py-2 text-muted text-sm"
    >
      {status === "loading" ? (
        <>
          <Spinner /> Loading more…
        </>
      ) : null}
      {status === "failed" ? (
        <>
          <span className="text-bad">More could not be loaded.</span>
          <Button size="sm" onClick={onEndReached}>
            Try again
          </Button>
        </>
      ) : null}
    </div>
  );
}
