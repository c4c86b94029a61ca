import type { SetupStep } from "./setup-steps";

/** What to do next: the first open step that isn't put off; null when all are done or put off. */
export function nextStep(steps: readonly SetupStep[], later: readonly SetupStep["id"][]): SetupStep | null {
  return steps.find((step) => !step.done && !later.includes(step.id)) ?? null;
}

/** Done and open steps in their order, then those put off. */
export function inOrder(steps: readonly SetupStep[], later: readonly SetupStep["id"][]): SetupStep[] {
  const waits = (step: SetupStep) => !step.done && later.includes(step.id);
  return [...steps.filter((step) => !waits(step)), ...steps.filter(waits)];
}
