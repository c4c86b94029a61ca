"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { EmptyState } from "@/ui/patterns/empty-state";
import { formatDuration } from "@/ui/patterns/format-time";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Badge } from "@/ui/primitives/badge";
import { Card, CardBody, CardHeader } from "@/ui/primitives/card";
import { Table, TableCell, TableHead, TableRow } from "@/ui/primitives/table";
import type { Tone } from "@/ui/tone";

type Syncs = ApiOutputs["channels"]["syncs"];
type Run = Syncs["runs"][number];

/** The last passes over the shop, and what went wrong in them. */
export function SyncLog() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.channels.syncs.queryOptions());
  if (!data) return null;
  const problems = data.log.filter(({ level }) => level !== "info");
  return (
    <Card aria-label="Sync log">
      <CardHeader title="Sync log" description="Every pass over your shop, newest first." />
      {data.runs.length === 0 ? (
        <EmptyState
          kind="no-data"
          title="No syncs yet"
          description="The first one starts by itself when Etsy is connected, then every hour."
          className="py-10"
        />
      ) : (
        <CardBody className="px-2">
          <Runs runs={data.runs} />
        </CardBody>
      )}
      {problems.length > 0 ? <Problems lines={problems} /> : null}
    </Card>
  );
}

const columns = ["Started", "Why", "Result", "Seen", "New", "Changed", "Gone", "Failed", "Took"];
const triggers = { first: "Connected", manual: "You", schedule: "Schedule" } satisfies Record<
  Run["trigger"],
  string
>;
const results = {
  idle: { tone: "neutral", label: "Waiting" },
  in_progress: { tone: "accent", label: "Running" },
  done: { tone: "good", label: "Done" },
  failed: { tone: "bad", label: "Failed" },
} satisfies Record<Run["status"], { tone: Tone; label: string }>;

function Runs({ runs }: { runs: Run[] }) {
  return (
    <Table>
      <thead>
        <tr>
          {columns.map((column) => (
            <TableHead key={column}>{column}</TableHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <TableRow key={run.id}>
            <TableCell className="whitespace-nowrap">
              <RelativeTime date={run.createdAt} />
            </TableCell>
            <TableCell>{triggers[run.trigger]}</TableCell>
            <TableCell>
              <Badge tone={results[run.status].tone}>{results[run.status].label}</Badge>
            </TableCell>
            <TableCell>{run.seen}</TableCell>
            <TableCell>{run.created}</TableCell>
            <TableCell>{run.changed}</TableCell>
            <TableCell>{run.removed}</TableCell>
            <TableCell className={run.failed > 0 ? "font-medium text-bad" : undefined}>
              {run.failed}
            </TableCell>
            <TableCell className="whitespace-nowrap">{took(run)}</TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

function took({ startedAt, finishedAt }: Run): string {
  return startedAt && finishedAt ? formatDuration(finishedAt.getTime() - startedAt.getTime()) : "–";
}

function Problems({ lines }: { lines: Syncs["log"] }) {
  return (
    <div className="border-hairline border-t px-5 py-4">
      <h3 className="font-medium text-sm">Problems in the last seven days</h3>
      <ul className="mt-2 grid gap-2">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm">
            <Badge tone={line.level === "error" ? "bad" : "warn"}>
              {line.level === "error" ? "Error" : "Warning"}
            </Badge>
            <span className="min-w-0 flex-1 basis-60">
              {line.entity ? <span className="text-muted">Listing {line.entity}: </span> : null}
              {line.message}
            </span>
            <RelativeTime date={line.createdAt} className="text-faint text-xs" />
          </li>
        ))}
      </ul>
    </div>
  );
}
