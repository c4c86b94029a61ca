import { expect, it } from "vitest";
import { dayInWords, daysAfter, holidayProblem, holidayState } from "./holiday-state";

const holiday = { from: "2026-12-20", to: "2027-01-03", shipsAgainOn: "2027-01-04" };

it.each([
  ["2026-12-19", "ahead"],
  ["2026-12-20", "now"],
  ["2027-01-03", "now"],
  ["2027-01-04", "over"],
])("is on %s %s", (today, state) => {
  expect(holidayState(holiday, today)).toBe(state);
});

it("says what is wrong with the days", () => {
  expect(holidayProblem(holiday)).toBeNull();
  expect(holidayProblem({ ...holiday, to: "" })).toContain("All three");
  expect(holidayProblem({ ...holiday, to: "2026-12-19" })).toContain("last day");
  expect(holidayProblem({ ...holiday, shipsAgainOn: "2026-12-01" })).toContain("ship again");
});

it("names days as the seller's language does, whatever the time zone", () => {
  expect(dayInWords("2027-01-04", "en-US")).toBe("Monday, January 4, 2027");
  expect(dayInWords("2027-01-04", "de-DE")).toBe("Montag, 4. Januar 2027");
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
});
