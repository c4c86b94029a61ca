import { expect, it } from "vitest";
import { exactCost, formatCost } from "./format-cost";

it("writes every cost with two decimals, and never calls what did cost nothing", () => {
  expect(formatCost(1_234_567, "en")).toBe("$1.23");
  expect(formatCost(40_000, "en")).toBe("$0.04");
  expect(formatCost(21_000, "en")).toBe("$0.02");
  expect(formatCost(10_000, "en")).toBe("$0.01");
  expect(formatCost(6_500, "en")).toBe("<$0.01");
  expect(formatCost(3, "en")).toBe("<$0.01");
  expect(formatCost(0, "en")).toBe("$0.00");
});

it("knows the whole of it", () => {
  expect(exactCost(6_500, "en")).toBe("$0.0065");
  expect(exactCost(3, "en")).toBe("$0.000003");
  expect(exactCost(40_000, "en")).toBe("$0.04");
});
