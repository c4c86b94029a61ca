import { currencyDigits, type Money } from "@/kernel/money";
import type { Fact } from "./facts";
import { dayInWords, type FactSpan } from "./fill-placeholders";
import { decimalMarkOf } from "./numerals";
import { type QuotedNumbers, quotedNumbers } from "./quoted-numbers";
import type { ReplyToCheck } from "./reply";
import { isCost } from "./shipping-costs";

/** What a reply's numbers can rest on. */
export interface Evidence {
  facts: ReadonlyMap<string, Fact>;
  /** Price facts by currency and minor amount, quantity facts by value. */
  prices: ReadonlyMap<string, string>;
  quantities: ReadonlyMap<number, string>;
  /** Decimals of each currency that occurs in the facts. */
  currencies: ReadonlyMap<string, number>;
  /** How many different rows the filled placeholders show: "we have two mugs: …". */
  shownRows: number;
  sources: QuotedNumbers;
  customer: QuotedNumbers;
  language: string;
  decimalMark: string;
}

/** Gathers the facts by value, and the texts to be read when asked. */
export function evidenceOf(reply: ReplyToCheck, spans: readonly FactSpan[]): Evidence {
  const values = valuesOf(reply.facts.filter((fact) => !isCost(fact)));
  const facts = new Map(reply.facts.map((fact) => [fact.id, fact]));
  const texts = [...reply.sources, ...toldBy(reply.facts)];
  const language = reply.locale.slice(0, 2).toLowerCase();
  return {
    ...values,
    facts,
    shownRows: new Set(spans.map((span) => facts.get(span.factId)?.entityId)).size,
    sources: quotedNumbers(texts, language, false),
    customer: quotedNumbers(reply.customerWords, language, true),
    language,
    decimalMark: decimalMarkOf(reply.locale),
  };
}

/** What facts tell in words: texts, and days in the ways that a reply may write them. */
export function toldBy(facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) => {
    if (fact.kind === "date") return [dayInWords(fact.value)];
    return fact.kind === "text" ? [fact.value] : [];
  });
}

/** The same evidence, of the facts about some rows only, and of those computed from them. */
export function onlyAbout(evidence: Evidence, rows: ReadonlySet<string>): Evidence {
  const isAbout = (fact: Fact): boolean =>
    rows.has(fact.entityId) ||
    (fact.from ?? []).some((id) => rows.has(evidence.facts.get(id)?.entityId ?? ""));
  const about = [...evidence.facts.values()].filter((fact) => !isCost(fact) && isAbout(fact));
  return { ...evidence, ...valuesOf(about) };
}

/** The same evidence, of what shipping costs only. */
export const onlyShipping = (evidence: Evidence): Evidence => ({
  ...evidence,
  ...valuesOf([...evidence.facts.values()].filter(isCost)),
});

function valuesOf(some: readonly Fact[]): Pick<Evidence, "facts" | "prices" | "quantities" | "currencies"> {
  const prices = new Map<string, string>();
  const quantities = new Map<number, string>();
  const currencies = new Map<string, number>();
  for (const fact of some) {
    if (fact.kind === "quantity") setOnce(quantities, fact.value, fact.id);
    if (fact.kind !== "price") continue;
    const { currency } = fact.value;
    setOnce(prices, priceKey(fact.value), fact.id);
    if (!currencies.has(currency)) currencies.set(currency, digitsOf(currency));
  }
  return { facts: new Map(some.map((fact) => [fact.id, fact])), prices, quantities, currencies };
}

const digits = new Map<string, number>();

/** Asking the runtime takes longer than all else here. */
function digitsOf(currency: string): number {
  const known = digits.get(currency) ?? currencyDigits(currency);
  digits.set(currency, known);
  return known;
}

/** One text per amount and currency. */
export function priceKey({ amountMinor, currency }: Money): string {
  return `${currency}:${amountMinor}`;
}

function setOnce<Key>(map: Map<Key, string>, key: Key, id: string) {
  if (!map.has(key)) map.set(key, id);
}
