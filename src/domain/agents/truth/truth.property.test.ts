import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, type Money, toDecimal } from "@/kernel/money";
import { checkReply } from "./check-reply";
import { createFactBook, type Fact } from "./facts";

const locales = ["en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-PT", "de-CH", "en-IN"];
const version = "2026-01-01T00:00:00.000Z";

const price = fc.record({
  amountMinor: fc.integer({ min: 1, max: 99_999_999 }),
  currency: fc.constantFrom("USD", "EUR", "GBP", "JPY", "CHF", "BHD", "SEK"),
});
const stock = fc.integer({ min: 0, max: 1_000_000 });

function book(prices: readonly Money[], stocks: readonly number[]): Fact[] {
  const facts = createFactBook();
  for (const [at, value] of prices.entries()) {
    facts.add({ kind: "price", entityId: `var_${at}`, field: "price", version, value });
  }
  for (const [at, value] of stocks.entries()) {
    facts.add({ kind: "quantity", entityId: `var_${at}`, field: "quantity", version, value });
  }
  return facts.list();
}

const check = (text: string, facts: readonly Fact[], locale: string) =>
  checkReply({ text, facts, sources: [], customerWords: [], locale });

describe("a reply made of placeholders", () => {
  it("always passes and shows exactly the formatted values, each tied to its fact", () => {
    const some = fc.tuple(fc.array(price, { minLength: 1, maxLength: 8 }), fc.array(stock, { maxLength: 8 }));
    fc.assert(
      fc.property(some, fc.constantFrom(...locales), ([prices, stocks], locale) => {
        const facts = book(prices, stocks);
        const text = facts.map((fact) => `This one: {{${fact.id}}}.`).join("\n");
        const shown = facts.map((fact) =>
          fact.kind === "price"
            ? formatMoney(fact.value, locale)
            : new Intl.NumberFormat(locale).format(Number(fact.value)),
        );
        const result = check(text, facts, locale);
        if (!result.ok) throw new Error(JSON.stringify(result.failures));
        expect(result.text).toBe(shown.map((value) => `This one: ${value}.`).join("\n"));
        expect(result.ties.map((tie) => [tie.factId, result.text.slice(tie.start, tie.end)])).toEqual(
          facts.map((fact, at) => [fact.id, shown[at]]),
        );
      }),
    );
  });
});

describe("a price written by the model itself", () => {
  it("passes in the locale's own writing", () => {
    fc.assert(
      fc.property(price, fc.constantFrom(...locales), (value, locale) => {
        const facts = book([value], []);
        const result = check(`It costs ${formatMoney(value, locale)}.`, facts, locale);
        expect(result).toMatchObject({ ok: true, ties: [{ factId: "f1", claim: "value" }] });
      }),
    );
  });

  it("fails when any one digit is one off", () => {
    fc.assert(
      fc.property(price, fc.constantFrom(...locales), fc.nat(), fc.boolean(), (value, locale, pick, up) => {
        const written = formatMoney(value, locale);
        const places = [...written.matchAll(/\d/g)].map((match) => match.index);
        const place = places[pick % places.length] ?? 0;
        const digit = (Number(written[place]) + (up ? 1 : 9)) % 10;
        const changed = written.slice(0, place) + digit + written.slice(place + 1);
        expect(check(`It costs ${changed}.`, book([value], []), locale).ok).toBe(false);
        const bare = `It costs ${toDecimal({ ...value, amountMinor: value.amountMinor + 1 })} ${value.currency}.`;
        expect(check(bare, book([value], []), "en-US").ok).toBe(false);
      }),
    );
  });
});

describe("a count of stock", () => {
  it("passes only when it is the fact's", () => {
    fc.assert(
      fc.property(stock, stock, fc.constantFrom(...locales), (real, said, locale) => {
        const text = `${new Intl.NumberFormat(locale).format(said)} left.`;
        expect(check(text, book([], [real]), locale).ok).toBe(real === said);
      }),
    );
  });
});

describe("any text at all", () => {
  it("is judged without throwing, and its ties lie inside it", () => {
    const alphabet = [
      ..."0123456789.,$€% {}fx-½²\n'’aeé",
      "left",
      "{{f1}}",
      "in stock",
      "４",
      "️⃣",
      "\u200d",
      "𝟒",
    ];
    const messy = fc.array(fc.constantFrom(...alphabet), { maxLength: 80 }).map((parts) => parts.join(""));
    const facts = book([{ amountMinor: 4_200, currency: "USD" }], [3]);
    fc.assert(
      fc.property(fc.oneof(messy, fc.string({ unit: "grapheme" })), (text) => {
        const result = check(text, facts, "en-US");
        if (!result.ok) expect(result.failures).not.toHaveLength(0);
        for (const tie of result.ok ? result.ties : []) {
          expect(tie.start).toBeLessThan(tie.end);
          expect(tie.end).toBeLessThanOrEqual(result.ok ? result.text.length : 0);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
