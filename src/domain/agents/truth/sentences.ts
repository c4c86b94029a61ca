import { months, openWords } from "./date-words";
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

/** The words of the sentence that a token stands in. */
export function sentenceAt(tokens: readonly Token[], at: number): Token[] {
  const ends = (index: number) => endsSentence(tokens[index]?.gapBefore ?? "");
  let [first, last] = [at, at];
  while (first > Math.max(0, at - mostWords) && !ends(first)) first -= 1;
  while (last + 1 < Math.min(tokens.length, at + mostWords) && !ends(last + 1)) last += 1;
  return tokens.slice(first, last + 1);
}

/**
 * A "no" in the clause of tokens `first` … `last`, or in the one before that theirs hangs on ("I can't promise, dass …").
 * "No worries, it's 20% off" doesn't deny the 20%.
 */
export function isDenied(tokens: readonly Token[], first: number, last: number): boolean {
  let from = clauseAt(tokens, first).first;
  if (from > 0 && subordinators.has(tokens[from]?.norm ?? "") && /,/.test(tokens[from]?.gapBefore ?? ""))
    from = clauseAt(tokens, from - 1).first;
  const to = clauseAt(tokens, last).last;
  for (let at = from; at <= to; at += 1) {
    if (at === first) at = last + 1;
    if (at <= to && negations.has(tokens[at]?.norm ?? "") && !isReassuring(tokens, at)) return true;
  }
  return false;
}

const subordinators = new Set("dass ob wann that dat of wanneer che que qu".split(" "));
const reassuring =
  /^(?:worr|problem|sorg|souci|preocup|preoccup|zorg|doubt|zweifel|only$|nur$|seulement|sol[oa]|alleen)/;

/** "No worries", "kein Problem", "not only". */
function isReassuring(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some(({ norm }) => reassuring.test(norm));
}

/** "Whether it arrives by Friday, I can't say", "let me ask about Friday". */
export function isOpen(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(clauseAt(tokens, at).first, at).some((token) => openWords.has(token.norm));
}

/** Whether a clause ends before this token. */
export function endsClause(token: Token | undefined): boolean {
  if (!token) return true;
  // The point of "3. Mai" ends nothing.
  if (months.has(token.norm) && /^\. ?$/.test(token.gapBefore)) return false;
  return endsSentence(token.gapBefore) || /[,:—–]/.test(token.gapBefore) || turns.has(token.norm);
}
