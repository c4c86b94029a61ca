import type { CallBudget } from "../port";

/** Header names per figure; `x-remaining-this-secon` was seen on live replies. */
const headerNames = {
  limitPerDay: ["x-limit-per-day"],
  remainingToday: ["x-remaining-today"],
  limitPerSecond: ["x-limit-per-second"],
  remainingThisSecond: ["x-remaining-this-second", "x-remaining-this-secon"],
} satisfies Record<keyof CallBudget, string[]>;

/** What a reply's headers say; null where they say nothing. */
export function readBudget(headers: Headers): CallBudget {
  const read = (figure: keyof CallBudget) => {
    const text = headerNames[figure].map((name) => headers.get(name)).find((value) => value !== null);
    return text && /^\d+$/.test(text.trim()) ? Number(text) : null;
  };
  return {
    limitPerDay: read("limitPerDay"),
    remainingToday: read("remainingToday"),
    limitPerSecond: read("limitPerSecond"),
    remainingThisSecond: read("remainingThisSecond"),
  };
}
