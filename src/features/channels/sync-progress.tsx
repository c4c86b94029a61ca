"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { formatClock } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { Progress } from "@/ui/primitives/progress";
import { openSync } from "./open-sync";
import type { SyncRun } from "./sync-words";

const phases: Record<string, string> = {
  active: "active listings",
  inactive: "inactive listings",
  sold_out: "sold-out listings",
  draft: "drafts",
  expired: "expired listings",
};

function doing({ status, cursor }: Pick<SyncRun, "status" | "cursor">, isPutOff: boolean): string {
  if (isPutOff) return "Waiting to go on";
  return status === "idle" ? "About to start" : `Reading ${phases[cursor?.state ?? "active"] ?? "listings"}`;
}

/**
 * How far the pass over the shop has come; nothing when none is under way. `isPaused`: it is said already why it waits.
 */
export function SyncProgress({ isPaused = false }: { isPaused?: boolean }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.channels.syncs.queryOptions());
  const place = usePlace();
  const number = new Intl.NumberFormat(place.locale);
  const sync = openSync(data);
  if (!sync) return null;
  const { seen, total, error } = sync;
  const isPutOff = sync.status === "idle" && (error !== null || isPaused);
  if (isPutOff && isPaused && total === null) return null;

  return (
    <div className="grid gap-2 rounded-md border border-hairline p-3" aria-live="polite">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-medium">{doing(sync, isPutOff)}</span>
        <span className="text-muted text-xs">
          {total === null ? null : `${number.format(seen)} of ${number.format(total)} so far`}
        </span>
      </div>
      {isPutOff && total === null ? null : (
        <Progress value={total === null ? null : seen} max={total ?? 1} label="Sync with Etsy" />
      )}
      {error && !isPaused ? (
        <p className="text-warn text-xs">
          {isPutOff
            ? `${error} Goes on at ${formatClock(sync.availableAt, place)}.`
            : `Trying again: ${error}`}
        </p>
      ) : null}
    </div>
  );
}
