import type { Column } from "@/ui/patterns/data-table-columns";
import { formatDuration } from "@/ui/patterns/format-time";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { StatusDot } from "@/ui/patterns/status-dot";
import { Cost } from "./cost";
import { usageOf } from "./run-usage";
import { aboutRun, endingOf, type Run, tookMs } from "./run-words";

const UNKNOWN = <span className="text-faint">–</span>;

/** What the agent did, for whom, and what it took; numbers as the seller's language writes them. */
export function runColumns(locale: string): Column<Run>[] {
  const number = new Intl.NumberFormat(locale);
  return [
    {
      key: "what",
      header: "What",
      fold: "title",
      cell: (run) => (
        <span dir="auto" className="line-clamp-2 font-medium [overflow-wrap:anywhere] sm:line-clamp-1">
          {aboutRun(run)}
        </span>
      ),
    },
    {
      key: "outcome",
      header: "Outcome",
      width: "132px",
      cell: (run) => <StatusDot {...endingOf(run)} />,
    },
    { key: "steps", header: "Steps", align: "end", width: "72px", fold: "hide", cell: (run) => run.steps },
    {
      key: "took",
      header: "Took",
      align: "end",
      width: "88px",
      cell: (run) => {
        const ms = tookMs(run);
        return ms === null ? UNKNOWN : <span className="whitespace-nowrap">{formatDuration(ms)}</span>;
      },
    },
    {
      key: "tokens",
      header: "Tokens",
      align: "end",
      width: "88px",
      fold: "hide",
      cell: (run) => {
        const usage = usageOf(run);
        return usage ? number.format(usage.inputTokens + usage.outputTokens) : UNKNOWN;
      },
    },
    {
      key: "cost",
      header: "Cost",
      align: "end",
      width: "96px",
      cell: (run) => (usageOf(run) ? <Cost micros={run.costMicros} locale={locale} /> : UNKNOWN),
    },
    {
      key: "when",
      header: "When",
      align: "end",
      width: "128px",
      fold: "end",
      cell: (run) => <RelativeTime date={run.startedAt} className="whitespace-nowrap text-muted" />,
    },
  ];
}
