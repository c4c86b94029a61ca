const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "now", "3 min ago", "in 2 hr", "yesterday"; a date from seven days on. */
export function formatRelative(date: Date, now: Date, place: { locale: string; timeZone: string }): string {
  const ms = date.getTime() - now.getTime();
  const format = new Intl.RelativeTimeFormat(place.locale, { numeric: "auto", style: "short" });
  for (const [unit, length] of steps) {
    const count = Math.trunc(ms / length);
    if (unit === "day" && Math.abs(count) >= 7) return formatDay(date, now, place);
    if (count !== 0) return format.format(count, unit);
  }
  return format.format(0, "second");
}

/** "Friday, 21 November 2026 at 14:05:09 CET", for titles. */
export function formatAbsolute(
  date: Date,
  { locale, timeZone }: { locale: string; timeZone: string },
): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "long", timeZone }).format(date);
}

/** "14:05" or "2:05 PM", as the locale has it. */
export function formatClock(date: Date, { locale, timeZone }: { locale: string; timeZone: string }): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }).format(date);
}

/** The calendar day in that time zone: "Nov 21", with the year only when it isn't this one. */
export function formatDay(
  date: Date,
  now: Date,
  { locale, timeZone }: { locale: string; timeZone: string },
): string {
  const year = new Intl.DateTimeFormat("en", { year: "numeric", timeZone });
  const sameYear = year.format(date) === year.format(now);
  const options = {
    day: "numeric",
    month: "short",
    timeZone,
    ...(sameYear ? {} : { year: "numeric" as const }),
  } as const;
  return new Intl.DateTimeFormat(locale, options).format(date);
}

/** `2026-11-21` in that time zone; two moments are of one day when these are equal. */
export function dayKey(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(date);
}

/** How long a step took: "8 ms", "0.4 s", "12 s", "3 min 5 s". */
export function formatDuration(ms: number): string {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 9_950) return `${(ms / 1_000).toFixed(1)} s`;
  const total = Math.round(ms / 1_000);
  if (total < 60) return `${total} s`;
  const rest = total % 60;
  return rest === 0 ? `${Math.floor(total / 60)} min` : `${Math.floor(total / 60)} min ${rest} s`;
}
