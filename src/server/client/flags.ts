"use client";

import { useSyncExternalStore } from "react";

/** Something that calls find out and the frame of the page shows. */
export interface Flag {
  isUp: () => boolean;
  raise: () => void;
  lower: () => void;
  /** For `useSyncExternalStore`. */
  watch: (watcher: () => void) => () => void;
}

function createFlag(): Flag {
  const watchers = new Set<() => void>();
  let up = false;
  const set = (next: boolean) => {
    // A server shares its modules between everybody's requests.
    if (typeof window === "undefined" || up === next) return;
    up = next;
    for (const watcher of watchers) watcher();
  };
  return {
    isUp: () => up,
    raise: () => set(true),
    lower: () => set(false),
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** A call was answered "sign in": the session ran out or was ended while the page is open. */
export const sessionLost = createFlag();

/** A call was answered that a limit is used up. */
export const quotaReached = createFlag();

const down = () => false;

export function useFlag(flag: Flag): boolean {
  return useSyncExternalStore(flag.watch, flag.isUp, down);
}
