import { describe, expect, it } from "vitest";
import { amountsIn } from "./amounts-in";
import { wordTerms } from "./word-terms";

const destination = {
  countryIso: null,
  region: null,
  currency: "EUR",
  firstMinor: 500,
  moreMinor: 200,
  days: null,
};

describe("a shop's terms in words", () => {
  it("say where a parcel comes from, how soon it goes, and what it costs to send", () => {
    const worded = wordTerms({
      kind: "shipping",
      fromCountryIso: "DE",
      processingDays: { min: 1, max: 3 },
      destinations: [
        { ...destination, countryIso: "DE", firstMinor: 0, moreMinor: 0, days: { min: 2, max: 2 } },
        { ...destination, region: "eu", days: { min: 3, max: 7 } },
        { ...destination, region: "none", firstMinor: 1_500 },
      ],
    });
    expect(worded?.text).toBe(
      "Ships from Germany in 1–3 business days. To Germany: free shipping, 2 days under way. To the European Union: €5.00, each further item €2.00, 3–7 days under way. To everywhere else: €15.00, each further item €2.00.",
    );
    expect(worded?.costs.map(({ place, first }) => [place, first.amountMinor])).toEqual([
      ["Germany", 0],
      ["the European Union", 500],
      ["everywhere else", 1_500],
    ]);
  });

  it("name twelve destinations and count the rest", () => {
    const destinations = Array.from({ length: 40 }, () => ({ ...destination, countryIso: "FR" }));
    const worded = wordTerms({ kind: "shipping", fromCountryIso: null, processingDays: null, destinations });
    expect(worded?.text).toMatch(/^To France.*And 28 more destinations\.$/);
  });

  it.each([
    [
      { accepts: true, exchanges: false, withinDays: 30 },
      "Returns accepted within 30 days; the buyer pays return shipping.",
    ],
    [
      { accepts: true, exchanges: true, withinDays: 14 },
      "Returns and exchanges accepted within 14 days; the buyer pays return shipping.",
    ],
    [
      { accepts: false, exchanges: true, withinDays: null },
      "No returns; exchanges accepted; the buyer pays return shipping.",
    ],
    [{ accepts: false, exchanges: false, withinDays: null }, "No returns or exchanges."],
  ])("say whether things are taken back (%#)", (terms, text) => {
    expect(wordTerms({ kind: "returns", ...terms })?.text).toBe(text);
  });
});

describe("amounts in the seller's own words", () => {
  it.each([
    ["Gift wrap is €3.50.", "EUR", [[350, "EUR"]]],
    [
      "Das kostet 3,50 € oder 1.200 EUR.",
      "EUR",
      [
        [350, "EUR"],
        [120_000, "EUR"],
      ],
    ],
    [
      "$5, or $5 for two, or $1,250.00",
      "CAD",
      [
        [500, "CAD"],
        [125_000, "CAD"],
      ],
    ],
    ["$5", "EUR", [[500, "USD"]]],
    ["¥500", "JPY", [[500, "JPY"]]],
    ["12 letters, 30 days, 5 cm", "USD", []],
  ])("%s", (text, currency, amounts) => {
    expect(amountsIn(text, currency).map((one) => [one.amountMinor, one.currency])).toEqual(amounts);
  });
});
