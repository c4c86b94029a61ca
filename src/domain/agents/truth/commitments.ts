import { promiseStems } from "./date-words";
import { findDates } from "./dates";
import { sentencesOf } from "./sentences";
import { plainText, tokenize } from "./tokens";

/** Sentences that long are no sentences; their beginning says enough. */
const MOST = 300;

/** The sentences of a message that bind somebody or name something exactly: days, promises, amounts, numbers. */
export function commitmentsIn(message: string): string[] {
  const text = plainText(message.slice(0, 10_000));
  return sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => {
      const tokens = tokenize(sentence);
      return (
        findDates(tokens).length > 0 ||
        tokens.some(
          ({ kind, norm }) => kind === "number" || promiseStems.some((stem) => norm.startsWith(stem)),
        )
      );
    })
    .map((sentence) => sentence.slice(0, MOST));
}
