"use client";

import { Checklist } from "@/ui/patterns/checklist";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { ConnectEtsyButton } from "../channels/connect-etsy-button";
import { inOrder, nextStep } from "./next-step";
import type { SetupStep } from "./setup-steps";
import { useLaterSteps } from "./use-later-steps";

/** The steps to the first answer; only the next one has a strong button, and each can wait. */
export function SetupList({ steps }: { steps: SetupStep[] }) {
  const { later, change } = useLaterSteps();
  const next = nextStep(steps, later);
  const items = inOrder(steps, later).map((step) => ({
    id: step.id,
    title: step.title,
    text: step.text,
    done: step.done,
    action: (
      <span className="flex items-center gap-2">
        {step === next ? (
          <Button variant="ghost" onClick={() => change(step.id, true)} aria-label={`Later: ${step.title}`}>
            Later
          </Button>
        ) : null}
        <StepAction step={step} primary={step === next} />
      </span>
    ),
  }));
  return <Checklist label="Setting up" items={items} ordered={later.length === 0} />;
}

function StepAction({ step, primary }: { step: SetupStep; primary: boolean }) {
  const variant = primary ? "primary" : "secondary";
  if (step.id === "etsy") return <ConnectEtsyButton variant={variant}>{step.action}</ConnectEtsyButton>;
  if (!step.href) return null;
  return (
    <ButtonLink href={step.href} variant={variant}>
      {step.action}
    </ButtonLink>
  );
}
