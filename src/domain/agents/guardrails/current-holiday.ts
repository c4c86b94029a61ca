import type { Holiday } from "@/db/schema";
import { localDay } from "@/kernel/local-time";
import type { Guardrails } from "./get-guardrails";

/** The holiday that the shop is on now, by its own days. */
export function currentHoliday(
  { holiday, timeZone }: Pick<Guardrails, "holiday" | "timeZone">,
  now: Date,
): Holiday | null {
  const today = localDay(now, timeZone);
  return holiday && today >= holiday.from && today <= holiday.to ? holiday : null;
}
