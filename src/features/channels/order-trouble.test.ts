import { describe, expect, it } from "vitest";
import { orderTrouble } from "./order-trouble";

describe("orders that could not be read", () => {
  it("are not spoken of when there are none", () => {
    expect(orderTrouble(null)).toBeNull();
  });

  it.each([
    ["1 could not be read: 2100 (grandtotal: Invalid input)", "1 order could not be read: number 2100."],
    ["1 could not be read: unnamed (body)", "1 order could not be read."],
    ["12 could not be read: 2100 (grandtotal: Invalid input), 2101 (x)", "12 orders could not be read."],
    ["Etsy refused this request.", "New orders could not be read: Etsy refused this request."],
  ])("are told in a sentence: %s", (lastError, what) => {
    expect(orderTrouble(lastError)?.what).toBe(what);
  });
});
