"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { Line } from "@/server/client/open-stream";
import { readAgain } from "@/server/client/read-again";
import { useStream } from "@/server/client/use-stream";
import { delayMs, reads, type Topic } from "./topics";

/** While the line is down, what is on the page is read again this often. */
const WITHOUT_LINE_MS = 30_000;

/**
 * Keeps everything on the page up to date: each signal of the server makes the queries of its topic read again, soon
 * but not at every signal. Mount it once. Answers how the line stands.
 */
export function useLiveChanges(): Line {
  const refresh = useRefresh();
  const line = useStream("live.changes", ({ topic }) => refresh(topic));
  useEffect(() => {
    if (line !== "down") return;
    const timer = setInterval(() => document.hidden || refresh("resync"), WITHOUT_LINE_MS);
    return () => clearInterval(timer);
  }, [line, refresh]);
  return line;
}

/** Collects signals until the first of them is due, then reads once what all of them are about. */
function useRefresh(): (topic: Topic) => void {
  const queries = useQueryClient();
  const waiting = useRef(new Set<Topic>());
  const due = useRef({ at: Number.POSITIVE_INFINITY, timer: 0 });
  useEffect(() => {
    const { current } = due;
    return () => clearTimeout(current.timer);
  }, []);
  return useCallback(
    (topic) => {
      waiting.current.add(topic);
      const at = performance.now() + delayMs(topic);
      if (at >= due.current.at) return;
      clearTimeout(due.current.timer);
      due.current.at = at;
      due.current.timer = window.setTimeout(() => {
        const topics = new Set(waiting.current);
        waiting.current.clear();
        due.current.at = Number.POSITIVE_INFINITY;
        void readAgain(queries, {
          predicate: ({ queryKey, meta }) => !meta?.keepsStill && reads(queryKey, topics),
        });
      }, delayMs(topic));
    },
    [queries],
  );
}
