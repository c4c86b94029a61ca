import { dayKey, formatDay } from "@/ui/patterns/format-time";

const DAY_MS = 86_400_000;

/** "Today", "Yesterday", else the date. */
export function dayName(date: Date, now: Date, place: { locale: string; timeZone: string }): string {
  const key = dayKey(date, place.timeZone);
  if (key === dayKey(now, place.timeZone)) return "Today";
  if (key === dayKey(new Date(now.getTime() - DAY_MS), place.timeZone)) return "Yesterday";
  return formatDay(date, now, place);
}
