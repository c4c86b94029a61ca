import { cn } from "../class-names";
import { foldSame, type PlacedLine } from "./fold-same";
import { lineDiff } from "./line-diff";

export interface DiffViewProps {
  before: string;
  after: string;
  /** Names the comparison: "Changes since 3 May". */
  label: string;
  /** Unchanged lines shown around a change; the rest folds away. */
  context?: number | undefined;
  className?: string | undefined;
}

/** Two texts compared line by line. What came and went is told by + and −, for screen readers by words. */
export function DiffView({ before, after, label, context = 2, className }: DiffViewProps) {
  const parts = foldSame(lineDiff(before, after), context);
  return (
    <figure
      aria-label={label}
      className={cn("rounded-md border border-hairline bg-raised py-1.5 font-mono text-xs", className)}
    >
      {before === after ? <p className="px-3 py-1 font-sans text-muted">Nothing has changed.</p> : null}
      {parts.map(({ kind, from, lines }) =>
        kind === "lines" ? (
          <Lines key={from} lines={lines} />
        ) : (
          <details key={from} className="group">
            <summary className="list-none px-3 py-1 font-sans text-faint hover:text-text [&::-webkit-details-marker]:hidden">
              <span className="group-open:hidden">Show </span>
              <span className="hidden group-open:inline">Hide </span>
              {lines.length} unchanged lines
            </summary>
            <Lines lines={lines} />
          </details>
        ),
      )}
    </figure>
  );
}

const marks = { same: " ", added: "+", removed: "−" } as const;
const spoken = { same: "", added: "added: ", removed: "removed: " } as const;
const looks = {
  same: "text-muted",
  added: "bg-good-soft text-good",
  removed: "bg-bad-soft text-bad",
} as const;

function Lines({ lines }: { lines: PlacedLine[] }) {
  return lines.map(({ kind, text, at }) => (
    <p key={at} className={cn("flex gap-2 px-3 py-0.5", looks[kind])}>
      <span aria-hidden className="w-2 shrink-0 select-none text-center">
        {marks[kind]}
      </span>
      <span dir="auto" className="min-w-0 flex-1 whitespace-pre-wrap [overflow-wrap:anywhere]">
        <span className="sr-only">{spoken[kind]}</span>
        {text || "\u00a0"}
      </span>
    </p>
  ));
}
