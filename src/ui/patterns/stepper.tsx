import { Check } from "lucide-react";
import Link from "next/link";
import { cn } from "../class-names";

export interface Step {
  id: string;
  label: string;
  state: "done" | "current" | "later";
  /** Where to go back or on to; without it the step is only told. */
  href?: string | undefined;
}

const marks = {
  done: "border-transparent bg-good-soft text-good",
  current: "border-accent bg-accent text-accent-ink",
  later: "border-outline text-muted",
} satisfies Record<Step["state"], string>;

const spoken = { done: "done", current: "now", later: "later" } satisfies Record<Step["state"], string>;

/** The way through something that is done once: where one is, what is behind, what comes. On phones one line and a bar. */
export function Stepper({
  steps,
  label,
  className,
}: {
  steps: readonly Step[];
  /** Names the way: "Setting up your shop". */
  label: string;
  className?: string | undefined;
}) {
  const at = steps.findIndex((step) => step.state === "current");
  const now = steps[at];
  return (
    <nav aria-label={label} className={cn("@container", className)}>
      <p className="flex items-baseline justify-between gap-3 pb-2 text-sm @min-[640px]:hidden">
        <span className="font-medium">{now?.label ?? "Done"}</span>
        <span className="shrink-0 text-muted text-xs tabular-nums">
          {now ? `Step ${at + 1} of ${steps.length}` : `${steps.length} of ${steps.length}`}
        </span>
      </p>
      <ol className="flex gap-1 @min-[640px]:gap-2">
        {steps.map((step, index) => (
          <li
            key={step.id}
            {...(step.state === "current" ? { "aria-current": "step" as const } : {})}
            className="min-w-0 flex-1 @min-[640px]:flex-auto @min-[640px]:after:hidden"
          >
            <span
              aria-hidden
              className={cn(
                "block h-1 rounded-full @min-[640px]:mb-2.5 @min-[640px]:h-0.5",
                step.state === "later" ? "bg-hairline" : step.state === "done" ? "bg-good" : "bg-accent",
              )}
            />
            <StepWords step={step} number={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepWords({ step, number }: { step: Step; number: number }) {
  const words = (
    <>
      <span
        aria-hidden
        className={cn(
          "flex size-6 shrink-0 items-center justify-center rounded-full border font-semibold text-xs",
          marks[step.state],
        )}
      >
        {step.state === "done" ? <Check className="size-3.5" /> : number}
      </span>
      <span className={cn("truncate", step.state === "current" ? "font-medium text-text" : "text-muted")}>
        {step.label}
      </span>
      <span className="sr-only"> ({spoken[step.state]})</span>
    </>
  );
  const style =
    "sr-only focus-visible:not-sr-only @min-[640px]:not-sr-only @min-[640px]:flex @min-[640px]:items-center @min-[640px]:gap-2 text-sm";
  return step.href && step.state !== "current" ? (
    <Link href={step.href} className={cn(style, "rounded-sm hover:[&>span]:text-text")}>
      {words}
    </Link>
  ) : (
    <span className={style}>{words}</span>
  );
}
