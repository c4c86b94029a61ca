"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { keep, readKept } from "../conversations/kept";
import { type SetupStep, stepIds } from "./setup-steps";

type StepId = SetupStep["id"];

const watchers = new Set<() => void>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Steps that the seller has put off; kept in this browser, for each account apart. None while the server renders. */
export function useLaterSteps() {
  const trpc = useTRPC();
  const { data: seller } = useQuery(trpc.sellers.me.queryOptions());
  const name = `later-steps:${seller?.id ?? ""}`;
  const kept = useSyncExternalStore(
    watch,
    () => readKept(name) ?? "",
    () => "",
  );
  const later: StepId[] = stepIds.filter((id) => kept.split(".").includes(id));
  const change = useCallback(
    (id: StepId, putOff: boolean) => {
      const now = (readKept(name) ?? "").split(".").filter((one) => one && one !== id);
      keep(name, [...now, ...(putOff ? [id] : [])].join("."));
      for (const watcher of watchers) watcher();
    },
    [name],
  );
  return { later, change };
}
