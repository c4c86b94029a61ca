import { lazy } from "./lazy";
import { valueOfWord } from "./number-words";
import { canonicalForms } from "./numerals";
import { normalizeWord, plainText, tokenize } from "./tokens";
import { discountWords, unitNames } from "./vocabulary";

const number = /\d+(?:[.,:/'’·]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d))*/g;
const after =
  /^[\s*_-]?(?:([%％]|percent|prozent|procent|per cent|pour cent|por ciento|per cento)|(["″”])|(\p{L}{1,14}))/iu;
const joins = /^[\s*_]{0,2}(?:x|×|by|mal|-|–|to|bis)[\s*_]{0,2}\d/i;
const moneyBefore = /(?:\p{Sc}|\b(?:usd|eur|gbp|chf|cad|aud))[\s*_]?$/iu;
const moneyAfter = /^[\s*_]?(?:\p{Sc}|(?:usd|eur|gbp|chf|cad|aud|dollars?|euros?|pounds?|bucks)\b)/iu;
/** A customer who haggles ("would you take 30?") does not make 30 true. */
const haggling =
  /\b(?:take|accept|offer|pay|price|cost|costs|for|do|give|budget|nimmst|biete|zahle|kostet|für|pour|offre|paie|prix|por|pago|ofrezco|aceptas|precio|per|offro|accetti|prezzo|voor|betaal|bied|prijs)\s(?:\p{L}{1,9}\s)?$/iu;

/** The numbers in somebody's own words, by value and unit; amounts of money are no plain numbers. */
export interface QuotedNumbers {
  /** `unit` as in `unitNames`; "" for a set or a thing, undefined where the number stands alone (then it must stand alone there too). */
  has(raw: string, unit: string | undefined): boolean;
  hasCount(value: number, unit: string | undefined): boolean;
  /** How many of a thing the texts name, undefined where they count none of it. */
  countsOf(noun: string): ReadonlySet<number> | undefined;
  hasPercentage(raw: string): boolean;
  /** A percentage that is taken off a price. */
  hasDiscount(raw: string): boolean;
  /** An amount of money or any other number of that value. */
  hasAmount(raw: string): boolean;
  /** The exact characters, for codes and dates. */
  hasVerbatim(text: string): boolean;
}

interface Index {
  units: Map<string, Set<string>>;
  percentages: Set<string>;
  discounts: Set<string>;
  amounts: Set<string>;
}

const most = 100_000;

/** Reads the texts only when first asked, at most 100 000 characters of them; what lies beyond bears nothing. */
export function quotedNumbers(
  texts: readonly string[],
  language: string,
  isCustomer: boolean,
): QuotedNumbers {
  const joined = lazy(() => plainText(texts.join("\n\n").slice(0, most)));
  const index = lazy(() => indexOf(joined(), isCustomer));
  const lower = lazy(() => joined().toLowerCase());
  const words = lazy(() => wordsOf(joined().slice(0, 10_000), language));
  const counts = lazy(() => countsIn(joined().slice(0, 10_000), language));
  const has = (raw: string, unit: string = "") =>
    canonicalForms(raw).some((form) => index().units.get(form)?.has(unit) || words().get(form)?.has(unit));
  return {
    has,
    hasCount: (value, unit) => has(String(value), unit),
    countsOf: (noun) => counts().get(noun),
    hasPercentage: (raw) => canonicalForms(raw).some((form) => index().percentages.has(form)),
    hasDiscount: (raw) => canonicalForms(raw).some((form) => index().discounts.has(form)),
    hasAmount: (raw) =>
      canonicalForms(raw).some((form) => index().amounts.has(form) || index().units.has(form)),
    hasVerbatim: (text) => lower().includes(text.toLowerCase()),
  };
}

function indexOf(text: string, isCustomer: boolean): Index {
  const index: Index = { units: new Map(), percentages: new Set(), discounts: new Set(), amounts: new Set() };
  let waiting: string[] = [];
  for (const match of text.matchAll(number)) {
    const end = match.index + match[0].length;
    const forms = canonicalForms(match[0]);
    const role = roleOf(
      text.slice(Math.max(0, match.index - 24), match.index),
      text.slice(end, end + 24),
      isCustomer,
    );
    if (role.kind === "joined") {
      waiting.push(...forms);
      continue;
    }
    if (role.kind === "plain") addUnit(index.units, [...waiting, ...forms], role.unit);
    else addAll(index[role.kind], forms);
    if (role.kind === "percentages" && isDiscount(text, match.index, end)) addAll(index.discounts, forms);
    waiting = [];
  }
  return index;
}

/** The nouns that numbers stand before: "up to 3 initials". */
function countsIn(text: string, language: string): Map<string, Set<number>> {
  const counts = new Map<string, Set<number>>();
  const tokens = tokenize(text);
  for (const [at, { kind, norm, raw }] of tokens.entries()) {
    const next = tokens[at + 1];
    const value = kind === "number" ? Number(raw) : valueOfWord(norm, language);
    if (value === undefined || !(value >= 2) || next?.kind !== "word" || next.gapBefore !== " ") continue;
    counts.set(next.norm, (counts.get(next.norm) ?? new Set()).add(value));
  }
  return counts;
}

/** Numbers in words, with the unit that follows. */
function wordsOf(text: string, language: string): Map<string, Set<string>> {
  const units = new Map<string, Set<string>>();
  const tokens = tokenize(text);
  for (const [at, token] of tokens.entries()) {
    const value = valueOfWord(token.norm, language);
    if (value !== undefined) addUnit(units, [String(value)], unitNames.get(tokens[at + 1]?.norm ?? "") ?? "");
  }
  return units;
}

function isDiscount(text: string, start: number, end: number): boolean {
  return tokenize(text.slice(Math.max(0, start - 24), end + 24)).some((token) =>
    discountWords.has(token.norm),
  );
}

type Role = { kind: "percentages" | "amounts" | "joined" } | { kind: "plain"; unit: string };

function roleOf(before: string, rest: string, isCustomer: boolean): Role {
  const [, percent, inch, word] = after.exec(rest) ?? [];
  if (percent) return { kind: "percentages" };
  if (moneyBefore.test(before) || moneyAfter.test(rest)) return { kind: "amounts" };
  const unit = inch ? "inch" : (unitNames.get(normalizeWord(word ?? "")) ?? "");
  if (isCustomer && unit === "" && haggling.test(before)) return { kind: "amounts" };
  return joins.test(rest) ? { kind: "joined" } : { kind: "plain", unit };
}

function addUnit(units: Map<string, Set<string>>, forms: readonly string[], unit: string) {
  for (const form of forms) {
    const known = units.get(form) ?? new Set();
    units.set(form, known.add(unit));
  }
}

function addAll(set: Set<string>, forms: readonly string[]) {
  for (const form of forms) set.add(form);
}
