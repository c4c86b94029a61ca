import { expect, it } from "vitest";
import { dollarText, formatDollars, microsOf } from "./dollars";

it("writes dollars with cents, and never nothing for something", () => {
  expect(formatDollars(4_200_000, "en-US")).toBe("$4.20");
  expect(formatDollars(0, "en-US")).toBe("$0.00");
  expect(formatDollars(900, "en-US")).toBe("under $0.01");
});

it.each([
  ["5", 5_000_000],
  ["$ 4,20", 4_200_000],
  ["0", 0],
  ["10000", 10_000_000_000],
  ["10000.01", null],
  ["-1", null],
  ["1.234", null],
  ["a lot", null],
  ["", null],
])("reads %j as %s", (text, micros) => {
  expect(microsOf(text)).toBe(micros);
});

it("shows in the field what was typed there", () => {
  expect(dollarText(microsOf("0.5") ?? 0)).toBe("0.50");
});
