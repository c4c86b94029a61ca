import { currencyDigits } from "@/kernel/money";
import type { Fact } from "./facts";
import type { FactSpan } from "./fill-placeholders";
import { countOf, type Mention } from "./mentions";
import { boundBefore, type Nature } from "./natures";
import { canonicalForms, decimalMarkOf, minorAmount } from "./numerals";
import { type QuotedNumbers, quotedNumbers } from "./quoted-numbers";
import type { FailureKind, ReplyToCheck } from "./reply";
import { endsSentence, type Token } from "./tokens";
import { type Bound, negations } from "./vocabulary";

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

/** The fact a number rests on, "" where it rests on words, or what is wrong with it. */
type Verdict = { factId: string } | FailureKind;

const byWords: Verdict = { factId: "" };

export function evidenceOf(reply: ReplyToCheck, spans: readonly FactSpan[]): Evidence {
  const facts = new Map(reply.facts.map((fact) => [fact.id, fact]));
  const prices = new Map<string, string>();
  const quantities = new Map<number, string>();
  const currencies = new Map<string, number>();
  const texts: string[] = [...reply.sources];
  for (const fact of reply.facts) {
    if (fact.kind === "text") texts.push(fact.value);
    else if (fact.kind === "quantity") setOnce(quantities, fact.value, fact.id);
    else {
      const { amountMinor, currency } = fact.value;
      setOnce(prices, `${currency}:${amountMinor}`, fact.id);
      if (!currencies.has(currency)) currencies.set(currency, currencyDigits(currency));
    }
  }
  const language = reply.locale.slice(0, 2).toLowerCase();
  return {
    facts,
    prices,
    quantities,
    currencies,
    shownRows: new Set(spans.map((span) => facts.get(span.factId)?.entityId)).size,
    sources: quotedNumbers(texts, language, false),
    customer: quotedNumbers(reply.customerWords, language, true),
    language,
    decimalMark: decimalMarkOf(reply.locale),
  };
}

function setOnce<Key>(map: Map<Key, string>, key: Key, id: string) {
  if (!map.has(key)) map.set(key, id);
}

/** Whether one number of the reply is borne out, by the rules told at `checkReply`. */
export function ground(
  tokens: readonly Token[],
  mention: Mention,
  nature: Nature,
  evidence: Evidence,
): Verdict {
  if (mention.form === "fact") return groundPlaceholder(mention, nature, evidence);
  switch (nature.kind) {
    case "price":
      return groundPrice(tokens, mention, nature, evidence);
    case "quantity":
      return groundQuantity(tokens, mention, nature, evidence);
    case "percentage":
      return groundPercentage(tokens, mention, evidence);
    case "measure":
      return groundQuoted(mention, nature.unit, evidence);
    case "other":
      return groundOther(mention, nature, evidence);
  }
}

/** A filled value is true; it must not be made something else by what stands beside it ("{{f2}} €", "{{f2}} days"). */
function groundPlaceholder(mention: Mention, nature: Nature, evidence: Evidence): Verdict {
  const fact = evidence.facts.get(mention.factId);
  if (fact?.kind === "price") {
    const { currency } = fact.value;
    const clashes =
      nature.cents || (nature.currencies !== undefined && !nature.currencies.includes(currency));
    return clashes || nature.kind === "percentage" ? "ungrounded_price" : { factId: fact.id };
  }
  if (fact?.kind === "quantity") {
    if (nature.kind === "price") return "ungrounded_price";
    if (nature.kind === "percentage") return "ungrounded_percentage";
    if (nature.kind === "measure") return "ungrounded_number";
  }
  return { factId: mention.factId };
}

function groundPrice(
  tokens: readonly Token[],
  mention: Mention,
  nature: Nature,
  evidence: Evidence,
): Verdict {
  for (const [currency, digits] of evidence.currencies) {
    if (nature.currencies && !nature.currencies.includes(currency)) continue;
    const minor = minorOf(mention, nature, digits, evidence.decimalMark);
    const factId = minor === undefined ? undefined : evidence.prices.get(`${currency}:${minor}`);
    if (factId !== undefined && !isNegative(tokens, mention)) return { factId };
  }
  return isCustomersBound(tokens, mention, nature, evidence) ? byWords : "ungrounded_price";
}

function minorOf(mention: Mention, nature: Nature, digits: number, decimalMark: string): number | undefined {
  if (nature.cents) return countOf(mention, decimalMark);
  if (mention.form === "digits") return minorAmount(mention.raw, digits, decimalMark, mention.scale);
  const count = countOf(mention, decimalMark);
  return count === undefined ? undefined : count * 10 ** digits;
}

function isNegative(tokens: readonly Token[], mention: Mention): boolean {
  return /(?:^|[\s(])[-−]$/.test(tokens[mention.first]?.gapBefore ?? "");
}

/** "Under $30": the customer's own limit, and some price keeps it or the sentence says that none does. */
function isCustomersBound(
  tokens: readonly Token[],
  mention: Mention,
  nature: Nature,
  evidence: Evidence,
): boolean {
  const bound = boundBefore(tokens, mention);
  if (!bound || mention.form !== "digits" || !evidence.customer.hasAmount(mention.raw)) return false;
  if (hasNegation(tokens, mention)) return true;
  return [...evidence.facts.values()].some((fact) => {
    if (fact.kind !== "price") return false;
    const digits = evidence.currencies.get(fact.value.currency) ?? 2;
    const limit = minorOf(mention, nature, digits, evidence.decimalMark);
    return limit !== undefined && isWithin(fact.value.amountMinor, bound, limit);
  });
}

function isWithin(value: number, bound: Bound, limit: number): boolean {
  if (bound === "below") return value < limit;
  if (bound === "at_most") return value <= limit;
  return bound === "above" ? value > limit : value >= limit;
}

function groundQuantity(
  tokens: readonly Token[],
  mention: Mention,
  nature: Nature,
  evidence: Evidence,
): Verdict {
  const count = countOf(mention, evidence.decimalMark);
  if (count === undefined || isNegative(tokens, mention)) return "ungrounded_quantity";
  const bound = boundBefore(tokens, mention);
  if (bound && bound !== "at_most") {
    const id = [...evidence.quantities].find(([value]) => isWithin(value, bound, count))?.[1];
    return id === undefined ? "ungrounded_quantity" : { factId: id };
  }
  const factId = evidence.quantities.get(count);
  if (factId !== undefined) return { factId };
  return !nature.sure && count > 1 && count === evidence.shownRows ? byWords : "ungrounded_quantity";
}

/** A customer's "20 % off?" makes it no truth; a refusal may repeat it. */
function groundPercentage(tokens: readonly Token[], mention: Mention, evidence: Evidence): Verdict {
  const raw = mention.form === "digits" ? mention.raw : String(countOf(mention, evidence.decimalMark) ?? "");
  if (evidence.sources.hasPercentage(raw)) return byWords;
  const refused = evidence.customer.hasPercentage(raw) && hasNegation(tokens, mention);
  return refused ? byWords : "ungrounded_percentage";
}

function groundQuoted(mention: Mention, unit: string | undefined, evidence: Evidence): Verdict {
  if (mention.form === "article") return byWords;
  const quoted = [evidence.sources, evidence.customer];
  if (mention.form === "code")
    return quoted.some((q) => q.hasVerbatim(mention.raw)) ? byWords : "ungrounded_number";
  const count = countOf(mention, evidence.decimalMark);
  const borne = quoted.some((q) =>
    mention.form === "digits" && mention.scale === 1
      ? q.has(mention.raw, unit)
      : count !== undefined && q.hasCount(count, unit),
  );
  return borne ? byWords : "ungrounded_number";
}

function groundOther(mention: Mention, nature: Nature, evidence: Evidence): Verdict {
  if (mention.form === "words" || mention.form === "article") return byWords;
  if (mention.form === "code") return groundQuoted(mention, nature.unit, evidence);
  for (const [currency, digits] of evidence.currencies) {
    const minor = minorAmount(mention.raw, digits, evidence.decimalMark, mention.scale);
    const factId = minor === undefined ? undefined : evidence.prices.get(`${currency}:${minor}`);
    if (factId !== undefined) return { factId };
  }
  const factId = evidence.quantities.get(countOf(mention, evidence.decimalMark) ?? -1);
  if (factId !== undefined) return { factId };
  const isComposite = canonicalForms(mention.raw)[0] === mention.raw && /\D/.test(mention.raw);
  if (isComposite) {
    const known = evidence.sources.hasVerbatim(mention.raw) || evidence.customer.hasVerbatim(mention.raw);
    return known ? byWords : "ungrounded_number";
  }
  return groundQuoted(mention, undefined, evidence);
}

/** A "no" in the number's sentence. */
function hasNegation(tokens: readonly Token[], mention: Mention): boolean {
  for (let at = mention.first; at > 0; at -= 1) {
    if (endsSentence(tokens[at]?.gapBefore ?? "")) break;
    if (negations.has(tokens[at - 1]?.norm ?? "")) return true;
  }
  for (let at = mention.last + 1; at < tokens.length; at += 1) {
    if (endsSentence(tokens[at]?.gapBefore ?? "")) break;
    if (negations.has(tokens[at]?.norm ?? "")) return true;
  }
  return false;
}
