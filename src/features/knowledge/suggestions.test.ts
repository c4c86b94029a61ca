import { expect, it } from "vitest";
import { hasGap, suggestions } from "./suggestions";

it("each waits for the shop's own words before it can be saved", () => {
  for (const { body } of suggestions) {
    expect(hasGap(body)).toBe(true);
    expect(hasGap(body.replaceAll(/\[.+?\]/g, "Our own words."))).toBe(false);
  }
});

it("brackets of the seller's own are theirs", () => {
  expect(hasGap("Wash at 30 °C [gently].")).toBe(false);
});
