import type { Fact } from "./facts";
import { lazy } from "./lazy";
import { namingLinks } from "./name-words";
import { isDenied, sentencesOf } from "./sentences";
import { normalizeWord, type Token, tokenize } from "./tokens";
import { functionWords } from "./vocabulary";

/** A name that the reply sets off, by the indices of its tokens. */
interface Name {
  first: number;
  last: number;
}

const quotes = /[“„"«»]([^“”„"«»\n]{3,90})[”“"»«]/g;
/** Capitals set names off only where nouns have none. */
const capitalised: ReadonlySet<string> = new Set(["en", "fr", "es", "it", "nl", "pt"]);

/**
 * Names in quotes, and in capitals where nouns have none, that stand by a value or a claim about stock and hold a word
 * that no title and no text of the shop holds: products that the shop hasn't shown to have. A name that is plain words
 * ("our ocean teapot") can't be told from a description and isn't judged. The customer's words bear no name: that they
 * ask for it doesn't make it the shop's.
 */
export function unknownNames(input: {
  tokens: readonly Token[];
  text: string;
  facts: readonly Fact[];
  sources: readonly string[];
  language: string;
  /** Characters where values and claims stand. */
  stated: readonly number[];
}): Name[] {
  const { tokens, text, facts, stated } = input;
  if (stated.length === 0 || !facts.some((fact) => fact.subject)) return [];
  const isKnown = knownWords(facts, input.sources);
  const found: Name[] = [];
  for (const { start, end } of sentencesOf(text)) {
    if (!stated.some((at) => at >= start && at < end)) continue;
    const inside = (name: Name) => startOf(tokens, name) >= start && startOf(tokens, name) < end;
    const names = quotedNames(tokens, text.slice(start, end), start).filter(inside);
    if (capitalised.has(input.language)) names.push(...capitalNames(tokens, start, end));
    for (const name of names) {
      const isUnknown = tokens.slice(name.first, name.last + 1).some((token) => isStrange(token, isKnown));
      if (isUnknown && !isDenied(tokens, name.first, name.last)) found.push(name);
    }
  }
  return found;
}

function startOf(tokens: readonly Token[], name: Name): number {
  return tokens[name.first]?.start ?? -1;
}

function isStrange(token: Token, isKnown: (norm: string) => boolean): boolean {
  const { kind, norm } = token;
  if (kind !== "word" || norm.length < 3 || functionWords.has(norm) || namingLinks.has(norm)) return false;
  return ![norm, norm.replace(/s$/, ""), `${norm}s`].some(isKnown);
}

/** Whether a word stands in a title, or in the texts: those are long, so they are searched only for what titles lack. */
function knownWords(facts: readonly Fact[], sources: readonly string[]): (norm: string) => boolean {
  const titles = lazy(() => {
    const named = facts.flatMap(({ subject }) => (subject ? [subject.product, ...subject.options] : []));
    const told = facts.flatMap((fact) => (fact.kind === "text" ? [fact.value] : []));
    return new Set(tokenize([...new Set([...named, ...told])].join("\n")).map((token) => token.norm));
  });
  const texts = lazy(() => normalizeWord(sources.join("\n").slice(0, 100_000)));
  return (norm) => titles().has(norm) || holdsWord(texts(), norm);
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ""}${text[at + word.length] ?? ""}`;
    if (!/\p{L}/u.test(around)) return true;
  }
  return false;
}

function quotedNames(tokens: readonly Token[], sentence: string, from: number): Name[] {
  const names: Name[] = [];
  for (const match of sentence.matchAll(quotes)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    const first = tokens.findIndex((token) => token.start > start && token.start < end);
    const last = tokens.findLastIndex((token) => token.end < end && token.end > start);
    if (first >= 0 && last >= first) names.push({ first, last });
  }
  return names;
}

/** Two or more capitalised words in a row; "Hi Anna," greets. */
function capitalNames(tokens: readonly Token[], start: number, end: number): Name[] {
  const names: Name[] = [];
  let first = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.start < start || token.start >= end) continue;
    const capital = token.kind === "word" && /^\p{Lu}\p{Ll}+$/u.test(token.raw) && !isPlain(token);
    if (!capital) {
      first = -1;
      continue;
    }
    if (first < 0 || !/^ $/.test(token.gapBefore)) first = at;
    else if (!isGreeting(tokens, first, at, start)) names.push({ first, last: at });
  }
  return names;
}

function isPlain(token: Token): boolean {
  return functionWords.has(token.norm) || namingLinks.has(token.norm);
}

function isGreeting(tokens: readonly Token[], first: number, last: number, start: number): boolean {
  const opens = (tokens[first]?.start ?? 0) - start <= 2;
  return opens && /^,/.test(tokens[last + 1]?.gapBefore ?? "");
}
