import { localTime, nextLocalTime } from "@/kernel/local-time";
import type { Guardrails } from "./get-guardrails";

/** When the quiet hours end that it is in now; null outside of them. */
export function quietUntil(
  { quietHours, timeZone }: Pick<Guardrails, "quietHours" | "timeZone">,
  now: Date,
): Date | null {
  if (!quietHours || quietHours.from === quietHours.to) return null;
  const { from, to } = quietHours;
  const time = localTime(now, timeZone);
  const isQuiet = from < to ? time >= from && time < to : time >= from || time < to;
  return isQuiet ? nextLocalTime(now, timeZone, to) : null;
}
