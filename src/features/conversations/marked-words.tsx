import { Fragment, memo } from "react";
import { splitAtWords } from "./split-at-words";

/** A text with the words of a search marked in it. */
export const MarkedWords = memo(function MarkedWords({ text, words }: { text: string; words: string }) {
  if (!words) return text;
  return splitAtWords(text, words).map(({ at, part, isHit }) =>
    isHit ? (
      <mark key={at} className="rounded-[3px] bg-accent-soft text-text">
        {part}
      </mark>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
});
