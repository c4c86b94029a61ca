import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { type Tone, toneText } from "../tone";

export interface MetricDelta {
  /** Written out with its unit: "12 %", "4 s". */
  text: string;
  direction: "up" | "down" | "flat";
  /** Whether that is good news; faster replies go down. Neutral unless told. */
  tone?: Tone | undefined;
  /** "than yesterday". */
  comparedTo?: string | undefined;
}

export interface MetricProps {
  label: string;
  /** Formatted by the caller, unit included. A dash when unknown, never a zero. */
  value: ReactNode;
  delta?: MetricDelta | undefined;
  hint?: ReactNode;
  className?: string | undefined;
}

/** One figure. Put several in a `MetricRow`. */
export function Metric({ label, value, delta, hint, className }: MetricProps) {
  return (
    <div className={cn("grid content-start gap-0.5 bg-surface px-5 py-4", className)}>
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="font-semibold text-xl">{value}</dd>
      {delta ? (
        <dd className={cn("flex flex-wrap items-center gap-1 text-xs", toneText[delta.tone ?? "neutral"])}>
          {delta.direction === "up" ? <ArrowUp role="img" aria-label="up" className="size-3" /> : null}
          {delta.direction === "down" ? <ArrowDown role="img" aria-label="down" className="size-3" /> : null}
          {delta.text}
          {delta.comparedTo ? <span className="text-muted">{delta.comparedTo}</span> : null}
        </dd>
      ) : null}
      {hint ? <dd className="text-muted text-xs">{hint}</dd> : null}
    </div>
  );
}

/** Figures side by side on one sheet, two in a row on phones. */
export function MetricRow({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <dl
      className={cn(
        "grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-hairline bg-hairline lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none",
        className,
      )}
    >
      {children}
    </dl>
  );
}
