import type { Fact } from "./facts";
import { genericWords, namingLinks } from "./name-words";
import { remembering } from "./remember";
import { isOfTerms } from "./terms";
import { normalizeWord, type Token, tokenize } from "./tokens";
import { functionWords } from "./vocabulary";

type Rows = readonly string[];

/** What the rows of a run are called: a product's listing and variations share its title, variations their options. */
export interface NameIndex {
  /** How many rows a word could name: one that names all tells nothing. */
  size: number;
  /** The rows that a word's stem names. */
  byStem: ReadonlyMap<string, readonly Rows[]>;
  /** The rows of options that are no words: "S", "38". */
  byMark: ReadonlyMap<string, Rows>;
  /** The first words of titles, and options that hold a number ("Set of 4"), to be found as a whole. */
  titles: readonly { words: readonly string[]; rows: Rows }[];
  numbered: readonly { tokens: readonly Token[]; rows: Rows }[];
  /** The rows of each product. */
  products: readonly Rows[];
}

/** Rows whose facts carry no `subject` have no name. Each title and option is read once, however many rows it names. */
export function nameIndexOf(facts: readonly Fact[]): NameIndex {
  const { size, byTitle, byOption } = rowsByName(facts);
  const byStem = new Map<string, Rows[]>();
  const add = (stems: readonly string[], rows: Rows) => {
    for (const stem of new Set(stems)) byStem.set(stem, [...(byStem.get(stem) ?? []), rows]);
  };
  for (const [title, rows] of byTitle) add(stemsOfTitle(title), rows);
  for (const [option, rows] of byOption) add(stemsOfOption(option), rows);
  const options = [...byOption];
  return {
    ...{ size, byStem, products: [...byTitle.values()] },
    byMark: new Map(options.filter(([option]) => isMark.test(option))),
    titles: [...byTitle].map(([title, rows]) => ({ words: wordsOf(title), rows })),
    numbered: options
      .filter(([option]) => /\d/.test(option) && /\p{L}/u.test(option))
      .map(([option, rows]) => ({ tokens: tokenize(option), rows })),
  };
}

const isMark = /^(?:\d{1,4}|[B-HJ-Z]|\d?X{0,3}[SL])$/;

function rowsByName(facts: readonly Fact[]) {
  const known = new Set<string>();
  const byTitle = new Map<string, string[]>();
  const byOption = new Map<string, string[]>();
  for (const fact of facts) {
    const { entityId, subject } = fact;
    if (!subject || known.has(entityId) || isOfTerms(fact)) continue;
    known.add(entityId);
    push(byTitle, subject.product, entityId);
    for (const option of subject.options) push(byOption, option, entityId);
  }
  // Amounts under no product's name are a row too: beside them even an only product's name tells whose a value is.
  const others = facts.some((fact) => isOfTerms(fact) || fact.shipping) ? 1 : 0;
  return { size: known.size + others, byTitle, byOption };
}

function push(map: Map<string, string[]>, key: string, value: string) {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}

const NAMES = 2_000;

const stemsOfTitle = remembering(NAMES, (title) =>
  wordsOf(shortName(title))
    .filter((word) => !genericWords.has(word))
    .flatMap(stemsOf),
);
const stemsOfOption = remembering(NAMES, (option) => wordsOf(option).flatMap(stemsOf));

/** Etsy's titles go on with keywords; the name stands before the first mark. */
function shortName(title: string): string {
  const [name = ""] = title.split(/\s[-–—|•·]\s|[,|:;(•]/);
  return name.trim() === "" ? title : name;
}

const wordsOf = (name: string): string[] => (name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(normalizeWord);

/** Forms of a word that its plural and its other gender share one of; none for words that name nothing. */
export function stemsOf(norm: string): string[] {
  if (norm.length < 3 || functionWords.has(norm) || namingLinks.has(norm)) return [];
  const long = withoutDoubles(norm);
  const ending = endings.exec(norm)?.[0].length ?? 0;
  return ending === 0 || norm.length - ending < 3 ? [long] : [long, withoutDoubles(norm.slice(0, -ending))];
}

const endings = /(?:e[nrs]?|[aionsx])$/;

/** "Groot" and "grote", "gres" and "gress". */
function withoutDoubles(stem: string): string {
  const [third, second, last] = [stem.at(-3), stem.at(-2), stem.at(-1) ?? ""];
  if (second === last) return /[aeiou]/.test(last) ? stem : stem.slice(0, -1);
  return third === second && /[aeou]/.test(third ?? "") && !/[aeiou]/.test(last)
    ? `${stem.slice(0, -2)}${last}`
    : stem;
}
