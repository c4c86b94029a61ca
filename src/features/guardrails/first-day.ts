import type { Guardrails } from "./guardrails-change";

/** Whether every reply waits for the seller for a limited time, as a new shop may wish. */
export const isFirstDay = ({ draftUntil }: Pick<Guardrails, "draftUntil">, now: Date): boolean =>
  draftUntil !== null && draftUntil > now;
