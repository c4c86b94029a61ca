import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";

export interface ValueChange {
  /** What changed: "Price". Unique among the changes. */
  label: string;
  /** Formatted as the page shows them; null where there was or is nothing. */
  before: ReactNode;
  after: ReactNode;
}

/** Single values before and after, one per line: "Price  $36.00 → $38.00". Texts of several lines: `DiffView`. */
export function ValueDiff({
  changes,
  label,
  className,
}: {
  changes: ValueChange[];
  /** Names the list: "What will change". */
  label: string;
  className?: string | undefined;
}) {
  return (
    <dl aria-label={label} className={cn("grid gap-2 text-sm", className)}>
      {changes.map((change) => (
        <div key={change.label} className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-muted text-xs leading-5">{change.label}</dt>
          <dd dir="auto" className="flex min-w-0 flex-wrap items-baseline gap-x-2 [overflow-wrap:anywhere]">
            <span className="sr-only">before: </span>
            {change.before === null ? (
              <span className="text-faint">empty</span>
            ) : (
              <del className="text-muted decoration-outline">{change.before}</del>
            )}
            <ArrowRight aria-hidden className="size-3.5 shrink-0 self-center text-faint rtl:rotate-180" />
            <span className="sr-only">, after: </span>
            {change.after === null ? (
              <span className="text-faint">empty</span>
            ) : (
              <ins className="font-medium no-underline">{change.after}</ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
