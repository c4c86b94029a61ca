import { expect, it } from "vitest";
import { dayName } from "./day-name";

const now = new Date("2026-11-21T01:30:00Z");
const berlin = { locale: "en-GB", timeZone: "Europe/Berlin" };
const newYork = { locale: "en-US", timeZone: "America/New_York" };

it("names days by the seller's own calendar", () => {
  const lateEvening = new Date("2026-11-20T23:30:00Z");
  expect(dayName(lateEvening, now, berlin)).toBe("Today");
  expect(dayName(lateEvening, now, newYork)).toBe("Today");
  expect(dayName(new Date("2026-11-20T12:00:00Z"), now, berlin)).toBe("Yesterday");
  expect(dayName(new Date("2026-11-18T12:00:00Z"), now, newYork)).toBe("Nov 18");
  expect(dayName(new Date("2025-11-18T12:00:00Z"), now, berlin)).toBe("18 Nov 2025");
});
