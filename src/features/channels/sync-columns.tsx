import type { Column } from "@/ui/patterns/data-table-columns";
import { formatDuration } from "@/ui/patterns/format-time";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { StatusDot } from "@/ui/patterns/status-dot";
import { type SyncRun, syncKind, syncState, syncTookMs, triggers } from "./sync-words";

/** A pass over the shop in a row; numbers as the seller's language writes them. */
export function syncColumns(locale: string): Column<SyncRun>[] {
  const number = new Intl.NumberFormat(locale);
  const count = (key: "seen" | "created" | "changed" | "removed", header: string): Column<SyncRun> => ({
    key,
    header,
    align: "end",
    fold: "hide",
    cell: (run) => (
      <span className={run[key] === 0 ? "text-faint" : undefined}>{number.format(run[key])}</span>
    ),
  });
  return [
    {
      key: "started",
      header: "Started",
      fold: "title",
      cell: (run) => <RelativeTime date={run.createdAt} className="whitespace-nowrap font-medium" />,
    },
    { key: "why", header: "Why", cell: (run) => triggers[run.trigger] },
    { key: "what", header: "What", cell: syncKind },
    { key: "result", header: "Result", cell: (run) => <StatusDot {...syncState(run)} /> },
    count("seen", "Listings"),
    count("created", "New"),
    count("changed", "Changed"),
    count("removed", "Gone"),
    {
      key: "failed",
      header: "Failed",
      align: "end",
      fold: "hide",
      cell: (run) => (
        <span className={run.failed > 0 ? "font-medium text-bad" : "text-faint"}>
          {number.format(run.failed)}
        </span>
      ),
    },
    {
      key: "took",
      header: "Took",
      align: "end",
      fold: "end",
      cell: (run) => {
        const ms = syncTookMs(run);
        return ms === null ? (
          <span className="text-faint">–</span>
        ) : (
          <span className="whitespace-nowrap">{formatDuration(ms)}</span>
        );
      },
    },
  ];
}
