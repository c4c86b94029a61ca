"use client";

import { useEffect, useRef, useState } from "react";

/** Lets in what `arrived` while the top of a list is in sight; further down, `toTop` goes there first. */
export function useAtTop(arrived: number, letIn: () => void) {
  const mark = useRef<HTMLSpanElement>(null);
  const [atTop, setAtTop] = useState(true);
  const latest = useRef(letIn);
  useEffect(() => {
    latest.current = letIn;
  });
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver(([entry]) => setAtTop(entry?.isIntersecting ?? true));
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (atTop && arrived > 0) latest.current();
  }, [atTop, arrived]);
  const toTop = () => {
    latest.current();
    mark.current?.scrollIntoView({ block: "center" });
  };
  return { mark, toTop };
}
