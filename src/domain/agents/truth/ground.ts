import { type Evidence, onlyAbout, priceKey } from "./evidence";
import { thingsIn } from "./free-things";
import { countOf, type Mention } from "./mentions";
import { boundBefore, type Nature } from "./natures";
import { canonicalForms, minorAmount } from "./numerals";
import type { FailureKind } from "./reply";
import { clauseAt, isDenied } from "./sentences";
import type { Token } from "./tokens";
import { type Bound, discountWords, sumWords, timeUnits } from "./vocabulary";

/** The fact a number rests on, "" where it rests on words, or what is wrong with it. */
export type Verdict = { factId: string } | FailureKind;

const byWords: Verdict = { factId: "" };

/** Whether a number is borne out by what the facts tell of `rows`. */
export function groundAbout(
  rows: ReadonlySet<string>,
  tokens: readonly Token[],
  mention: Mention,
  nature: Nature,
  evidence: Evidence,
): Verdict {
  const about = onlyAbout(evidence, rows);
  const fact = evidence.facts.get(mention.factId);
  switch (fact?.kind) {
    case undefined:
      return ground(tokens, mention, nature, about);
    case "price":
      return about.prices.has(priceKey(fact.value)) ? { factId: fact.id } : "ungrounded_price";
    case "quantity":
      return about.quantities.has(fact.value) ? { factId: fact.id } : "ungrounded_quantity";
    case "date":
    case "text":
      return { factId: fact.id };
  }
}

/** Whether one number of the reply is borne out, by the rules told at `checkReply`. */
export function ground(
  tokens: readonly Token[],
  mention: Mention,
  nature: Nature,
  evidence: Evidence,
): Verdict {
  const verdict = groundAlone(tokens, mention, nature, evidence);
  if (typeof verdict === "string") return verdict;
  const fact = evidence.facts.get(verdict.factId);
  const isSum = fact?.kind === "price" && !fact.field.includes("total") && isSummed(tokens, mention);
  return isSum ? "ungrounded_price" : verdict;
}

/** "Together that is $42", "both together: $42": true of one product's price by chance only. */
function isSummed(tokens: readonly Token[], mention: Mention): boolean {
  const { last } = clauseAt(tokens, mention.first);
  let first = mention.first;
  while (first > 0 && !/[.!?;,\n]/.test(tokens[first]?.gapBefore ?? "")) first -= 1;
  return tokens.slice(first, last + 1).some((token) => sumWords.has(token.norm));
}

function groundAlone(
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
      // "For four people" says whom it is for.
      if (nature.unit === "person" && forWords.has(tokens[mention.first - 1]?.norm ?? "")) return byWords;
      return groundQuoted(mention, nature.unit, evidence);
    case "label":
      return groundQuoted(mention, undefined, evidence);
    case "other":
      return groundOther(tokens, mention, nature, evidence);
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
  if (fact?.kind === "date") return groundDay(mention, nature);
  return { factId: mention.factId };
}

/** "$ November 24" is nothing. */
function groundDay(mention: Mention, nature: Nature): Verdict {
  const isAmount = nature.kind === "price" || nature.kind === "percentage";
  return isAmount ? "ungrounded_number" : { factId: mention.factId };
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
  // From what amount on shipping is free, the shop says, not the customer.
  const clause = clauseAt(tokens, mention.first);
  if (thingsIn(tokens.slice(clause.first, clause.last + 1)).length > 0) return false;
  if (isDenied(tokens, mention.first, mention.last)) return true;
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
  const isDiscount = isOfDiscount(tokens, mention);
  if (isDiscount ? evidence.sources.hasDiscount(raw) : evidence.sources.hasPercentage(raw)) return byWords;
  const refused = evidence.customer.hasPercentage(raw) && isDenied(tokens, mention.first, mention.last);
  return refused ? byWords : "ungrounded_percentage";
}

/** "20 % off", "Rabatt von 20 %": within four words in the sentence. */
function isOfDiscount(tokens: readonly Token[], mention: Mention): boolean {
  const near = tokens.slice(Math.max(0, mention.first - 4), mention.last + 6);
  return near.some((token) => discountWords.has(token.norm));
}

function groundQuoted(mention: Mention, unit: string | undefined, evidence: Evidence): Verdict {
  if (mention.form === "article" && !timeUnits.has(unit ?? "")) return byWords;
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

const forWords = new Set(["for", "fur", "pour", "para", "per", "voor"]);

/** "Five initials": where the shop counts the same things, it must count as many. */
function groundCounted(tokens: readonly Token[], mention: Mention, evidence: Evidence): Verdict {
  const count = countOf(mention, evidence.decimalMark);
  const [noun] = tokens.slice(mention.last + 1, mention.last + 2);
  if (count === undefined || count < 2 || noun?.kind !== "word") return byWords;
  const told = evidence.sources.countsOf(noun.norm);
  return told === undefined || told.has(count) ? byWords : "ungrounded_number";
}

function groundOther(
  tokens: readonly Token[],
  mention: Mention,
  nature: Nature,
  evidence: Evidence,
): Verdict {
  if (mention.form === "article") return byWords;
  if (mention.form === "words") return groundCounted(tokens, mention, evidence);
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
