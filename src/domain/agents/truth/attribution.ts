import { currenciesOfWord } from "./currencies";
import type { Fact } from "./facts";
import { lazy } from "./lazy";
import { comparisons, conjunctions, nameJoins, namingLinks } from "./name-words";
import { sentencesOf } from "./sentences";
import { intersection, type Label, meets, type Subjects } from "./subjects";
import type { Token } from "./tokens";
import { stockAfter } from "./vocabulary";

/** A value of the reply that is said of something, by the indices of its tokens. */
export interface StatedValue {
  first: number;
  last: number;
  kind: Fact["kind"];
}

/** Which rows the words of a reply speak of. */
export interface Attribution {
  labels: readonly Label[];
  /** The rows a value must belong to; undefined where the reply names none. */
  rowsOf(value: StatedValue): ReadonlySet<string> | undefined;
}

type Rows = ReadonlySet<string>;

/**
 * Says of each value which rows it is said of: a name right after it with only linking words between ("$42 for the
 * mug", "3 mugs"), else the nearest before it in its sentence, else what the nearest earlier sentence names. Options
 * narrow down ("the blue mug"). "The mug and the tray cost $42 and $24.99" is read in order.
 */
export function attributionOf(
  tokens: readonly Token[],
  text: string,
  subjects: Subjects,
  values: readonly StatedValue[],
  language: string,
): Attribution {
  const labels = subjects.labelsIn(tokens);
  if (labels.length === 0) return { labels, rowsOf: () => undefined };
  const sentences = sentencesOf(text).map(({ start, end }) => {
    const inside = ({ first }: { first: number }) => {
      const at = tokens[first]?.start ?? -1;
      return at >= start && at < end;
    };
    const own = labels.filter(inside);
    const named = lazy(() => togetherNamed(own));
    const products = lazy(() => subjects.siblings(named()));
    return { start, end, labels: own, values: values.filter(inside), named, products };
  });
  return {
    labels,
    rowsOf(value) {
      const start = tokens[value.first]?.start ?? 0;
      const here = sentences.findIndex((one) => start >= one.start && start < one.end);
      const earlier = sentences.slice(0, Math.max(0, here)).reverse();
      const sentence = sentences[here];
      const inherited = earlier.find((one) => one.labels.length > 0);
      const own = sentence && saidHere({ tokens, subjects, language }, sentence, value);
      if (!inherited) return own;
      return own ? narrowed(own, inherited.products()) : inherited.named();
    },
  };
}

interface Sentence {
  labels: readonly Label[];
  values: readonly StatedValue[];
}

interface Reading {
  tokens: readonly Token[];
  subjects: Subjects;
  language: string;
}

function saidHere(reading: Reading, sentence: Sentence, value: StatedValue): Rows | undefined {
  const { tokens, subjects } = reading;
  const [itself, ...rest] = sentence.labels.filter(
    (label) => label.first >= value.first && label.last <= value.last,
  );
  if (itself) return rest.reduce<Rows>((rows, label) => narrowed(rows, label.rows), itself.rows);
  const linked = labelAfter(reading, sentence, value);
  if (linked) return linked;
  const before = sentence.labels.filter((label) => label.last < value.first);
  return before.length > 0
    ? namedBefore(tokens, sentence, before, value, subjects)
    : laterLabel(tokens, sentence, value);
}

/** The name that follows a value over linking words: "$42 for the mug", "3 left of the trays", "12 mugs". */
function labelAfter(
  { tokens, language }: Reading,
  { labels }: Sentence,
  value: StatedValue,
): Rows | undefined {
  const label = labels.find((one) => one.first > value.last);
  if (!label || label.first > value.last + 6) return undefined;
  const between = tokens.slice(value.last + 1, label.first);
  const links = between.filter((token, at) => isLink(token, language) || (at === 0 && isCurrency(token)));
  const parted = [...between, tokens[label.first]].some((token) =>
    /[.!?:;,()\n–—]/.test(token?.gapBefore ?? ""),
  );
  if (parted || links.length < between.length) return undefined;
  return value.kind === "quantity" || links.some((link) => isLink(link, language))
    ? whole(tokens, labels, label)
    : undefined;
}

/** "En" is "in", but "and" in Dutch. */
function isLink({ norm }: Token, language: string): boolean {
  return namingLinks.has(norm) || stockAfter.has(norm) || (norm === "en" && language !== "nl");
}

/** Where no name stands before a value: the first after it in its clause, up to the next value or a comparison. */
function laterLabel(tokens: readonly Token[], sentence: Sentence, value: StatedValue): Rows | undefined {
  const label = sentence.labels.find((one) => one.first > value.last);
  if (!label || sentence.values.some((one) => one.first > value.last && one.first < label.first))
    return undefined;
  const between = tokens.slice(value.last + 1, label.first + 1);
  const isOther = between.some(
    (token) =>
      /[.!?;,\n]/.test(token.gapBefore) || conjunctions.has(token.norm) || comparisons.has(token.norm),
  );
  return isOther ? undefined : whole(tokens, sentence.labels, label);
}

function isCurrency({ kind, norm, raw }: Token): boolean {
  return kind === "currency" || currenciesOfWord(norm, raw) !== undefined;
}

/** What a name names together with those that touch it. */
function whole(tokens: readonly Token[], labels: readonly Label[], label: Label): Rows {
  return labels
    .filter((one) => one.first >= label.first && touches(tokens, label, one))
    .reduce<Rows>((rows, one) => narrowed(rows, one.rows), label.rows);
}

/** Whether two names make one: "blue mug", "mug in blue". */
function touches(tokens: readonly Token[], one: Label, other: Label): boolean {
  const between = tokens.slice(one.last + 1, other.first);
  return (
    between.length <= 1 &&
    between.every((token) => /^(?:in|en|de|di|von)$/.test(token.norm)) &&
    !/[.!?:;,\n]/.test(tokens[other.first]?.gapBefore ?? "")
  );
}

function namedBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  before: readonly Label[],
  value: StatedValue,
  subjects: Subjects,
): Rows {
  const group = lastGroup(tokens, before);
  const previous = sentence.values.filter((one) => one.last < value.first).at(-1)?.last ?? -1;
  const inOrder = group.length > 1 ? paired(sentence, group, value) : undefined;
  let rows = inOrder ?? union(group.map((label) => label.rows));
  for (const label of before.slice(0, before.length - group.length).reverse()) {
    rows = narrowed(rows, label.first > previous ? label.rows : subjects.siblings(label.rows));
  }
  return rows;
}

/** The nearest names, those joined by "and" or a comma together, as long as none narrows another. */
function lastGroup(tokens: readonly Token[], before: readonly Label[]): Label[] {
  const group = before.slice(-1);
  for (let at = before.length - 2; at >= 0; at -= 1) {
    const [label, next] = [before[at], group[0]];
    if (!label || !next || meets(label.rows, next.rows)) break;
    const between = tokens.slice(label.last + 1, next.first);
    const gaps = tokens.slice(label.last + 1, next.first + 1).map((token) => token.gapBefore);
    const joined =
      between.some((token) => conjunctions.has(token.norm)) || gaps.some((gap) => /[&/]/.test(gap));
    const listed = group.length > 1 && gaps.some((gap) => gap.includes(","));
    if (!joined && !listed) break;
    if (
      !between.every((token) => nameJoins.has(token.norm) || conjunctions.has(token.norm)) ||
      gaps.some((gap) => /[.!?;:()\n]/.test(gap))
    )
      break;
    group.unshift(label);
  }
  return group;
}

/** The k-th of as many values as names goes with the k-th name. */
function paired(sentence: Sentence, group: readonly Label[], value: StatedValue): Rows | undefined {
  const end = group.at(-1)?.last ?? 0;
  const until = sentence.labels.find((label) => label.first > end)?.first ?? Number.POSITIVE_INFINITY;
  const values = sentence.values.filter((one) => one.first > end && one.first < until);
  return values.length === group.length ? group[values.indexOf(value)]?.rows : undefined;
}

/** Those of `rows` that are among `others` too, or all where none is. */
function narrowed(rows: Rows, others: Rows): Rows {
  const both = intersection(rows, others);
  return both.size > 0 ? both : rows;
}

/** What a sentence names in all: "the apron in charcoal" is one row, "the mug and the tray" are two. */
function togetherNamed(labels: readonly Label[]): Rows {
  const groups: Rows[] = [];
  for (const { rows } of labels) {
    const at = groups.findIndex((group) => meets(group, rows));
    const group = groups[at];
    if (group) groups[at] = intersection(group, rows);
    else groups.push(rows);
  }
  return union(groups);
}

function union(sets: readonly Rows[]): Rows {
  return new Set(sets.flatMap((rows) => [...rows]));
}
