import { describe, expect, it } from "vitest";
import {
  dayKey,
  formatAbsolute,
  formatClock,
  formatDay,
  formatDuration,
  formatRelative,
} from "./format-time";

const place = { locale: "en", timeZone: "UTC" };
const now = new Date("2026-11-21T12:00:00Z");

describe("relative time", () => {
  it.each([
    ["2026-11-21T11:59:31Z", "now"],
    ["2026-11-21T11:57:00Z", "3 min. ago"],
    ["2026-11-21T14:30:00Z", "in 2 hr."],
    ["2026-11-20T11:00:00Z", "yesterday"],
    ["2026-11-15T12:00:00Z", "6 days ago"],
    ["2026-11-14T12:00:00Z", "Nov 14"],
    ["2025-11-14T12:00:00Z", "Nov 14, 2025"],
  ])("writes %s as %j", (date, text) => {
    expect(formatRelative(new Date(date), now, place)).toBe(text);
  });

  it("speaks the seller's language", () => {
    const german = { locale: "de", timeZone: "UTC" };
    expect(formatRelative(new Date("2026-11-20T11:00:00Z"), now, german)).toBe("gestern");
  });
});

describe("dates", () => {
  const newYear = new Date("2026-12-31T23:30:00Z");
  it("belong to the day of the seller's time zone", () => {
    expect(dayKey(newYear, "UTC")).toBe("2026-12-31");
    expect(dayKey(newYear, "Europe/Berlin")).toBe("2027-01-01");
    expect(formatDay(newYear, now, { locale: "en", timeZone: "Europe/Berlin" })).toBe("Jan 1, 2027");
    expect(formatClock(newYear, { locale: "en-GB", timeZone: "Europe/Berlin" })).toBe("00:30");
  });

  it("are written out in full with the zone", () => {
    const text = formatAbsolute(newYear, { locale: "en-GB", timeZone: "Europe/Berlin" });
    expect(text).toContain("Friday");
    expect(text).toContain("1 January 2027");
    expect(text).toContain("CET");
  });
});

it.each([
  [8.2, "8 ms"],
  [420, "0.4 s"],
  [9_940, "9.9 s"],
  [9_960, "10 s"],
  [59_600, "1 min"],
  [185_000, "3 min 5 s"],
])("writes %d ms as %j", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
