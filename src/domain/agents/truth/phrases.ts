import { valueBeforeMoney } from "./number-words";
import { endsClause } from "./sentences";
import type { Token } from "./tokens";
import { negations } from "./vocabulary";

/** What one place of a phrase may hold. */
interface Element {
  words: ReadonlySet<string>;
  stems: readonly string[];
  /** Any number, in digits or words. */
  isNumber: boolean;
  /** So many other words may stand before it. */
  gap: number;
}

interface Phrase<Name> {
  name: Name;
  elements: readonly Element[];
}

/** Phrases by how their first word begins. */
export type Phrases<Name> = ReadonlyMap<string, readonly Phrase<Name>[]>;

/** A phrase of the reply, by the indices of its tokens. */
export interface Found<Name> {
  first: number;
  last: number;
  name: Name;
}

const GAP = 5;
/** Stand anywhere within a phrase: "has already been sent". */
const adverbs = new Set(
  "already just now also even still bereits schon gerade auch noch jetzt deja bien aussi ya tambien gia appena anche al reeds net ook ja inmiddels".split(
    " ",
  ),
);

/** No phrase goes on over them: "was paid and will be sent" says nothing of having been sent. */
const future = new Set("will would shall wird werden wurde sera seront sara saranno zal zullen".split(" "));

/**
 * Phrases written as people say them, normalised: "put/set … aside". A slash parts words of one place, a star ends the
 * beginning of a word, "…" lets up to five words of the same clause stand there, "#" is a number.
 */
export function phrasesOf<Name>(all: readonly (readonly [Name, readonly string[]])[]): Phrases<Name> {
  const index = new Map<string, Phrase<Name>[]>();
  for (const [name, lines] of all) {
    for (const written of lines.flatMap((line) => line.split("|"))) {
      const phrase = { name, elements: elementsOf(written) };
      const [first] = phrase.elements;
      for (const begin of new Set([...(first?.words ?? []), ...(first?.stems ?? [])].map(beginningOf)))
        index.set(begin, [...(index.get(begin) ?? []), phrase]);
      if (first?.isNumber) index.set("#", [...(index.get("#") ?? []), phrase]);
    }
  }
  return index;
}

/** Whether the words of a text are all that some phrase needs: most texts needn't be read further. */
export function mayHold(words: ReadonlySet<string>, phrases: Phrases<unknown>): boolean {
  const hasStem = (stem: string) => [...words].some((word) => word.startsWith(stem));
  const has = ({ words: own, stems, isNumber }: Element) =>
    isNumber || [...own].some((word) => words.has(word)) || stems.some(hasStem);
  return [...new Set([...phrases.values()].flat())].some(({ elements }) => elements.every(has));
}

const LETTERS = 3;
const beginningOf = (word: string) => word.slice(0, LETTERS);

function elementsOf(written: string): Element[] {
  const elements: Element[] = [];
  let gap = 0;
  for (const part of written.split(" ")) {
    if (part === "…") {
      gap = GAP;
      continue;
    }
    const options = part.split("/");
    const stems = options.filter((one) => one.endsWith("*")).map((one) => one.slice(0, -1));
    if (stems.some((stem) => stem.length < LETTERS)) throw new Error(`too short a beginning: "${written}"`);
    const words = new Set(options.filter((one) => !one.endsWith("*") && one !== "#"));
    elements.push({ words, stems, isNumber: options.includes("#"), gap });
    gap = 0;
  }
  return elements;
}

/** Every phrase in the tokens; of those that begin at one word, the first that fits for each name. */
export function findPhrases<Name>(tokens: readonly Token[], phrases: Phrases<Name>): Found<Name>[] {
  return tokens.flatMap((token, at) => {
    const names = new Map<Name, Found<Name>>();
    for (const { name, elements } of phrasesFrom(token, phrases)) {
      const last = names.has(name) ? undefined : endOf(tokens, at, elements, 0);
      if (last !== undefined) names.set(name, { first: at, last, name });
    }
    return [...names.values()];
  });
}

const none: readonly never[] = [];

/** The phrases that may begin with a word: few words begin any. */
function phrasesFrom<Name>(token: Token, phrases: Phrases<Name>): readonly Phrase<Name>[] {
  const named = token.kind === "word" ? (phrases.get(beginningOf(token.norm)) ?? none) : none;
  return isNumber(token) ? [...named, ...(phrases.get("#") ?? none)] : named;
}

/** The index of the last token where the elements from `from` on fit, the first of them at `at`. */
function endOf(
  tokens: readonly Token[],
  at: number,
  elements: readonly Element[],
  from: number,
): number | undefined {
  const [token, element] = [tokens[at], elements[from]];
  if (!token || !element || !fits(token, element)) return undefined;
  const next = elements[from + 1];
  if (!next) return at;
  let skipped = 0;
  for (let to = at + 1; to < tokens.length && !endsClause(tokens[to]); to += 1) {
    const last = endOf(tokens, to, elements, from + 1);
    if (last !== undefined) return last;
    const word = tokens[to]?.norm ?? "";
    if (negations.has(word) || future.has(word)) return undefined;
    if (adverbs.has(word)) continue;
    skipped += 1;
    if (skipped > next.gap) return undefined;
  }
  return undefined;
}

function fits(token: Token, { words, stems, isNumber: counts }: Element): boolean {
  if (words.has(token.norm) || (counts && isNumber(token))) return true;
  return token.kind === "word" && stems.some((stem) => token.norm.startsWith(stem));
}

const isNumber = ({ kind, norm }: Token) =>
  kind === "number" || (kind === "word" && valueBeforeMoney(norm) !== undefined);
