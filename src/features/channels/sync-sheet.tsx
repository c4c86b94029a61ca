"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { DetailSheet } from "@/ui/patterns/detail-sheet";
import { ErrorState } from "@/ui/patterns/error-state";
import { formatClock, formatDay, formatDuration } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { StatusDot } from "@/ui/patterns/status-dot";
import { Badge } from "@/ui/primitives/badge";
import { Fact, FactList } from "./channel-card";
import { syncKind, syncState, syncTookMs, triggers } from "./sync-words";

type Sync = ApiOutputs["channels"]["sync"];

/** One pass over the shop: what it found, and what went wrong. */
export function SyncSheet({ syncId, onClose }: { syncId: string; onClose: () => void }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.channels.sync.queryOptions({ syncId }));
  return (
    <DetailSheet
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Sync with Etsy"
      status={data ? <StatusDot {...syncState(data.run)} /> : undefined}
    >
      {data ? (
        <SyncDetails sync={data} />
      ) : error ? (
        <ErrorState
          title="This sync could not be loaded"
          description={messageOf(error)}
          onRetry={() => refetch()}
        />
      ) : (
        <DelayedSkeleton label="Loading the sync" />
      )}
    </DetailSheet>
  );
}

function SyncDetails({ sync: { run, lines } }: { sync: Sync }) {
  const place = usePlace();
  const number = new Intl.NumberFormat(place.locale);
  const took = syncTookMs(run);
  const counts = [
    ["Seen", run.seen],
    ["New", run.created],
    ["Changed", run.changed],
    ["Gone", run.removed],
    ["Failed", run.failed],
  ] as const;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <FactList>
        <Fact label="Started">
          {formatDay(run.createdAt, new Date(), place)}, {formatClock(run.createdAt, place)}
        </Fact>
        <Fact label="Why">{triggers[run.trigger]}</Fact>
        <Fact label="What">{syncKind(run)}</Fact>
        <Fact label="Took">{took === null ? "Not finished" : formatDuration(took)}</Fact>
      </FactList>
      <dl className="grid grid-cols-5 gap-px overflow-hidden rounded-md border border-hairline bg-hairline text-center">
        {counts.map(([label, count]) => (
          <div key={label} className="grid gap-0.5 bg-surface py-2.5">
            <dt className="text-muted text-xs">{label}</dt>
            <dd className="font-semibold text-base">{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="sync-lines" className="grid gap-2">
        <h3 id="sync-lines" className="font-medium text-sm">
          What it noted
        </h3>
        {lines.length === 0 ? <p className="text-muted text-sm">Nothing.</p> : <Lines lines={lines} />}
      </section>
    </div>
  );
}

const levels = { info: null, warn: "Warning", error: "Error" } as const;

function Lines({ lines }: { lines: Sync["lines"] }) {
  const place = usePlace();
  return (
    <ol className="grid">
      {lines.map(({ id, level, entity, message, createdAt }) => (
        <li
          key={id}
          className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-hairline border-b py-2 text-sm last:border-b-0"
        >
          <time dateTime={createdAt.toISOString()} className="text-faint text-xs leading-5">
            {formatClock(createdAt, place)}
          </time>
          <div className="min-w-0 [overflow-wrap:anywhere]">
            {levels[level] ? (
              <Badge tone={level === "error" ? "bad" : "warn"} className="mr-2">
                {levels[level]}
              </Badge>
            ) : null}
            {entity ? <span className="text-muted">Listing {entity}: </span> : null}
            {message}
          </div>
        </li>
      ))}
    </ol>
  );
}
