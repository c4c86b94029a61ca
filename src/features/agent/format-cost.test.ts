import { expect, it } from "vitest";
import { formatCost } from "./format-cost";

it("never rounds a cost to nothing", () => {
  expect(formatCost(4_210, "en")).toBe("$0.0042");
  expect(formatCost(3, "en")).toBe("$0.000003");
});

it("writes nothing and larger amounts in cents", () => {
  expect(formatCost(0, "en")).toBe("$0.00");
  expect(formatCost(1_234_567, "en")).toBe("$1.23");
});
