import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDecimal } from "@/kernel/money";
import { checkReply } from "./check-reply";
import { createFactBook, type Fact } from "./facts";

const locales = ["en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-BR", "ar-EG", "ja-JP", "sv-SE"];
const names = [
  "Ocean teapot",
  "Walnut tray",
  "Linen pillow",
  "Brass candlestick",
  "Willow basket",
  "Oak clock",
];
const version = "2026-01-01T00:00:00.000Z";

const locale = fc.constantFrom(...locales);
/** Prices all different, so that only one product's is true of it. */
const prices = fc.uniqueArray(fc.integer({ min: 1, max: 9_999_999 }), {
  minLength: 2,
  maxLength: names.length,
});
const currency = fc.constantFrom("USD", "EUR", "GBP", "CHF", "BHD");

function shop(amounts: readonly number[], code: string): Fact[] {
  const book = createFactBook();
  for (const [at, amountMinor] of amounts.entries()) {
    const subject = { product: names[at] ?? "", options: [] };
    const value = { amountMinor, currency: code };
    book.add({ kind: "price", entityId: `row_${at}`, field: "price", version, subject, value });
  }
  return book.list();
}

const check = (text: string, facts: readonly Fact[], inLocale: string) =>
  checkReply({ text, facts, sources: [], customerWords: [], locale: inLocale });

describe("a filled price", () => {
  it("passes of the product it belongs to, in any locale", () => {
    fc.assert(
      fc.property(prices, currency, locale, (amounts, code, inLocale) => {
        const facts = shop(amounts, code);
        const lines = facts.map((fact, at) => `- ${names[at]}: {{${fact.id}}}`);
        expect(check(lines.join("\n"), facts, inLocale)).toMatchObject({ ok: true });
      }),
    );
  });

  it("fails of any other product, by placeholder and by hand", () => {
    fc.assert(
      fc.property(prices, currency, locale, fc.nat(), fc.nat(), (amounts, code, inLocale, one, other) => {
        const facts = shop(amounts, code);
        const [said, of] = [one % facts.length, other % facts.length];
        fc.pre(said !== of);
        const fact = facts[said];
        if (fact?.kind !== "price") throw new Error("no such price");
        for (const value of [`{{${fact.id}}}`, `${toDecimal(fact.value)} ${code}`]) {
          const result = check(`The ${names[of]} costs ${value}.`, facts, "en-US");
          expect(result).toMatchObject({ ok: false, failures: [{ kind: "wrong_product" }] });
          expect(check(`${names[of]}: ${value}`, facts, inLocale).ok).toBe(false);
        }
      }),
    );
  });

  it("is refused when written out with any one digit changed", () => {
    fc.assert(
      fc.property(
        prices,
        currency,
        locale,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (amounts, code, inLocale, pick, by) => {
          const facts = shop(amounts.slice(0, 1), code);
          const filled = check("{{f1}}", facts, inLocale);
          if (!filled.ok) throw new Error(JSON.stringify(filled.failures));
          const written = filled.text;
          expect(check(`${names[0]}: ${written}`, facts, inLocale).ok).toBe(true);
          const places = [...written.matchAll(/\p{Nd}/gu)].map((match) => match.index);
          const place = places[pick % places.length] ?? 0;
          expect(check(`${names[0]}: ${changed(written, place, by)}`, facts, inLocale).ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The text with the digit at `place` moved on by `by`, in its own script. */
function changed(text: string, place: number, by: number): string {
  const code = text.charCodeAt(place);
  const zero = code > 0x660 - 1 && code < 0x66a ? 0x660 : 48;
  return text.slice(0, place) + String.fromCharCode(zero + ((code - zero + by) % 10)) + text.slice(place + 1);
}
