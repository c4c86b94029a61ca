import { describe, expect, it } from "vitest";
import { localDay, localTime, nextLocalTime } from "./local-time";

const at = new Date("2026-11-21T23:30:00Z");

describe("a moment as a shop's clock shows it", () => {
  it.each([
    ["UTC", "2026-11-21", "23:30"],
    ["Europe/Berlin", "2026-11-22", "00:30"],
    ["America/Los_Angeles", "2026-11-21", "15:30"],
    ["Asia/Kolkata", "2026-11-22", "05:00"],
    ["Nowhere/At-All", "2026-11-21", "23:30"],
  ])("in %s is %s, %s", (zone, day, time) => {
    expect([localDay(at, zone), localTime(at, zone)]).toEqual([day, time]);
  });
});

describe("the next time that a clock shows", () => {
  it.each([
    ["Europe/Berlin", "2026-11-21T23:30:45Z", "08:00", "2026-11-22T07:00:00.000Z"],
    ["Europe/Berlin", "2026-11-21T06:00:00Z", "08:00", "2026-11-21T07:00:00.000Z"],
    ["Europe/Berlin", "2026-11-21T07:00:00Z", "08:00", "2026-11-22T07:00:00.000Z"],
    // Summer time ends at 3 in the night of October 25, and begins on March 29.
    ["Europe/Berlin", "2026-10-24T20:00:00Z", "08:00", "2026-10-25T07:00:00.000Z"],
    ["Europe/Berlin", "2026-03-28T21:00:00Z", "08:00", "2026-03-29T06:00:00.000Z"],
    ["America/Los_Angeles", "2026-11-21T23:30:00Z", "07:15", "2026-11-22T15:15:00.000Z"],
  ])("in %s after %s, for %s, is at %s", (zone, from, time, then) => {
    expect(nextLocalTime(new Date(from), zone, time).toISOString()).toBe(then);
  });
});
