"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/ui/class-names";
import { ButtonLink } from "@/ui/primitives/button-link";
import { ConnectEtsyButton } from "../channels/connect-etsy-button";
import type { SetupStep } from "./setup-steps";

/** The steps to the first answer; only the next one has a strong button. */
export function SetupList({ steps }: { steps: SetupStep[] }) {
  const next = steps.find((step) => !step.done);
  return (
    <ol className="grid">
      {steps.map((step, index) => (
        <li
          key={step.id}
          {...(step === next ? { "aria-current": "step" as const } : {})}
          className="flex flex-wrap items-center gap-x-4 gap-y-3 border-hairline border-b px-5 py-3.5 last:border-b-0"
        >
          <StepMark done={step.done} current={step === next} number={index + 1} />
          <div className="min-w-0 flex-1 basis-44">
            <p className={cn("font-medium text-sm", step.done && "text-muted")}>
              {step.title}
              {step.done ? <span className="sr-only"> (done)</span> : null}
            </p>
            <p className="truncate text-muted text-xs">{step.text}</p>
          </div>
          {step.done ? null : <StepAction step={step} primary={step === next} />}
        </li>
      ))}
    </ol>
  );
}

function StepMark({ done, current, number }: { done: boolean; current: boolean; number: number }) {
  return (
    <span
      aria-hidden
      className={cn(
        "flex size-7 shrink-0 items-center justify-center rounded-full border font-semibold text-xs",
        done && "border-transparent bg-good-soft text-good",
        !done && (current ? "border-accent text-accent" : "border-hairline text-faint"),
      )}
    >
      {done ? <Check className="size-4" /> : number}
    </span>
  );
}

function StepAction({ step, primary }: { step: SetupStep; primary: boolean }): ReactNode {
  const variant = primary ? "primary" : "secondary";
  if (step.id === "etsy") return <ConnectEtsyButton variant={variant}>{step.action}</ConnectEtsyButton>;
  if (!step.href) return null;
  const outside = step.href.startsWith("http");
  return (
    <ButtonLink
      href={step.href}
      variant={variant}
      {...(outside ? { target: "_blank", rel: "noreferrer" } : {})}
    >
      {step.action}
    </ButtonLink>
  );
}
