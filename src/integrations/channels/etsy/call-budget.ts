import type { CallBudget } from "../port";

/** What a reply's headers say; null where they say nothing. */
export function readBudget(headers: Headers): CallBudget {
  const read = (name: string) => {
    const text = headers.get(name)?.trim();
    return text && /^\d+$/.test(text) ? Number(text) : null;
  };
  return {
    limitPerDay: read("x-limit-per-day"),
    remainingToday: read("x-remaining-today"),
    limitPerSecond: read("x-limit-per-second"),
  };
}
