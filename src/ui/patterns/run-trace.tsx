import {
  Circle,
  CircleCheck,
  CircleX,
  type LucideIcon,
  MessageSquareText,
  PenLine,
  ShieldCheck,
  Wrench,
} from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { Spinner } from "../primitives/spinner";
import { formatDuration } from "./format-time";

export type TraceStepKind = "text" | "tool" | "result" | "check" | "response" | "error" | "status";

export interface TraceStep {
  id: string;
  kind: TraceStepKind;
  /** "Looked up walnut tray", not `search_products`. */
  title: ReactNode;
  /** Text as it is, anything else as JSON; folded away until asked for. */
  detail?: unknown;
  /** How long it took. */
  ms?: number | undefined;
  status: "running" | "done" | "failed";
}

const icons = {
  text: PenLine,
  tool: Wrench,
  result: CircleCheck,
  check: ShieldCheck,
  response: MessageSquareText,
  error: CircleX,
  status: Circle,
} satisfies Record<TraceStepKind, LucideIcon>;

export interface RunTraceProps {
  steps: TraceStep[];
  /** Names the list: "How the agent got to this answer". */
  label: string;
  /** Under the steps: total time, tokens, cost. */
  summary?: ReactNode;
  className?: string | undefined;
}

/** The steps of a run, each with its time, its detail on demand; grows while the run goes on. */
export function RunTrace({ steps, label, summary, className }: RunTraceProps) {
  return (
    <div className={cn("grid gap-3", className)}>
      <ol aria-label={label} aria-live="polite" aria-relevant="additions" className="grid">
        {steps.map((step) => (
          <li key={step.id} className="group relative animate-rise">
            <span
              aria-hidden
              className="absolute top-7 bottom-[-4px] left-[11px] w-px bg-hairline group-last:hidden"
            />
            <Step step={step} />
          </li>
        ))}
      </ol>
      {summary ? <div className="border-hairline border-t pt-3 text-muted text-xs">{summary}</div> : null}
    </div>
  );
}

function Step({ step }: { step: TraceStep }) {
  const head = <StepHead step={step} />;
  if (step.detail === undefined || step.detail === null || step.detail === "") {
    return <div className="flex items-start gap-2.5 py-1.5">{head}</div>;
  }
  return (
    <details className="[&[open]>summary_.chevron]:rotate-90">
      <summary className="flex list-none items-start gap-2.5 rounded-sm py-1.5 hover:bg-sunken/50 [&::-webkit-details-marker]:hidden">
        {head}
      </summary>
      <pre className="mt-1 mb-2 ml-8 max-h-72 overflow-auto whitespace-pre-wrap break-words rounded-md border border-hairline bg-canvas p-3 font-mono text-muted text-xs">
        {typeof step.detail === "string" ? step.detail : JSON.stringify(step.detail, null, 2)}
      </pre>
    </details>
  );
}

function StepHead({ step }: { step: TraceStep }) {
  const Icon = icons[step.kind];
  const failed = step.status === "failed" || step.kind === "error";
  return (
    <>
      <span
        className={cn(
          "relative flex size-6 shrink-0 items-center justify-center rounded-full border border-hairline bg-raised",
          failed ? "text-bad" : "text-muted",
        )}
      >
        {step.status === "running" ? (
          <Spinner label="Running" className="text-accent [&_svg]:size-3.5" />
        ) : (
          <Icon aria-hidden className="size-3.5" />
        )}
      </span>
      <span className={cn("min-w-0 flex-1 pt-0.5 text-sm", failed && "text-bad")}>
        {step.title}
        {failed ? <span className="sr-only"> (failed)</span> : null}
      </span>
      {step.detail ? (
        <span aria-hidden className="chevron pt-0.5 text-faint transition-transform">
          ›
        </span>
      ) : null}
      {step.ms === undefined ? null : (
        <span className="min-w-11 shrink-0 pt-1 text-right text-faint text-xs">
          {formatDuration(step.ms)}
        </span>
      )}
    </>
  );
}
