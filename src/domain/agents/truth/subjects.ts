import type { Fact } from "./facts";
import { type NameIndex, nameIndexOf, stemsOf } from "./name-index";
import { valueOfWord } from "./number-words";
import type { Token } from "./tokens";
import { labelWords } from "./vocabulary";

type Rows = ReadonlySet<string>;

/** Words of the reply that name some of the rows and not all of them. */
export interface Label {
  /** Indices of its tokens. */
  first: number;
  last: number;
  rows: Rows;
}

/** What the rows of a run are called. */
export interface Subjects {
  labelsIn(tokens: readonly Token[]): Label[];
  /** All rows of the products that `rows` belong to. */
  siblings(rows: Rows): Rows;
  /** Of `rows`, those of whole listings where there are any, else all: "the mug is sold out" is said of the listing. */
  whole(rows: Rows): Rows;
}

const compounding: Rows = new Set(["de", "nl"]);
const nothing: Rows = new Set();

/** Reads the names of the facts' rows; rows whose facts carry no `subject` have none. */
export function subjectsOf(facts: readonly Fact[], language: string): Subjects {
  const index = nameIndexOf(facts);
  const known = new Map<string, Rows>();
  const rowsOfToken = (token: Token, before: Token | undefined) => {
    const { norm, raw, kind } = token;
    const isMark = kind === "number" ? labelWords.has(before?.norm ?? "") : raw === raw.toUpperCase();
    const marked = isMark ? index.byMark.get(raw) : undefined;
    if (marked) return new Set(marked);
    if (kind !== "word") return nothing;
    const rows = known.get(norm) ?? named(norm, index, compounding.has(language));
    known.set(norm, rows);
    return rows;
  };
  const whole = new Set(
    facts.filter((fact) => fact.subject?.options.length === 0).map((fact) => fact.entityId),
  );
  return {
    labelsIn: (tokens) => {
      if (index.size < 2) return [];
      const long = [...titleLabels(tokens, index), ...numberedLabels(tokens, index, language)];
      const isTaken = (at: number) => long.some((label) => at >= label.first && at <= label.last);
      const short = labelsOf(tokens, (token, before, at) =>
        isTaken(at) ? nothing : rowsOfToken(token, before),
      );
      return [...long, ...short].sort((one, other) => one.first - other.first);
    },
    siblings: (some) => new Set(index.products.filter((rows) => rows.some((id) => some.has(id))).flat()),
    whole: (some) => (meets(some, whole) ? intersection(some, whole) : some),
  };
}

export function intersection(one: Rows, other: Rows): Rows {
  return new Set([...one].filter((id) => other.has(id)));
}

export function meets(one: Rows, other: Rows): boolean {
  for (const id of one) if (other.has(id)) return true;
  return false;
}

/** The rows a word names: none where it names nothing or all of them. */
function named(norm: string, { byStem, size }: NameIndex, compounds: boolean): Rows {
  const found = new Set<string>();
  for (const stem of stemsOf(norm)) {
    for (const id of (byStem.get(stem) ?? []).flat()) found.add(id);
    if (compounds && stem.length > 3) for (const id of compoundsOf(stem, byStem)) found.add(id);
  }
  return found.size < size ? found : nothing;
}

/** Of "Becher" the rows of "Steinzeugbecher", and of "Holztablett" those of "Tablett". */
function compoundsOf(stem: string, byStem: NameIndex["byStem"]): string[] {
  return [...byStem]
    .filter(([known]) => known.endsWith(stem) || (known.length > 3 && stem.endsWith(known)))
    .flatMap(([, rows]) => rows.flat());
}

function labelsOf(
  tokens: readonly Token[],
  rowsOfToken: (token: Token, before: Token | undefined, at: number) => Rows,
): Label[] {
  const labels: Label[] = [];
  for (const [at, token] of tokens.entries()) {
    const rows = rowsOfToken(token, tokens[at - 1], at);
    if (rows.size === 0) continue;
    const label = labels.at(-1);
    const goesOn = label?.last === at - 1 && isWithinName(token.gapBefore);
    const shared = label && goesOn ? intersection(label.rows, rows) : nothing;
    if (label && shared.size > 0) labels.splice(-1, 1, { ...label, last: at, rows: shared });
    else labels.push({ first: at, last: at, rows });
  }
  return labels;
}

const isWithinName = (gap: string) => /^[\s*_'’"“”-]*$/.test(gap);

/**
 * Names that go on over a mark, as their titles do: of "Gift Box: Mug" neither word is another product's. Without a mark
 * between them, words name by themselves: "the blue mug" may be the mug in blue.
 */
function titleLabels(tokens: readonly Token[], { titles }: NameIndex): Label[] {
  const labels: Label[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const begun = titles.filter(({ words }) => words[0] === tokens[at]?.norm);
    const found = begun
      .map(({ words, rows }) => ({ length: sameWords(tokens, at, words), rows }))
      .filter(({ length }) => length > 1 && goesOverMark(tokens, at, length));
    const longest = Math.max(0, ...found.map(({ length }) => length));
    if (longest === 0) continue;
    const rows = found.filter(({ length }) => length === longest).flatMap((one) => one.rows);
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

/** "The set of four", "2er-Set": an option that its number tells from the others. */
function numberedLabels(tokens: readonly Token[], { numbered }: NameIndex, language: string): Label[] {
  if (numbered.length === 0) return [];
  return tokens.flatMap((_, at) => {
    const option = numbered.find((one) => isSaidAt(tokens, at, one.tokens, language));
    return option ? [{ first: at, last: at + option.tokens.length - 1, rows: new Set(option.rows) }] : [];
  });
}

function isSaidAt(tokens: readonly Token[], at: number, option: readonly Token[], language: string): boolean {
  return option.every((part, after) => {
    const token = tokens[at + after];
    if (!token || (after > 0 && !isWithinName(token.gapBefore))) return false;
    if (part.kind === "number")
      return token.raw === part.raw || valueOfWord(token.norm, language) === Number(part.raw);
    return token.norm === part.norm || stemsOf(token.norm).some((stem) => stemsOf(part.norm).includes(stem));
  });
}
