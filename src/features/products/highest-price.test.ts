import { expect, it } from "vitest";
import { highestPrice } from "./highest-price";

it("looks only at what is on offer and has a price", () => {
  const variant = (priceMinor: number | null, enabled = true) => ({ priceMinor, enabled });
  expect(highestPrice([variant(1_800), variant(2_600), variant(9_900, false), variant(null)])).toBe(2_600);
  expect(highestPrice([variant(null), variant(5, false)])).toBeNull();
});
