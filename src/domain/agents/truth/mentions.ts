import { currenciesOfWord } from "./currencies";
import { articleWords, combined, goesOn, multiplierOf, valueBeforeMoney, valueOfWord } from "./number-words";
import { wholeNumber } from "./numerals";
import { isClose, type Token } from "./tokens";

/** A number that the reply states, in digits or words, or as a filled placeholder. */
export interface Mention {
  form: "digits" | "words" | "article" | "code" | "fact";
  /** Indices of its tokens. */
  first: number;
  last: number;
  start: number;
  end: number;
  /** Digits and separators, for `code` the whole thing ("A4", "½"); words otherwise. */
  raw: string;
  /** Of number words; NaN for vague ones. */
  value: number;
  /** 12 for "2 dozen", 1000 for "2k". */
  scale: number;
  factId: string;
}

/** Every number in the tokens, in order; ordinals of a numbered list are left out. */
export function findMentions(tokens: readonly Token[], language: string): Mention[] {
  const found: Mention[] = [];
  let lastOrdinal = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (isOrdinal(tokens, at, lastOrdinal)) {
      lastOrdinal = Number(token.raw);
      continue;
    }
    const mention = mentionAt(tokens, at, language);
    if (!mention) continue;
    const earlier = found.at(-1);
    if (earlier && isSpokenOn(tokens, earlier, mention))
      found.splice(-1, 1, spokenOn(tokens, earlier, mention));
    else found.push(mention);
    at = mention.last;
  }
  return found;
}

/** "Forty-two ninety-nine": number words side by side that make no single number. */
function isSpokenOn(tokens: readonly Token[], earlier: Mention, next: Mention): boolean {
  const words = earlier.form === "words" || (earlier.form === "code" && !/\d/.test(earlier.raw));
  return (
    words &&
    next.form === "words" &&
    next.first === earlier.last + 1 &&
    isClose(tokens[next.first]?.gapBefore ?? "")
  );
}

function spokenOn(tokens: readonly Token[], earlier: Mention, next: Mention): Mention {
  const said = ({ first, last }: Mention) => tokens.slice(first, last + 1).map((token) => token.raw);
  const before = earlier.form === "code" ? [earlier.raw] : said(earlier);
  return mention("code", tokens, earlier.first, next.last, [...before, ...said(next)].join(" "), {});
}

function mentionAt(tokens: readonly Token[], at: number, language: string): Mention | undefined {
  const token = tokens[at];
  switch (token?.kind) {
    case "fact":
      return mention("fact", tokens, at, at, token.raw, { factId: token.factId });
    case "number":
      return ofDigits(tokens, at);
    case "fraction":
      return isPower(tokens, at) ? undefined : mention("code", tokens, at, at, token.raw, {});
    case "word":
      return ofCode(tokens, at) ?? ofWords(tokens, at, language);
    default:
      return undefined;
  }
}

/** "1." or "2)" at the start of a line, in sequence: "42. That is the price" is none. */
function isOrdinal(tokens: readonly Token[], at: number, previous: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "number" || Number(token.raw) !== previous + 1) return false;
  const startsLine = at === 0 ? /^\W*$/.test(token.gapBefore) : /\n[\s*_>-]*$/.test(token.gapBefore);
  return startsLine && /^(?:[.)]\**[ \t]|\ufe0f?\u20e3)/.test(tokens[at + 1]?.gapBefore ?? "");
}

/** m² and cm³ */
function isPower(tokens: readonly Token[], at: number): boolean {
  return (
    /[²³]/.test(tokens[at]?.raw ?? "") && tokens[at]?.gapBefore === "" && tokens[at - 1]?.kind === "word"
  );
}

function ofDigits(tokens: readonly Token[], at: number): Mention {
  const raw = tokens[at]?.raw ?? "";
  const next = tokens[at + 1];
  if (next && /^\ufe0f?\u20e3/.test(next.gapBefore))
    return mention("code", tokens, at, at, `${raw}\u20e3`, {});
  if (next?.kind === "word" && next.gapBefore === "" && next.norm === "k") {
    return mention("digits", tokens, at, at + 1, raw, { scale: 1_000 });
  }
  const scale = next && isClose(next.gapBefore) ? multiplierOf(next.norm) : undefined;
  return scale
    ? mention("digits", tokens, at, at + 1, raw, { scale })
    : mention("digits", tokens, at, at, raw, {});
}

/** Letters grown onto digits ("A4", "SKU42"), unless they are a currency or the x of "20x30". */
function ofCode(tokens: readonly Token[], at: number): Mention | undefined {
  const [word, number, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!word || number?.kind !== "number" || number.gapBefore !== "") return undefined;
  if (!/^\p{Script=Latin}/u.test(word.raw) || /^(?:[A-Z]{2,3}|x|Fr|kr|zł|e|a|d|l|à)$/.test(word.raw))
    return undefined;
  const last = after?.kind === "word" && after.gapBefore === "" ? at + 2 : at + 1;
  const raw = tokens.slice(at, last + 1).map((token) => token.raw);
  return mention("code", tokens, at, last, raw.join(""), {});
}

function ofWords(tokens: readonly Token[], at: number, language: string): Mention | undefined {
  const first = tokens[at];
  const start = first ? (valueOfWord(first.norm, language) ?? valueOfMoney(tokens, at)) : undefined;
  if (!first || start === undefined) return undefined;
  let [last, value] = [at, start];
  for (let next = nextNumberWord(tokens, last); next; next = nextNumberWord(tokens, last)) {
    const word = tokens[next];
    const more = word ? valueOfWord(word.norm, language) : undefined;
    if (!word || more === undefined || !goesOn(value, more)) break;
    value = combined(value, more, multiplierOf(word.norm) !== undefined);
    last = next;
  }
  if (value === 12 && last === at && /^(?:half|halbes|demi|media|mezza|half)$/.test(halfBefore(tokens, at)))
    value = 6;
  const form = last === at && articleWords.has(first.norm) ? "article" : "words";
  return mention(form, tokens, at, last, "", { value });
}

/** "Tien euro" is ten in whatever language the customer reads. */
function valueOfMoney(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1];
  const isMoney = next && isClose(next.gapBefore) && currenciesOfWord(next.norm, next.raw) !== undefined;
  return isMoney ? valueBeforeMoney(tokens[at]?.norm ?? "") : undefined;
}

function halfBefore(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1]?.norm ?? "";
  return before === "a" ? (tokens[at - 2]?.norm ?? "") : before;
}

/** The next word, over a hyphen or an "and"; undefined where the text moves on. */
function nextNumberWord(tokens: readonly Token[], last: number): number | undefined {
  const near = (at: number) =>
    tokens[at]?.kind === "word" && /^(?:[ \u00a0]|-|‑)$/.test(tokens[at]?.gapBefore ?? "");
  if (!near(last + 1)) return undefined;
  const isAnd = /^(?:and|et|y|e|und)$/.test(tokens[last + 1]?.norm ?? "");
  if (!isAnd) return last + 1;
  return near(last + 2) ? last + 2 : undefined;
}

function mention(
  form: Mention["form"],
  tokens: readonly Token[],
  first: number,
  last: number,
  raw: string,
  rest: Partial<Pick<Mention, "value" | "scale" | "factId">>,
): Mention {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  return { form, first, last, start, end, raw, value: Number.NaN, scale: 1, factId: "", ...rest };
}

/** The whole number a mention states, or undefined where it is none (decimals, vague words, codes). */
export function countOf(mention: Mention, decimalMark: string): number | undefined {
  if (mention.form === "words" || mention.form === "article") {
    return Number.isNaN(mention.value) ? undefined : mention.value;
  }
  const value = mention.form === "digits" ? wholeNumber(mention.raw, decimalMark) : undefined;
  return value === undefined ? undefined : value * mention.scale;
}
