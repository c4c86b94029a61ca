import { expect, it } from "vitest";
import { isLongText } from "./long-text";

it("counts the lines that a text takes, whether broken by hand or by the page", () => {
  expect(isLongText("")).toBe(false);
  expect(isLongText("word ".repeat(100))).toBe(false);
  expect(isLongText("word ".repeat(400))).toBe(true);
  expect(isLongText(Array.from({ length: 10 }, () => "a line").join("\n"))).toBe(false);
  expect(isLongText(Array.from({ length: 30 }, () => "").join("x\n"))).toBe(true);
});

it("doesn't count the empty lines around it", () => {
  expect(isLongText(`${"\n".repeat(40)}Short.${"\n".repeat(40)}`)).toBe(false);
});
