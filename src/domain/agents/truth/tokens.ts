import type { FactSpan } from "./fill-placeholders";

type TokenKind = "number" | "word" | "currency" | "percent" | "inch" | "symbol" | "fraction" | "fact";

/** A piece of text that means something to the check; everything between tokens is `gapBefore` of the next one. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  raw: string;
  /** Lower case without diacritics ("Größe" → "große", "épuisé" → "epuise"). */
  norm: string;
  gapBefore: string;
  /** Only of a filled placeholder. */
  factId: string;
}

// Each alternative begins with other characters and repeats over fixed separators: linear, no backtracking to speak of.
const pattern =
  /(\d+(?:[.,:/'’·]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d))*)|(\p{L}[\p{L}\p{M}]*)|([\p{Sc}¢])|([%‰٪％])|(["″”])|([×#º°])|([\p{No}\p{Nl}])/gu;
const kinds: readonly TokenKind[] = ["number", "word", "currency", "percent", "inch", "symbol", "fraction"];

/** The tokens of `text`; filled placeholders are one token each and are not looked into. */
export function tokenize(text: string, spans: readonly FactSpan[] = []): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const push = (kind: TokenKind, start: number, raw: string, factId = "") => {
    const gapBefore = text.slice(tokens.at(-1)?.end ?? 0, start);
    const norm = kind === "word" ? normalizeWord(raw) : raw;
    tokens.push({ kind, start, end: start + raw.length, raw, norm, gapBefore, factId });
  };
  const plain = (until: number) => {
    for (const match of text.slice(from, until).matchAll(pattern)) {
      const start = from + match.index;
      const kind = kindOf(match);
      if (kind === "number")
        for (const [offset, raw] of splitSpaces(match[0])) push(kind, start + offset, raw);
      else push(kind, start, match[0]);
    }
  };
  for (const span of spans) {
    plain(span.start);
    push("fact", span.start, text.slice(span.start, span.end), span.factId);
    from = span.end;
  }
  plain(text.length);
  return tokens;
}

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[2] !== undefined) return "word";
  return kinds[match.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? "word";
}

/** "1 299,00" is one number; "20 300 2026"-like runs that are no grouping come apart again. */
function splitSpaces(raw: string): [number, string][] {
  if (!/[\s]/.test(raw) || /^\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/.test(raw)) return [[0, raw]];
  return [...raw.matchAll(/\S+/g)].map((match) => [match.index, match[0]]);
}

/** Lower case without diacritics. */
export function normalizeWord(raw: string): string {
  const lower = raw.toLowerCase();
  return /^[a-z]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * What a customer can't see or what hides digits is taken out, so that "4<zero width>2" is read as they read it: 42.
 * Digits of other scripts become ASCII ones.
 */
export function plainText(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return text
    .replace(/\u034f|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/(\p{Nd})(?:\u200c|\u200d|\p{Mn})+(?!\u20e3)/gu, "$1")
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/(?<=\d)[٫٬](?=\d)/g, (mark) => (mark === "٫" ? "." : ","));
}

/** Blocks of decimal digits are ten long and in order, so a digit's value is its distance from the block's zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 48;
  if (code < 128) return digit;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Whether a sentence or line ends in the text between two tokens. */
export function endsSentence(gap: string): boolean {
  return /[.!?;…\n。！？]/.test(gap);
}

/** Whether two tokens stand side by side, apart from spaces and emphasis. */
export function isClose(gap: string): boolean {
  return /^[\s*_~`]*$/.test(gap) && !gap.includes("\n");
}

/** The words `from` … `from + count - 1` as one phrase ("in stock"), or "" where the sentence ends between them. */
export function phraseAt(tokens: readonly Token[], from: number, count: number): string {
  let phrase = "";
  for (let at = from; at < from + count; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || (at > from && !/^[\s*_~`'’‑-]*$/.test(token.gapBefore))) return "";
    phrase += at > from ? ` ${token.norm}` : token.norm;
  }
  return phrase;
}

/** With which words the phrases begin: most words begin none, and need not be looked at twice. */
export function firstWordsOf(phrases: Iterable<string>): ReadonlySet<string> {
  return new Set([...phrases].map((phrase) => phrase.split(" ")[0] ?? ""));
}
