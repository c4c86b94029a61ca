"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { usePlace } from "@/ui/patterns/place";
import { Progress } from "@/ui/primitives/progress";
import { openSync } from "./open-sync";

const phases: Record<string, string> = {
  active: "active listings",
  inactive: "inactive listings",
  sold_out: "sold-out listings",
  draft: "drafts",
  expired: "expired listings",
};

/** How far the pass over the shop has come; nothing when none is under way. */
export function SyncProgress() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.channels.syncs.queryOptions());
  const { locale } = usePlace();
  const number = new Intl.NumberFormat(locale);
  const sync = openSync(data);
  if (!sync) return null;
  const { seen, total, cursor, error } = sync;

  return (
    <div className="grid gap-2 rounded-md border border-hairline p-3" aria-live="polite">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-medium">
          {sync.status === "idle" && !error
            ? "About to start"
            : `Reading ${phases[cursor?.state ?? "active"] ?? "listings"}`}
        </span>
        <span className="text-muted text-xs">
          {total === null ? null : `${number.format(seen)} of ${number.format(total)} so far`}
        </span>
      </div>
      <Progress value={total === null ? null : seen} max={total ?? 1} label="Sync with Etsy" />
      {error ? <p className="text-warn text-xs">Trying again: {error}</p> : null}
    </div>
  );
}
