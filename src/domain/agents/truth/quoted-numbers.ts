import { lazy } from "./lazy";
import { valueOfWord } from "./number-words";
import { canonicalForms } from "./numerals";
import { remembering } from "./remember";
import { normalizeWord, plainText, tokenize } from "./tokens";
import { discountWords, unitNames } from "./vocabulary";

const number = /\d+(?:[.,:/'’·]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d))*/g;
const after =
  /^[\s*_-]?(?:([%％]|percent|prozent|procent|per cent|pour cent|por ciento|per cento)|(["″”])|(°|\p{L}{1,14}))/iu;
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

const most = 50_000;
const mostWords = 10_000;
const TEXTS = 300;

/** One text, read as far as was asked. */
interface ReadText {
  index(): Index;
  lower(): string;
  words(): ReadonlyMap<string, ReadonlySet<string>>;
  counts(): ReadonlyMap<string, ReadonlySet<number>>;
}

function readText(text: string, language: string, isCustomer: boolean): ReadText {
  const plain = lazy(() => plainText(text.slice(0, most)));
  return {
    index: lazy(() => indexOf(plain(), isCustomer)),
    lower: lazy(() => plain().toLowerCase()),
    words: lazy(() => wordsOf(plain().slice(0, mostWords), language)),
    counts: lazy(() => countsIn(plain().slice(0, mostWords), language)),
  };
}

/** The shop's texts are the same in many replies; a customer's words are not kept. */
const shopTexts = new Map<string, (text: string) => ReadText>();

function readerOf(language: string, isCustomer: boolean): (text: string) => ReadText {
  if (isCustomer) return (text) => readText(text, language, true);
  const known = shopTexts.get(language) ?? remembering(TEXTS, (text) => readText(text, language, false));
  shopTexts.set(language, known);
  return known;
}

/** Reads the texts only when first asked, at most 50 000 characters of each; what lies beyond bears nothing. */
export function quotedNumbers(
  texts: readonly string[],
  language: string,
  isCustomer: boolean,
): QuotedNumbers {
  const all = lazy(() => [...new Set(texts)].map(readerOf(language, isCustomer)));
  const some = (raw: string, has: (text: ReadText, form: string) => boolean | undefined) =>
    canonicalForms(raw).some((form) => all().some((text) => has(text, form)));
  const has = (raw: string, unit: string = "") =>
    some(raw, (text, form) => text.index().units.get(form)?.has(unit)) ||
    some(raw, (text, form) => text.words().get(form)?.has(unit));
  return {
    has,
    hasCount: (value, unit) => has(String(value), unit),
    countsOf: (noun) => {
      const counts = all().flatMap((text) => [...(text.counts().get(noun) ?? [])]);
      return counts.length > 0 ? new Set(counts) : undefined;
    },
    hasPercentage: (raw) => some(raw, (text, form) => text.index().percentages.has(form)),
    hasDiscount: (raw) => some(raw, (text, form) => text.index().discounts.has(form)),
    hasAmount: (raw) =>
      some(raw, (text, form) => text.index().amounts.has(form) || text.index().units.has(form)),
    hasVerbatim: (words) => all().some((text) => text.lower().includes(words.toLowerCase())),
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
