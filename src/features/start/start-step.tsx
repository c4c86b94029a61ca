"use client";

import { Check, ChevronDown } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "@/ui/class-names";
import type { SetupStep } from "../overview/setup-steps";
import { LaterContext } from "./step-actions";

export interface StartStepProps {
  step: SetupStep;
  number: number;
  open: boolean;
  onToggle: () => void;
  /** Goes on without it; left out where there is nothing to put off. */
  onLater: (() => void) | undefined;
  children: ReactNode;
}

/** One step: a line with how it stands, and below it what there is to do while it is open. */
export function StartStep({ step, number, open, onToggle, onLater, children }: StartStepProps) {
  const id = useId();
  const heading = useRef<HTMLButtonElement>(null);
  useFollow(heading, open);
  return (
    <li
      {...(open ? { "aria-current": "step" as const } : {})}
      className="border-hairline border-b last:border-b-0"
    >
      <h2>
        <button
          ref={heading}
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-panel`}
          id={`${id}-head`}
          onClick={onToggle}
          className={cn(
            "group flex w-full scroll-mt-6 items-center gap-3.5 rounded-lg px-4 text-left -outline-offset-2 md:px-6",
            step.done && !open ? "py-3" : "py-4",
          )}
        >
          <StepMark done={step.done} open={open} number={number} />
          <StepWords step={step} open={open} />
          <ChevronDown
            aria-hidden
            className={cn(
              "size-4 shrink-0 text-faint transition-transform group-hover:text-text",
              open && "rotate-180",
            )}
          />
        </button>
      </h2>
      <section
        id={`${id}-panel`}
        aria-labelledby={`${id}-head`}
        hidden={!open}
        className="px-4 pt-1 pb-6 md:pr-6 md:pl-[4.125rem]"
      >
        {open ? (
          <div className="grid animate-fade-in grid-cols-[minmax(0,1fr)] gap-5">
            <LaterContext value={onLater ?? null}>{children}</LaterContext>
          </div>
        ) : null}
      </section>
    </li>
  );
}

/** What is done takes one line; what is to come, two. */
function StepWords({ step: { title, text, done }, open }: { step: SetupStep; open: boolean }) {
  if (done && !open) {
    return (
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4">
        <span className="font-medium text-base">
          {title}
          <span className="sr-only"> (done)</span>
        </span>
        <span className="min-w-0 truncate font-normal text-muted text-sm sm:ml-auto">{text}</span>
      </span>
    );
  }
  return (
    <span className="min-w-0 flex-1">
      <span className={cn("block font-semibold text-base", !open && "text-muted")}>{title}</span>
      {open ? null : <span className="block truncate font-normal text-muted text-sm">{text}</span>}
    </span>
  );
}

/** The focus goes along when a step opens because another was left; not when the page appears. */
function useFollow(heading: React.RefObject<HTMLButtonElement | null>, open: boolean) {
  const before = useRef(open);
  useEffect(() => {
    if (open && !before.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: "nearest" });
    }
    before.current = open;
  }, [heading, open]);
}

function StepMark({ done, open, number }: { done: boolean; open: boolean; number: number }) {
  return (
    <span
      aria-hidden
      className={cn(
        "flex size-7 shrink-0 items-center justify-center rounded-full border font-semibold text-xs tabular-nums",
        done
          ? "border-transparent bg-good-soft text-good"
          : open
            ? "border-accent bg-accent text-accent-ink"
            : "border-hairline text-faint",
      )}
    >
      {done ? <Check className="size-4" /> : number}
    </span>
  );
}
