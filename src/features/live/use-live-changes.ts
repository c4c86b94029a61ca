"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { kindOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { delayMs, routersOf, type Topic } from "./topics";

const RESUBSCRIBE_MS = 5_000;

/**
 * Keeps everything on the page up to date: each signal of the server makes the queries of its topic read again, soon
 * but not at every signal. Mount it once. Answers whether the line stands; null while it is opened for the first time.
 */
export function useLiveChanges(): { live: boolean | null } {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { status, error, reset } = useSubscription(
    trpc.live.changes.subscriptionOptions(undefined, { onData: ({ topic }) => refresh(topic) }),
  );
  useEffect(() => {
    if (status !== "error") return;
    if (kindOf(error) === "unauthenticated") window.location.assign(signInAgain());
    const timer = setTimeout(reset, RESUBSCRIBE_MS);
    return () => clearTimeout(timer);
  }, [status, error, reset]);
  const [opened, setOpened] = useState(false);
  if (status === "pending" && !opened) setOpened(true);
  return { live: status === "pending" || (opened || error ? false : null) };
}

const signInAgain = () =>
  `/login?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;

/** Invalidates a topic's queries once per delay, however many signals come in between. */
function useRefresh(): (topic: Topic) => void {
  const queries = useQueryClient();
  const timers = useRef(new Map<Topic, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const { current } = timers;
    return () => {
      for (const timer of current.values()) clearTimeout(timer);
      current.clear();
    };
  }, []);
  return useCallback(
    (topic) => {
      if (timers.current.has(topic)) return;
      const run = () => {
        timers.current.delete(topic);
        const routers: readonly (keyof ApiOutputs)[] | null = routersOf[topic];
        // tRPC's query keys begin with the procedure's path.
        void queries.invalidateQueries({
          predicate: ({ queryKey: [path] }) =>
            routers === null || (Array.isArray(path) && routers.some((router) => router === path[0])),
        });
      };
      timers.current.set(topic, setTimeout(run, delayMs(topic)));
    },
    [queries],
  );
}
