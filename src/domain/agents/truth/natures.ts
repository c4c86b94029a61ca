import { columnOf } from "./columns";
import { centWords, currenciesOfSign, currenciesOfWord } from "./currencies";
import { withinWords } from "./date-words";
import type { Mention } from "./mentions";
import { endsSentence, isClose, phraseAt, type Token } from "./tokens";
import * as vocabulary from "./vocabulary";

/**
 * What a number claims to be, by the words around it. `sure` is false where only words further off say so.
 * `currencies` is what signs or words at the number allow; undefined where none stands there.
 */
export interface Nature {
  kind: "price" | "quantity" | "percentage" | "measure" | "label" | "other";
  sure: boolean;
  currencies?: readonly string[];
  cents?: boolean;
  /** A name out of `unitNames`, or "" for a set or compound ("3-piece"). */
  unit?: string;
}

const other: Nature = { kind: "other", sure: false };

/** The natures of all mentions; numbers joined by "or" or a dash share theirs ("3 or 4 left", "20–30 €"). */
export function naturesOf(tokens: readonly Token[], mentions: readonly Mention[], text: string): Nature[] {
  const natures = mentions.map((mention) => {
    const nature = natureOf(tokens, mention);
    const column = nature.kind === "other" ? columnOf(text, mention) : undefined;
    return column ? { kind: column, sure: true } : nature;
  });
  for (let at = mentions.length - 2; at >= 0; at -= 1) {
    const join = joinOf(tokens, mentions[at], mentions[at + 1]);
    natures[at] = inherited(natures[at], natures[at + 1], join !== "none", join);
  }
  for (let at = 1; at < mentions.length; at += 1) {
    const join = joinOf(tokens, mentions[at - 1], mentions[at]);
    natures[at] = inherited(natures[at], natures[at - 1], join === "range", join);
  }
  for (let at = 1; at < mentions.length; at += 1) {
    if (countsOn(tokens, natures[at - 1], mentions[at], natures[at]))
      natures[at] = { kind: "quantity", sure: false };
  }
  return natures;
}

/** "One tray is left and a dozen vases": what is counted after a count of stock is stock too. */
function countsOn(
  tokens: readonly Token[],
  earlier: Nature | undefined,
  mention: Mention | undefined,
  own: Nature | undefined,
): boolean {
  if (earlier?.kind !== "quantity" || own?.kind !== "other" || !mention || mention.form === "article")
    return false;
  const before = tokens[mention.first - (tokens[mention.first - 1]?.norm === "a" ? 2 : 1)];
  const next = tokens[mention.last + 1];
  return (
    /^(?:and|und|et|y|e|en)$/.test(before?.norm ?? "") &&
    next?.kind === "word" &&
    isClose(next.gapBefore) &&
    !vocabulary.isVariety(next.norm)
  );
}

type Join = "none" | "range" | "list" | "times";

function inherited(own: Nature = other, from: Nature = other, joined: boolean, join: Join): Nature {
  if (!joined || own.sure || !from.sure) return own;
  return join === "times" && from.kind !== "measure" ? own : from;
}

function joinOf(tokens: readonly Token[], left: Mention | undefined, right: Mention | undefined): Join {
  if (!left || !right) return "none";
  const between = tokens.slice(left.last + 1, right.first).filter((token) => token.kind !== "currency");
  const gap = tokens[right.first]?.gapBefore ?? "";
  if (between.length === 0) return /^\s*[-–—]\s*$/.test(gap) ? "range" : "none";
  const [word, ...rest] = between;
  if (!word || rest.length > 0 || !/^\s*$/.test(gap) || !/^\s*$/.test(word.gapBefore)) return "none";
  if (word.raw === "×" || word.norm === "x" || word.norm === "by" || word.norm === "mal") return "times";
  if (!vocabulary.joiningWords.has(word.norm)) return "none";
  return /^(?:to|bis|tot)$/.test(word.norm) ? "range" : "list";
}

function natureOf(tokens: readonly Token[], mention: Mention): Nature {
  const money = moneyAt(tokens, mention);
  if (money) return money;
  if (mention.form === "article") return articleNature(tokens, mention);
  if (isPercentage(tokens, mention)) return { kind: "percentage", sure: true };
  const unit = unitAt(tokens, mention);
  if (unit !== undefined) return { kind: "measure", sure: true, unit };
  if (isLabel(tokens, mention)) return { kind: "label", sure: true };
  if (countsStock(tokens, mention)) return { kind: "quantity", sure: true };
  const price = priceDistance(tokens, mention);
  const having = havingDistance(tokens, mention);
  if (price < having) return { kind: "price", sure: false };
  return having < Number.POSITIVE_INFINITY ? { kind: "quantity", sure: false } : other;
}

/** Whether a number's nearest next word is a currency, or a sign stands at it; both must then agree. */
function moneyAt(tokens: readonly Token[], mention: Mention): Nature | undefined {
  const before = currenciesBefore(tokens, mention.first);
  const after = currenciesAfter(tokens, mention.last);
  const next = tokens[mention.last + 1];
  const cents = next && isClose(next.gapBefore) && centWords.has(next.norm) && !/\D/.test(mention.raw);
  if (cents && !before) return { kind: "price", sure: true, cents: true };
  if (!before && !after) return undefined;
  const currencies =
    before && after ? before.filter((code) => after.includes(code)) : (before ?? after ?? []);
  return { kind: "price", sure: true, currencies };
}

function currenciesBefore(tokens: readonly Token[], first: number): readonly string[] | undefined {
  const [token, sign, ahead] = [tokens[first], tokens[first - 1], tokens[first - 2]];
  if (!token || !sign || !/^[\s*_~`]*[-−]?$/.test(token.gapBefore) || token.gapBefore.includes("\n"))
    return undefined;
  const takenByEarlier =
    (ahead?.kind === "number" || ahead?.kind === "fact") && isClose(sign.gapBefore) && token.gapBefore !== "";
  if (takenByEarlier) return undefined;
  if (sign.kind === "currency") {
    return currenciesOfSign(sign.raw, ahead?.kind === "word" && sign.gapBefore === "" ? ahead.raw : "");
  }
  return sign.kind === "word" ? currenciesOfWord(sign.norm, sign.raw) : undefined;
}

const nationalities =
  /^(?:us|american|canadian|australian|amerikanische|schweizer|kanadische|americani|canadiens|americains)$/;

function currenciesAfter(tokens: readonly Token[], last: number): readonly string[] | undefined {
  const [next, beyond] = [tokens[last + 1], tokens[last + 2]];
  if (!next || !isClose(next.gapBefore)) return undefined;
  if (next.kind === "currency") {
    const takenByLater = next.gapBefore !== "" && beyond?.kind === "number" && beyond.gapBefore === "";
    return takenByLater ? undefined : currenciesOfSign(next.raw, "");
  }
  if (next.kind !== "word") return undefined;
  const found = currenciesOfWord(next.norm, next.raw);
  const second = beyond?.kind === "word" && /^[\s-]$/.test(beyond.gapBefore) ? beyond : undefined;
  if (!found && second && nationalities.test(next.norm)) return currenciesOfWord(second.norm, second.raw);
  return found;
}

function isPercentage(tokens: readonly Token[], mention: Mention): boolean {
  const next = tokens[mention.last + 1];
  if (!next || !isClose(next.gapBefore)) return false;
  if (next.kind === "percent" || /^(?:percent|prozent|procent|pct|percentage)$/.test(next.norm)) return true;
  return /^(?:per cent|pour cent|por ciento|per cento|por cento)$/.test(
    phraseAt(tokens, mention.last + 1, 2),
  );
}

/** The unit after a number, "" for a compound or set, undefined where it measures nothing. */
function unitAt(tokens: readonly Token[], mention: Mention): string | undefined {
  const next = tokens[mention.last + 1];
  if (next && /^[\s*_]?$|^[-‑]$/.test(next.gapBefore)) {
    if (next.kind === "inch") return "inch";
    const unit = next.kind === "word" || next.raw === "°" ? vocabulary.unitNames.get(next.norm) : undefined;
    if (unit && (next.gapBefore === "" || !vocabulary.touchingOnly.has(next.norm))) return unit;
    if (next.kind === "word" && /^[-‑]?$/.test(next.gapBefore) && next.norm !== "x") return "";
  }
  return endsPhrase(tokens, mention.first, 2, vocabulary.setWords) ? "" : undefined;
}

function isLabel(tokens: readonly Token[], mention: Mention): boolean {
  const before = tokens[mention.first - 1];
  if (!before || mention.form !== "digits") return false;
  return (
    vocabulary.labelWords.has(before.norm) && /^\.?[\s*_]*$/.test(tokens[mention.first]?.gapBefore ?? "")
  );
}

/** "3 left", "3 walnut trays in stock", "stock: 3", "noch 3", "il en reste 3" */
function countsStock(tokens: readonly Token[], mention: Mention): boolean {
  const vague = mention.form === "words" && Number.isNaN(mention.value);
  return stockFollows(tokens, mention, 4) || (!vague && stockPrecedes(tokens, mention));
}

function stockFollows(tokens: readonly Token[], mention: Mention, reach: number): boolean {
  for (let at = mention.last + 1; at <= mention.last + reach; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || /[.!?;:,\n]/.test(token.gapBefore)) return false;
    if (
      vocabulary.isVariety(token.norm) ||
      (mention.form === "digits" && vocabulary.singularVerbs.has(token.norm))
    )
      return false;
    if (startsPhrase(tokens, at, vocabulary.stockAfter)) return true;
  }
  return false;
}

function stockPrecedes(tokens: readonly Token[], mention: Mention): boolean {
  if (vocabulary.isVariety(tokens[mention.last + 1]?.norm ?? "")) return false;
  return wordDistance(tokens, mention.first, 2, vocabulary.stockBefore) < Number.POSITIVE_INFINITY;
}

function havingDistance(tokens: readonly Token[], mention: Mention): number {
  if (vocabulary.isVariety(tokens[mention.last + 1]?.norm ?? "")) return Number.POSITIVE_INFINITY;
  return wordDistance(tokens, mention.first, 3, vocabulary.havingWords);
}

/** How many words before the number a price word stands; infinite where a thing is counted ("the price for 2 mugs"). */
function priceDistance(tokens: readonly Token[], mention: Mention): number {
  if (startsPhrase(tokens, mention.last + 1, vocabulary.priceAfter)) return 0;
  const next = tokens[mention.last + 1];
  const counted =
    next?.kind === "word" && /^[ \t]*$/.test(next.gapBefore) && !vocabulary.functionWords.has(next.norm);
  return counted ? Number.POSITIVE_INFINITY : wordDistance(tokens, mention.first, 6, vocabulary.priceWords);
}

/** "only one left", "noch einer auf Lager", "one left": else an article is no number. */
function articleNature(tokens: readonly Token[], mention: Mention): Nature {
  const unit = unitAt(tokens, mention);
  if (vocabulary.vagueCounts.has(tokens[mention.first + 1]?.norm ?? "")) return { kind: "other", sure: true };
  const within = withinWords.has(tokens[mention.first - 1]?.norm ?? "");
  if (within && vocabulary.timeUnits.has(unit ?? ""))
    return { kind: "measure", sure: true, unit: unit ?? "" };
  const before = tokens[mention.first - 1];
  const gap = tokens[mention.first]?.gapBefore ?? "";
  const only = before !== undefined && vocabulary.onlyWords.has(before.norm) && !/[.!?;,\n]/.test(gap);
  const counted = only && (stockFollows(tokens, mention, 3) || stockPrecedes(tokens, mention));
  return isOneLeft(tokens, mention) || counted
    ? { kind: "quantity", sure: true }
    : { kind: "other", sure: true };
}

/** "One left", "there's one tray left"; "one of these is available" and "the blue one is" say no such thing. */
function isOneLeft(tokens: readonly Token[], mention: Mention): boolean {
  if (tokens[mention.first]?.norm !== "one") return false;
  const before = tokens[mention.first - 1];
  const gap = tokens[mention.first]?.gapBefore ?? "";
  const opens =
    !before || /[.!?;,\n]/.test(gap) || /^(?:have|is|s|got|with|and|there|just)$/.test(before.norm);
  const isLeft = [2, 3].some((on) => /^(?:left|remaining)$/.test(tokens[mention.first + on]?.norm ?? ""));
  return opens && (isLeft || startsPhrase(tokens, mention.last + 1, vocabulary.stockAfter));
}

function startsPhrase(tokens: readonly Token[], at: number, phrases: ReadonlySet<string>): boolean {
  if (tokens[at] && /[.!?;,\n]/.test(tokens[at].gapBefore)) return false;
  return [3, 2, 1].some((count) => phrases.has(phraseAt(tokens, at, count)));
}

function endsPhrase(
  tokens: readonly Token[],
  before: number,
  most: number,
  phrases: ReadonlySet<string>,
): boolean {
  for (let count = 1; count <= most; count += 1) {
    if (before >= count && phrases.has(phraseAt(tokens, before - count, count))) return true;
  }
  return false;
}

/** How many tokens before `first` a phrase ends, at most `reach`, within the sentence. */
function wordDistance(
  tokens: readonly Token[],
  first: number,
  reach: number,
  phrases: ReadonlySet<string>,
): number {
  let skipped = 0;
  for (let back = 1; back <= reach + skipped && back <= first; back += 1) {
    if (endsSentence(tokens[first - back + 1]?.gapBefore ?? "")) break;
    if (endsPhrase(tokens, first - back + 1, 3, phrases)) return back;
    if (vocabulary.aboutWords.has(tokens[first - back]?.norm ?? "")) skipped += 1;
  }
  return Number.POSITIVE_INFINITY;
}

/** The bound before a number ("under", "mehr als"), over a currency sign. */
export function boundBefore(tokens: readonly Token[], mention: Mention): vocabulary.Bound | undefined {
  let first = mention.first;
  while (tokens[first - 1]?.kind === "currency" || /^[A-Z]{2,3}$/.test(tokens[first - 1]?.raw ?? ""))
    first -= 1;
  if (/[.!?;:,\n]/.test(tokens[first]?.gapBefore ?? "")) return undefined;
  for (const count of [3, 2, 1]) {
    const bound = first >= count ? vocabulary.bounds.get(phraseAt(tokens, first - count, count)) : undefined;
    if (bound) return bound;
  }
  return undefined;
}
