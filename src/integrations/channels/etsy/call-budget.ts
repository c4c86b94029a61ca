import type { CallBudget } from "../port";

/** Header names per figure; `x-remaining-this-secon` was seen on live replies. */
const headerNames = {
  limitPerDay: ["x-limit-per-day"],
  remainingToday: ["x-remaining-today"],
  limitPerSecond: ["x-limit-per-second"],
  remainingThisSecond: ["x-remaining-this-second", "x-remaining-this-secon"],
} satisfies Record<keyof CallBudget, string[]>;

/** Before the first reply nothing is known. */
export const unknownBudget: CallBudget = {
  limitPerDay: null,
  remainingToday: null,
  limitPerSecond: null,
  remainingThisSecond: null,
};

/** The budget after a reply; figures that its headers don't give stay as they were. */
export function updateBudget(before: CallBudget, headers: Headers): CallBudget {
  const read = (figure: keyof CallBudget) => {
    const text = headerNames[figure].map((name) => headers.get(name)).find((value) => value !== null);
    return text && /^\d+$/.test(text.trim()) ? Number(text) : before[figure];
  };
  return {
    limitPerDay: read("limitPerDay"),
    remainingToday: read("remainingToday"),
    limitPerSecond: read("limitPerSecond"),
    remainingThisSecond: read("remainingThisSecond"),
  };
}
