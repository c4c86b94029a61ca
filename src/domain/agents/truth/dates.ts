import {
  ambiguousMonths,
  dateLinks,
  deadlineWords,
  monthPhrases,
  months,
  promisePhrases,
  promiseStems,
  relativeDates,
  weekdays,
  wishWords,
  withinWords,
} from "./date-words";
import { lazy } from "./lazy";
import { remembering } from "./remember";
import { isAsked, isDenied, isOpen, type Stretch, sentencesOf } from "./sentences";
import { firstWordsOf, normalizeWord, phraseAt, plainText, type Token, tokenize } from "./tokens";
import { timeUnits, unitNames } from "./vocabulary";

/** A day or time that the text names: "May 3", "Freitag", "la semaine prochaine". */
export interface DateMention {
  /** Indices of its tokens. */
  first: number;
  last: number;
  /** The same for the same date in any language: "5-3", "weekday-5", "next_week". */
  keys: readonly string[];
  /** Times near now and feasts: harmless unless something is promised for them. */
  isRelative: boolean;
}

/** Every date that is written with words, in order. */
export function findDates(tokens: readonly Token[]): DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!startsDate(tokens[at]?.norm ?? "")) continue;
    const date = monthAt(tokens, at) ?? weekdayAt(tokens, at) ?? spanAt(tokens, at) ?? relativeAt(tokens, at);
    if (!date) continue;
    found.push(date);
    at = date.last;
  }
  return found;
}

const firstWords: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...[...weekdays.keys()].flatMap((day) => [day, `${day}s`]),
  ...firstWordsOf(relativeDates.keys()),
  ...withinWords,
]);

/** Most words begin no date, and texts are long. */
function startsDate(norm: string): boolean {
  return firstWords.has(norm);
}

function monthAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const word = tokens[at];
  const month = months.get(word?.norm ?? "");
  if (!word || month === undefined) return undefined;
  const capital = word.raw !== word.raw.toLowerCase();
  const before = dayBefore(tokens, at);
  if (before !== undefined) return withYear(tokens, { first: before, last: at }, month, tokens[before]?.raw);
  const after = capital ? dayAfter(tokens, at) : undefined;
  if (after !== undefined) return withYear(tokens, { first: at, last: after }, month, tokens[at + 1]?.raw);
  const linked = dateLinks.has(tokens[at - 1]?.norm ?? "") && (capital || !ambiguousMonths.has(word.norm));
  const isPhrase = monthPhrases.has(`${tokens[at - 1]?.norm}_${word.norm}`);
  if (!linked && !isPhrase && ambiguousMonths.has(word.norm)) return undefined;
  return withYear(tokens, { first: at, last: at }, month, undefined);
}

/** The day before a month: "3. Mai", "3rd of May", "3 de mayo". */
function dayBefore(tokens: readonly Token[], month: number): number | undefined {
  for (let at = month - 1; at >= Math.max(0, month - 3); at -= 1) {
    const token = tokens[at];
    if (!/^[. \u00a0]*$/.test(tokens[at + 1]?.gapBefore ?? "-")) return undefined;
    if (isDay(token)) return at;
    if (!token || !/^(?:st|nd|rd|th|er|of|de|di|o|a)$/.test(token.norm)) return undefined;
  }
  return undefined;
}

/** The end of the day after a month: "May 3", "May 3rd". */
function dayAfter(tokens: readonly Token[], month: number): number | undefined {
  const [day, suffix] = [tokens[month + 1], tokens[month + 2]];
  if (!isDay(day) || !/^[. \u00a0]+$/.test(day?.gapBefore ?? "")) return undefined;
  return /^(?:st|nd|rd|th)$/.test(suffix?.norm ?? "") && suffix?.gapBefore === "" ? month + 2 : month + 1;
}

function isDay(token: Token | undefined): boolean {
  return token?.kind === "number" && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.raw);
}

function withYear(
  tokens: readonly Token[],
  at: { first: number; last: number },
  month: number,
  day: string | undefined,
): DateMention {
  const next = tokens[at.last + 1];
  const year = next?.kind === "number" && /^20\d\d$/.test(next.raw) && /^[, ]+$/.test(next.gapBefore);
  const key = day === undefined ? `${month}` : `${month}-${Number(day)}`;
  const keys = year ? [key, `year-${next.raw}`] : [key];
  return { first: at.first, last: year ? at.last + 1 : at.last, keys, isRelative: false };
}

function weekdayAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const norm = tokens[at]?.norm ?? "";
  const day = weekdays.get(norm) ?? weekdays.get(norm.replace(/s$/, ""));
  return day === undefined || isWished(tokens, at)
    ? undefined
    : { first: at, last: at, keys: [`weekday-${day}`], isRelative: false };
}

/** "Have a lovely Sunday", "schönen Sonntag". */
function isWished(tokens: readonly Token[], at: number): boolean {
  return wishWords.has(tokens[at - 1]?.norm ?? "");
}

/** "Within a week"; other articles are number words. */
function spanAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const unit = unitNames.get(tokens[at + 2]?.norm ?? "") ?? "";
  const isSpan = withinWords.has(tokens[at]?.norm ?? "") && /^an?$/.test(tokens[at + 1]?.norm ?? "");
  if (!isSpan || !timeUnits.has(unit)) return undefined;
  return { first: at, last: at + 2, keys: [`one-${unit}`], isRelative: false };
}

function relativeAt(tokens: readonly Token[], at: number): DateMention | undefined {
  for (const length of [3, 2, 1]) {
    const name = relativeDates.get(phraseAt(tokens, at, length));
    if (name && !isMorning(tokens, at))
      return { first: at, last: at + length - 1, keys: [name], isRelative: true };
  }
  return undefined;
}

/** "Guten Morgen", "por la mañana". */
function isMorning(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:guten?|goede|la|am|jeden)$/.test(tokens[at - 1]?.norm ?? "") &&
    /^(?:morgen|manana)$/.test(tokens[at]?.norm ?? "")
  );
}

/** What dates a reply's dates can rest on. */
export interface DateEvidence {
  sources: readonly string[];
  customerWords: readonly string[];
}

/**
 * The dates that nothing bears. One that something is promised for must stand in the listings' words: a customer's
 * "by Friday?" makes no Friday true. Others may be the customer's. Denied and asked ones state nothing.
 */
export function unborneDates(
  tokens: readonly Token[],
  text: string,
  dates: readonly DateMention[],
  evidence: DateEvidence,
): DateMention[] {
  if (dates.length === 0) return [];
  const sentences = sentencesOf(text);
  const inSources = borneBy(evidence.sources, shopText);
  const inCustomers = borneBy(evidence.customerWords, datedText);
  return dates.filter((date) => {
    const start = tokens[date.first]?.start ?? 0;
    const sentence = sentences.find((one) => start >= one.start && start < one.end);
    const promised = sentence !== undefined && (hasDeadline(tokens, date) || isPromise(tokens, sentence));
    if (date.isRelative && !promised) return false;
    if (isDenied(tokens, date.first, date.last) || isAsked(text, start) || isOpen(tokens, date.first))
      return false;
    return !inSources(date) && (promised || !inCustomers(date));
  });
}

/** "By the weekend", "avant Noël". */
function hasDeadline(tokens: readonly Token[], { first, isRelative }: DateMention): boolean {
  return (
    isRelative && tokens.slice(Math.max(0, first - 3), first).some(({ norm }) => deadlineWords.has(norm))
  );
}

function isPromise(tokens: readonly Token[], { start, end }: Stretch): boolean {
  return tokens.some((token, at) => {
    if (token.kind !== "word" || token.start < start || token.start >= end) return false;
    const pair = phraseAt(tokens, at, 2).replace(" ", "_");
    return promisePhrases.has(pair) || promiseStems.some((stem) => token.norm.startsWith(stem));
  });
}

const most = 50_000;
const TEXTS = 300;

/** A text's words, and the dates in it: texts are long, and most hold none that is asked for. */
const datedText = (text: string) => ({
  plain: lazy(() => normalizeWord(text.slice(0, most))),
  keys: lazy(() => new Set(findDates(tokenize(plainText(text.slice(0, most)))).flatMap((one) => one.keys))),
});
/** A customer's words are not kept. */
const shopText = remembering(TEXTS, datedText);

/** Whether somebody's words name a date. */
function borneBy(texts: readonly string[], readText: typeof datedText): (date: DateMention) => boolean {
  const read = lazy(() => texts.map((text) => readText(text)));
  return ({ keys }) => {
    const words = keys.flatMap(wordsFor);
    const holding = read().filter(({ plain }) => words.some((word) => plain().includes(word)));
    return keys.every((key) => holding.some((text) => text.keys().has(key)));
  };
}

/** The words, in any language, that a date of this key holds; a year alone names none. */
function wordsFor(key: string): string[] {
  const [name, day] = key.split("-");
  if (name === "weekday") return wordsOf(weekdays, Number(day));
  return /^\d/.test(key) ? wordsOf(months, Number(name)) : wordsOf(relativeDates, key);
}

function wordsOf<Value>(words: ReadonlyMap<string, Value>, meaning: Value): string[] {
  return [...words].filter(([, value]) => value === meaning).map(([word]) => word);
}
