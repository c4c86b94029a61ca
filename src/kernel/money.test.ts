import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMoney,
  currencyDigits,
  formatMoney,
  fromDecimal,
  money,
  moneyFromRational,
  multiplyMoney,
  toDecimal,
} from "./money";

const currency = fc.constantFrom("USD", "EUR", "JPY", "KRW", "BHD", "KWD");
const amount = fc.maxSafeInteger();

describe("currencies", () => {
  it("have the digits that ISO 4217 gives them; unknown codes count as two", () => {
    const digits = ["USD", "JPY", "BHD", "XQQ", "not a currency"].map(currencyDigits);
    expect(digits).toEqual([2, 0, 3, 2, 2]);
  });
});

describe("an amount", () => {
  it("is a whole number of minor units that a double holds exactly", () => {
    expect(money(4_200, "usd")).toEqual({ amountMinor: 4_200, currency: "USD" });
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => money(wrong, "USD")).toThrow(RangeError);
    }
  });

  it("comes back from its decimal text, in every currency and for every sign", () => {
    fc.assert(
      fc.property(amount, currency, (amountMinor, code) => {
        const text = toDecimal({ amountMinor, currency: code });
        const digits = currencyDigits(code);
        expect(text).toMatch(digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${digits}}$`));
        expect(BigInt(text.replace(".", ""))).toBe(BigInt(amountMinor));
      }),
    );
  });

  it.each([
    [2_499, "USD", "24.99"],
    [5, "USD", "0.05"],
    [0, "USD", "0.00"],
    [-350, "USD", "-3.50"],
    [-5, "EUR", "-0.05"],
    [1_200, "JPY", "1200"],
    [0, "JPY", "0"],
    [1, "BHD", "0.001"],
    [12_345, "BHD", "12.345"],
  ])("%d of %s is written %s", (amountMinor, code, text) => {
    expect(toDecimal({ amountMinor, currency: code })).toBe(text);
  });

  it("is read as it is typed, with a point or a comma, and not with more digits than there are", () => {
    const typed = ["24", " 24.5 ", "24,50", "0.05", "1200", "", "x", "-3", "1,234.50", "24.999", "1e3"];
    expect(typed.map((text) => fromDecimal(text, "USD"))).toEqual([
      ...[2_400, 2_450, 2_450, 5, 120_000, null, null, null, null, null, null],
    ]);
    expect([fromDecimal("1200", "JPY"), fromDecimal("12.5", "JPY"), fromDecimal("1.250", "BHD")]).toEqual([
      ...[1_200, null, 1_250],
    ]);
    expect([fromDecimal("1000000000", "KRW"), fromDecimal("90071992547410.00", "USD")]).toEqual([
      1_000_000_000,
      null,
    ]);
    fc.assert(
      fc.property(fc.maxSafeNat(), currency, (amountMinor, code) => {
        expect(fromDecimal(toDecimal({ amountMinor, currency: code }), code)).toBe(amountMinor);
      }),
    );
  });

  it("is worded as the reader's country writes it", () => {
    const words = (amountMinor: number, code: string, locale: string) =>
      formatMoney(money(amountMinor, code), locale).replaceAll(/\s/g, " ");
    expect(words(2_499, "USD", "en-US")).toBe("$24.99");
    expect(words(2_499, "EUR", "de-DE")).toBe("24,99 €");
    expect(words(1_200, "JPY", "en-US")).toBe("¥1,200");
  });
});

describe("a platform's rational amount", () => {
  it("keeps its value when the divisor is the currency's own", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), currency, (amountMinor, code) => {
        const divisor = 10 ** currencyDigits(code);
        expect(moneyFromRational(amountMinor, divisor, code)).toEqual({ amountMinor, currency: code });
      }),
    );
  });

  it.each([
    [2_499, 100, "USD", 2_499],
    [24_990, 1_000, "USD", 2_499],
    [120_000, 100, "JPY", 1_200],
    [120_050, 100, "JPY", 1_201],
    [5, 1_000, "USD", 1],
    [-5, 1_000, "USD", -1],
    [1_005, 1_000, "USD", 101],
    [12_345, 1_000, "BHD", 12_345],
    [-1, 1_000, "USD", 0],
  ])("%d/%d %s is %d minor units, halves away from zero", (value, divisor, code, amountMinor) => {
    expect(moneyFromRational(value, divisor, code).amountMinor).toBe(amountMinor);
  });

  it("is refused when it is no number", () => {
    for (const [value, divisor] of [
      [1, 0],
      [1, -100],
      [1, Number.NaN],
      [Number.NaN, 100],
      [Number.POSITIVE_INFINITY, 100],
      [2 ** 53, 1],
    ] as const) {
      expect(() => moneyFromRational(value, divisor, "USD")).toThrow(RangeError);
    }
  });
});

describe("arithmetic", () => {
  const small = fc.integer({ min: -1e9, max: 1e9 });

  it("adds in any order to the same sum", () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 20 }), currency, (amounts, code) => {
        const [first, ...rest] = amounts.map((one) => money(one, code));
        if (!first) return;
        const [last, ...others] = [first, ...rest].reverse();
        if (!last) return;
        expect(addMoney(first, ...rest)).toEqual(addMoney(last, ...others));
        expect(addMoney(first, ...rest).amountMinor).toBe(amounts.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it("multiplies a unit price as often as it would be added", () => {
    expect(multiplyMoney(money(333, "USD"), 3)).toEqual(money(999, "USD"));
    expect(() => multiplyMoney(money(333, "USD"), 1.5)).toThrow(RangeError);
  });

  it("never mixes currencies and never loses precision silently", () => {
    expect(() => addMoney(money(1, "USD"), money(1, "EUR"))).toThrow(RangeError);
    expect(() => addMoney(money(Number.MAX_SAFE_INTEGER, "USD"), money(1, "USD"))).toThrow(RangeError);
  });
});
