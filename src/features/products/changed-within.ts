import { addMs, days } from "@/kernel/time";

const spans = { "1d": days(1), "7d": days(7), "30d": days(30) };
/** How long ago the last change is at most, as the address says it. */
export type ChangedWithin = keyof typeof spans;

/** What the filter offers, in its order. */
export const changedFilters = {
  "1d": "Last 24 hours",
  "7d": "Last 7 days",
  "30d": "Last 30 days",
} satisfies Record<ChangedWithin, string>;

export function isChangedWithin(value: string | null): value is ChangedWithin {
  return value !== null && Object.hasOwn(spans, value);
}

/** From the full hour on, so that the server and the browser ask the same, and a page doesn't ask anew each second. */
export function changedSinceOf(span: ChangedWithin, now: Date): string {
  const since = addMs(now, -spans[span]);
  since.setUTCMinutes(0, 0, 0);
  return since.toISOString();
}
