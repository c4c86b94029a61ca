"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** Px from the end that still count as "at the bottom". */
const slack = 48;

/**
 * Keeps a scrolling box at its end while content grows, but only if the reader is there already.
 * `missed` turns true when something arrived below what the reader is looking at.
 */
export function useStickToBottom() {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  const height = useRef(0);
  const [missed, setMissed] = useState(false);

  const toBottom = useCallback((behavior: ScrollBehavior = "instant") => {
    box.current?.scrollTo({ top: box.current.scrollHeight, behavior });
  }, []);

  const onScroll = useCallback(() => {
    const element = box.current;
    if (!element) return;
    atBottom.current = element.scrollHeight - element.scrollTop - element.clientHeight < slack;
    if (atBottom.current) setMissed(false);
  }, []);

  useEffect(() => {
    const [outer, inner] = [box.current, content.current];
    if (!outer || !inner) return;
    const observer = new ResizeObserver(() => {
      const grew = inner.scrollHeight > height.current && height.current > 0;
      height.current = inner.scrollHeight;
      if (atBottom.current) toBottom();
      else if (grew) setMissed(true);
    });
    observer.observe(inner);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [toBottom]);

  return { box, content, onScroll, missed, toBottom };
}
