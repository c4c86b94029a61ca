import { expect, it } from "vitest";
import { wholeNumber } from "./whole-number";

it.each([
  ["4", 4],
  [" 20 ", 20],
  ["0", undefined],
  ["21", undefined],
  ["4.5", undefined],
  ["1e1", undefined],
  ["four", undefined],
])("reads %j within 1 and 20 as %s", (text, value) => {
  expect(wholeNumber(text, 1, 20)).toBe(value);
});
