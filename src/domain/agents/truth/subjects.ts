import type { Fact } from "./facts";
import { genericWords } from "./name-words";
import type { Token } from "./tokens";
import { functionWords, labelWords } from "./vocabulary";

/** A row of the shop that facts are about: a listing, or one variation of it. */
interface Row {
  entityId: string;
  product: string;
  words: readonly string[];
  /** Options that are no words: "S", "38". */
  marks: readonly string[];
}

/** Words of the reply that name some of the rows and not all of them. */
export interface Label {
  /** Indices of its tokens. */
  first: number;
  last: number;
  rows: ReadonlySet<string>;
}

/** What the rows of a run are called. */
export interface Subjects {
  labelsIn(tokens: readonly Token[]): Label[];
  /** All rows of the products that `rows` belong to. */
  siblings(rows: ReadonlySet<string>): ReadonlySet<string>;
  /** Of `rows`, those of whole listings where there are any, else all: "the mug is sold out" is said of the listing. */
  whole(rows: ReadonlySet<string>): ReadonlySet<string>;
}

const compounding: ReadonlySet<string> = new Set(["de", "nl"]);
const nothing: ReadonlySet<string> = new Set();

/** Reads the names of the facts' rows; rows whose facts carry no `subject` have none. */
export function subjectsOf(facts: readonly Fact[], language: string): Subjects {
  const rows = rowsOf(facts);
  const byStem = new Map<string, Set<string>>();
  const byMark = new Map<string, Set<string>>();
  const byProduct = new Map<string, Set<string>>();
  for (const row of rows) {
    addTo(byProduct, row.product, row.entityId);
    for (const word of row.words) addTo(byStem, word, row.entityId);
    for (const mark of row.marks) addTo(byMark, mark, row.entityId);
  }
  const rowsNamed = new Map<string, ReadonlySet<string>>();
  const rowsOfToken = (token: Token, before: Token | undefined) => {
    const { norm, raw, kind } = token;
    const isMark = kind === "number" ? labelWords.has(before?.norm ?? "") : raw === raw.toUpperCase();
    const marked = isMark ? byMark.get(raw) : undefined;
    if (marked) return marked;
    if (kind !== "word") return nothing;
    const known = rowsNamed.get(norm) ?? named(norm, byStem, rows.length, compounding.has(language));
    rowsNamed.set(norm, known);
    return known;
  };
  const whole = new Set(
    facts.filter((fact) => fact.subject?.options.length === 0).map((fact) => fact.entityId),
  );
  return {
    labelsIn: (tokens) => {
      if (rows.length < 2) return [];
      const titled = titleLabels(tokens, byProduct);
      const isTitled = (at: number) => titled.some((label) => at >= label.first && at <= label.last);
      const named = labelsOf(tokens, (token, before, at) =>
        isTitled(at) ? nothing : rowsOfToken(token, before),
      );
      return [...titled, ...named].sort((one, other) => one.first - other.first);
    },
    siblings: (some) =>
      new Set([...byProduct.values()].filter((all) => meets(all, some)).flatMap((all) => [...all])),
    whole: (some) => (meets(some, whole) ? intersection(some, whole) : some),
  };
}

export function intersection(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((id) => other.has(id)));
}

export function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const id of one) if (other.has(id)) return true;
  return false;
}

function rowsOf(facts: readonly Fact[]): Row[] {
  const rows = new Map<string, Row>();
  const names = new Map<string, string[]>();
  for (const { entityId, subject } of facts) {
    if (!subject || rows.has(entityId)) continue;
    const { product, options } = subject;
    const name = names.get(product) ?? stemsOfName(product);
    names.set(product, name);
    const words = [...name, ...options.flatMap(wordsOf).flatMap(stemsOf)];
    const marks = options.filter((option) => /^(?:\d{1,4}|[B-HJ-Z]|\d?X{0,3}[SL])$/.test(option));
    rows.set(entityId, { entityId, product, words, marks });
  }
  return [...rows.values()];
}

function stemsOfName(title: string): string[] {
  return wordsOf(shortName(title))
    .filter((word) => !genericWords.has(word))
    .flatMap(stemsOf);
}

/** Etsy's titles go on with keywords; the name stands before the first mark. */
function shortName(title: string): string {
  const [name = ""] = title.split(/\s[-–—|•·]\s|[,|:;(•]/);
  return name.trim() === "" ? title : name;
}

function wordsOf(name: string): string[] {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.map((word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""));
}

/** Forms of a word that its plural and its other gender share one of; none for words that name nothing. */
function stemsOf(norm: string): string[] {
  if (norm.length < 3 || functionWords.has(norm)) return [];
  const short = norm.replace(/(?:e[nrs]?|[aionsx])$/, "");
  return [norm, short].filter((stem) => stem.length > 2).map((stem) => stem.replace(/([^aeiou])\1$/, "$1"));
}

/** The rows a word names: none where it names nothing or all of them. */
function named(
  norm: string,
  byStem: ReadonlyMap<string, ReadonlySet<string>>,
  most: number,
  compounds: boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const stem of stemsOf(norm)) {
    addAll(found, byStem.get(stem) ?? nothing);
    if (compounds && stem.length > 3) addAll(found, compoundsOf(stem, byStem));
  }
  return found.size < most ? found : nothing;
}

/** Of "Becher" the rows of "Steinzeugbecher", and of "Holztablett" those of "Tablett". */
function compoundsOf(stem: string, byStem: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...byStem]
    .filter(([known]) => known.endsWith(stem) || (known.length > 3 && stem.endsWith(known)))
    .flatMap(([, rows]) => [...rows]);
}

function addAll(set: Set<string>, ids: Iterable<string>) {
  for (const id of ids) set.add(id);
}

function labelsOf(
  tokens: readonly Token[],
  rowsOfToken: (token: Token, before: Token | undefined, at: number) => ReadonlySet<string>,
): Label[] {
  const labels: Label[] = [];
  for (const [at, token] of tokens.entries()) {
    const rows = rowsOfToken(token, tokens[at - 1], at);
    if (rows.size === 0) continue;
    const label = labels.at(-1);
    const goesOn = label?.last === at - 1 && /^[\s*_'’"“”-]*$/.test(token.gapBefore);
    const shared = label && goesOn ? intersection(label.rows, rows) : nothing;
    if (label && shared.size > 0) labels.splice(-1, 1, { ...label, last: at, rows: shared });
    else labels.push({ first: at, last: at, rows });
  }
  return labels;
}

/**
 * Names that go on over a mark, as their titles do: of "Gift Box: Mug" neither word is another product's. Without a mark
 * between them, words name by themselves: "the blue mug" may be the mug in blue.
 */
function titleLabels(tokens: readonly Token[], byProduct: ReadonlyMap<string, ReadonlySet<string>>): Label[] {
  const titles = [...byProduct].map(([title, rows]) => ({ words: wordsOf(title), rows }));
  const labels: Label[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = titles
      .map(({ words, rows }) => ({ length: sameWords(tokens, at, words), rows }))
      .filter(({ length }) => length > 1 && goesOverMark(tokens, at, length));
    const longest = Math.max(0, ...found.map(({ length }) => length));
    if (longest === 0) continue;
    const rows = found.filter(({ length }) => length === longest).flatMap((one) => [...one.rows]);
    labels.push({ first: at, last: at + longest - 1, rows: new Set(rows) });
    at += longest - 1;
  }
  return labels;
}

/** How many words from here on are a title's first ones. */
function sameWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let count = 0;
  while (count < words.length && tokens[at + count]?.norm === words[count]) count += 1;
  return count;
}

const goesOverMark = (tokens: readonly Token[], at: number, length: number) =>
  tokens.slice(at + 1, at + length).some(({ gapBefore }) => /[,|:;(–—]/.test(gapBefore));

function addTo(map: Map<string, Set<string>>, key: string, id: string) {
  const known = map.get(key);
  if (known) known.add(id);
  else map.set(key, new Set([id]));
}
