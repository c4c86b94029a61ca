import { months } from "./date-words";
import { endsSentence, normalizeWord, type Token } from "./tokens";
import { negations } from "./vocabulary";

export interface Stretch {
  start: number;
  end: number;
}

const ends = /\n|[.!?;](?=\s|$)/g;

/** Sentences and lines that hold more than marks. The point of "24.99" ends nothing. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) sentences.push({ start, end });
    start = end + 1;
  };
  for (const { index } of text.matchAll(ends)) if (!isOrdinalDay(text, index)) close(index);
  close(text.length);
  return sentences;
}

/** The point of "3. Mai". */
function isOrdinalDay(text: string, at: number): boolean {
  if (text[at] !== "." || !/\d$/.test(text.slice(Math.max(0, at - 1), at))) return false;
  const [, word = ""] = /^\. (\p{L}{3,9})/u.exec(text.slice(at, at + 12)) ?? [];
  return months.has(normalizeWord(word));
}

/** Whether the sentence that goes on at `from` ends with a question mark. */
export function isAsked(text: string, from: number): boolean {
  return /^[^.!\n;]*\?/.test(text.slice(from, from + 200));
}

const turns = new Set(
  "but however though aber jedoch dafur mais pero sino ma pero maar echter mas".split(" "),
);

/** No clause is longer to either side of a word; what is, was written to be slow to read. */
const mostWords = 80;

/** The clause that a token stands in. */
export function clauseAt(tokens: readonly Token[], at: number): { first: number; last: number } {
  let [first, last] = [at, at];
  const [least, most] = [Math.max(0, at - mostWords), Math.min(tokens.length - 1, at + mostWords)];
  while (first > least && !endsClause(tokens[first])) first -= 1;
  while (last < most && !endsClause(tokens[last + 1])) last += 1;
  return { first, last };
}

/** A "no" in the clause of tokens `first` … `last`: "no worries, it's 20% off" doesn't deny the 20%. */
export function isDenied(tokens: readonly Token[], first: number, last: number): boolean {
  const around = [
    ...tokens.slice(clauseAt(tokens, first).first, first),
    ...tokens.slice(last + 1, clauseAt(tokens, last).last + 1),
  ];
  return around.some((token) => negations.has(token.norm));
}

/** Whether a clause ends before this token. */
export function endsClause(token: Token | undefined): boolean {
  if (!token) return true;
  return endsSentence(token.gapBefore) || /[,:—–]/.test(token.gapBefore) || turns.has(token.norm);
}
