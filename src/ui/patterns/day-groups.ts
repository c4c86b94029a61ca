import { dayKey } from "./format-time";

/** Items of one calendar day, in the order they came. */
export interface DayGroup<T> {
  /** `2026-11-21` */
  day: string;
  items: T[];
}

/** Cuts a list that is in order of time at midnight of the given time zone. */
export function groupByDay<T extends { at: Date | string }>(
  items: readonly T[],
  timeZone: string,
): DayGroup<T>[] {
  const groups: DayGroup<T>[] = [];
  for (const item of items) {
    const day = dayKey(new Date(item.at), timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}
