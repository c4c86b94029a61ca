import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryAfterSeconds, retryDelayMs } from "./retry";

const now = new Date("2026-03-01T12:00:00Z");

describe("retryDelayMs", () => {
  it("doubles from one second and adds at most a quarter", () => {
    expect([1, 2, 3].map((attempt) => retryDelayMs(attempt, () => 0))).toEqual([1_000, 2_000, 4_000]);
    expect(retryDelayMs(1, () => 1)).toBe(1_250);
  });
});

describe("retryAfterSeconds", () => {
  it.each([
    ["3", 3],
    ["0", 1],
    ["0.2", 1],
    ["Sun, 01 Mar 2026 12:00:30 GMT", 30],
    ["Sun, 01 Mar 2026 11:00:00 GMT", 1],
    ["99999999", 86_400],
    ["soon", 10],
    ["", 10],
    [null, 10],
  ])("reads %j as %i s", (header, expected) => {
    expect(retryAfterSeconds(header, now)).toBe(expected);
  });

  it("is a whole number from a second to a day for any header", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const wait = retryAfterSeconds(header, now);
        expect(Number.isInteger(wait) && wait >= 1 && wait <= 86_400).toBe(true);
      }),
    );
  });
});
