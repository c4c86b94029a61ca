import type { StatedValue } from "./attribution";
import { sentencesOf } from "./sentences";
import type { Token } from "./tokens";

/** Where the words stand that say what a value is of: the nearest first. */
export interface Around {
  /** From the value before it (or the sentence's beginning) on, and up to the value after it. */
  before: readonly Token[];
  after: readonly Token[];
  sentence: readonly Token[];
  /** Of earlier sentences, the nearest first. */
  earlier: readonly (readonly Token[])[];
}

/** The words around a value of the reply. */
export function aroundOf(
  { tokens, text }: { tokens: readonly Token[]; text: string },
  values: readonly StatedValue[],
  value: StatedValue,
): Around {
  const at = tokens[value.first]?.start ?? 0;
  const stretches = sentencesOf(text);
  const here = stretches.findIndex(({ start, end }) => at >= start && at < end);
  const inside = (index: number) => {
    const one = stretches[index];
    return one ? tokens.filter(({ start }) => start >= one.start && start < one.end) : [];
  };
  const sentence = inside(here);
  const from = values.filter((one) => one.last < value.first).at(-1)?.last ?? -1;
  const until = values.find((one) => one.first > value.last)?.first ?? tokens.length;
  const own = new Set(sentence);
  return {
    before: tokens.slice(from + 1, value.first).filter((token) => own.has(token)),
    after: tokens.slice(value.last + 1, until).filter((token) => own.has(token)),
    sentence,
    earlier: Array.from({ length: Math.min(6, Math.max(0, here)) }, (_, back) => inside(here - 1 - back)),
  };
}

/** What is found in the nearest words that hold any: right before or right after, else the sentence, else earlier ones. */
export function nearest<Found>(
  { before, after, sentence, earlier }: Around,
  find: (tokens: readonly Token[]) => readonly Found[],
): (readonly Found[])[] {
  const close = [find(before), find(after)].filter((found) => found.length > 0);
  if (close.length > 0) return close;
  for (const tokens of [sentence, ...earlier]) {
    const found = find(tokens);
    if (found.length > 0) return [found];
  }
  return [];
}
