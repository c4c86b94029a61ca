interface Days {
  from: string;
  to: string;
  shipsAgainOn: string;
}

/** Where a holiday stands; days are "YYYY-MM-DD" at the shop. */
export function holidayState({ from, to }: Days, today: string): "ahead" | "now" | "over" {
  if (today < from) return "ahead";
  return today > to ? "over" : "now";
}

/** What is wrong with days as typed; null when nothing is. */
export function holidayProblem({ from, to, shipsAgainOn }: Days): string | null {
  if (!from || !to || !shipsAgainOn) return "All three days, please.";
  if (to < from) return "The last day can’t be before the first.";
  return shipsAgainOn < from ? "It can’t ship again before the holiday begins." : null;
}

/** "Monday, January 4, 2027": a calendar day has no time zone. */
export function dayInWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** So many days later. */
export function daysAfter(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}
