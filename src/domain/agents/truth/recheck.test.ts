import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply";
import { recheck } from "./recheck";
import { worlds } from "./worlds.fixture";

const { facts } = worlds.dozen;
const mugs = (quantity: number | null, amountMinor = 4_200) => [
  { entityId: "var_mug", field: "quantity", value: quantity },
  { entityId: "var_mug", field: "price", value: { amountMinor, currency: "EUR" } },
  { entityId: "var_tray", field: "quantity", value: quantity },
];

function tiesOf(text: string) {
  const result = checkReply({ ...worlds.dozen, locale: "en-IE", text });
  if (!result.ok) throw new Error(JSON.stringify(result.failures));
  return result.ties;
}

describe("reading facts again before sending", () => {
  it("finds nothing while all still hold", () => {
    expect(recheck({ facts, ties: tiesOf("It's {{f1}}, {{f2}} left."), current: mugs(12) })).toEqual([]);
  });

  it("names a price that changed, filled in or written out", () => {
    const changed = [
      {
        factId: "f1",
        was: { amountMinor: 4_200, currency: "EUR" },
        now: { amountMinor: 4_300, currency: "EUR" },
      },
    ];
    expect(recheck({ facts, ties: tiesOf("It's {{f1}}."), current: mugs(12, 4_300) })).toEqual(changed);
    expect(recheck({ facts, ties: tiesOf("It's €42."), current: mugs(12, 4_300) })).toEqual(changed);
  });

  it("lets 'in stock' stand while something is left, and no longer when all is sold", () => {
    const ties = tiesOf("Yes, it's in stock.");
    expect(recheck({ facts, ties, current: mugs(1) })).toEqual([]);
    expect(recheck({ facts, ties, current: mugs(0) })).toMatchObject([
      { factId: "f2", was: 12, now: 0 },
      { now: 0 },
    ]);
  });

  it("counts a row that is gone as no longer true", () => {
    expect(recheck({ facts, ties: tiesOf("{{f1}}"), current: [] })).toMatchObject([
      { factId: "f1", now: null },
    ]);
    expect(recheck({ facts, ties: tiesOf("12 left"), current: mugs(null) })).toMatchObject([{ now: null }]);
  });

  it("refuses ties of another run", () => {
    const ties = [{ start: 0, end: 1, factId: "f99", claim: "value" as const }];
    expect(() => recheck({ facts, ties, current: [] })).toThrow("f99");
  });
});
