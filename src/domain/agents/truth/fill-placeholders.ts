import { formatMoney } from "@/kernel/money";
import type { Fact } from "./facts";

/** Characters `start` (inclusive) to `end` (exclusive) of the final text that show one fact. */
export interface FactSpan {
  start: number;
  end: number;
  factId: string;
}

interface PlaceholderFailure {
  kind: "unknown_placeholder" | "malformed_placeholder";
  value: string;
  excerpt: string;
}

type Filled = { ok: true; text: string; spans: FactSpan[] } | { ok: false; failures: PlaceholderFailure[] };

const placeholder = /\{\{[ \t]{0,8}([A-Za-z]{1,4}\d{1,6})[ \t]{0,8}\}\}/g;

/**
 * Puts the facts' values where the model wrote `{{f3}}`, formatted for `locale` (BCP 47; unknown ones read as "en").
 * A placeholder of no fact, and braces that are no placeholder, are failures: such a text is never sent.
 */
export function fillPlaceholders(text: string, facts: readonly Fact[], locale: string): Filled {
  const known = knownLocale(locale);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const shownById = new Map<string, string>();
  const failures: PlaceholderFailure[] = [];
  const spans: FactSpan[] = [];
  let out = "";
  let from = 0;
  const copy = (until: number) => {
    const plain = text.slice(from, until);
    const brace = plain.search(/[{}]/);
    if (brace >= 0) failures.push(failure("malformed_placeholder", text, from + brace, from + brace + 8));
    out += plain;
  };
  for (const match of text.matchAll(placeholder)) {
    copy(match.index);
    from = match.index + match[0].length;
    const fact = byId.get((match[1] ?? "").toLowerCase());
    if (!fact) {
      failures.push(failure("unknown_placeholder", text, match.index, from));
      continue;
    }
    if (fact.kind === "price") {
      out = withoutSign(out, fact.value.currency);
      if (symbolOf(fact.value.currency) === text[from]) from += 1;
    }
    const shown = shownById.get(fact.id) ?? showFact(fact, known);
    shownById.set(fact.id, shown);
    spans.push({ start: out.length, end: out.length + shown.length, factId: fact.id });
    out += shown;
  }
  copy(text.length);
  return failures.length > 0 ? { ok: false, failures } : { ok: true, text: out, spans };
}

/** "$24.99", "24,99 €", "1.299": a fact as the customer reads it. */
function showFact(fact: Fact, locale: string): string {
  switch (fact.kind) {
    case "price":
      return formatMoney(fact.value, locale);
    case "quantity":
      return showCount(fact.value, locale);
    case "date":
      return showDate(fact.value, locale);
    case "text":
      return fact.value;
  }
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** "November 24, 2026", "24. November 2026"; a day is the same day everywhere. */
function showDate(day: string, locale: string): string {
  const calendar =
    calendars.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  calendars.set(locale, calendar);
  return calendar.format(new Date(`${day}T00:00:00Z`));
}

/** A day in every way that a reply may write it by itself: for reading, not for people. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-");
  const at = new Date(`${day}T00:00:00Z`);
  const weekday = at.toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
  return `${weekday}, ${showDate(day, "en")}, ${day}, ${date}.${month}.${year}, ${date}/${month}/${year}`;
}

const counters = new Map<string, Intl.NumberFormat>();

function showCount(count: number, locale: string): string {
  const counter = counters.get(locale) ?? new Intl.NumberFormat(locale);
  counters.set(locale, counter);
  return counter.format(count);
}

function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return "en";
  }
}

/** Models like to write `${{f1}}`; the formatted value brings its own sign. */
function withoutSign(text: string, currency: string): string {
  const sign = symbolOf(currency);
  return sign !== undefined && text.endsWith(sign) ? text.slice(0, -sign.length) : text;
}

function symbolOf(currency: string): string | undefined {
  return { USD: "$", CAD: "$", AUD: "$", EUR: "€", GBP: "£", JPY: "¥" }[currency];
}

function failure(
  kind: PlaceholderFailure["kind"],
  text: string,
  start: number,
  end: number,
): PlaceholderFailure {
  return { kind, value: text.slice(start, end), excerpt: excerptOf(text, start, end) };
}

/** The place of a failure with some words around it, at most about 80 characters more. */
export function excerptOf(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 40), end + 40).trim();
}
