import { currenciesOfWord } from "./currencies";
import type { Mention } from "./mentions";
import { firstWordsOf, phraseAt, type Token } from "./tokens";
import { joiningWords } from "./vocabulary";

const set = (...lines: string[]): ReadonlySet<string> => new Set(lines.join("|").split("|"));

const fromBefore = set(
  "from|starting at|starts at|start at|starting from|starts from|start from|beginning at|begins at|as low as|at least",
  "ab|mindestens|a partir de|a partir d|des|au moins|desde|al menos|a partire da|a partire dai|partire da|parte da|partono da|almeno|vanaf|minstens|pelo menos",
);
const fromAfter = set(
  "and up|and upwards|or more|upwards|aufwarts|und mehr|et plus|o mas|y mas|en adelante|in su|e oltre|o piu|en hoger|of meer|ou mais",
);
const upToBefore = set(
  "up to|at most|bis zu|hochstens|maximal|jusqu a|hasta|como maximo|fino a|al massimo|tot|maximaal|hooguit|ate",
);
const inAllWords = set(
  "in all|in total|altogether|all together|total|overall|combined|across all|over all|all options|all variations|all sizes|all colours|all colors|all glazes",
  "insgesamt|zusammen|in summe|uber alle|alle zusammen|en tout|au total|ensemble|en total|entre todas|entre todos|in tutto|in totale|complessivamente|in totaal|totaal|alles bij elkaar|samen|no total|ao todo",
);
const beginsInAll = firstWordsOf(inAllWords);

/** Whether an amount is said as the lowest ("from $37"), as the highest ("up to $41"), or plainly. */
export function extentSaid(
  tokens: readonly Token[],
  { first, last }: Mention,
): "lowest" | "highest" | "plain" {
  let start = first;
  while (start > 0 && isMoneyWord(tokens[start - 1])) start -= 1;
  let end = last;
  while (end + 1 < tokens.length && isMoneyWord(tokens[end + 1])) end += 1;
  const isClosed = /[.!?;,\n]/.test(tokens[start]?.gapBefore ?? "");
  for (const count of [3, 2, 1]) {
    const before = !isClosed && start >= count ? phraseAt(tokens, start - count, count) : "";
    if (fromBefore.has(before)) return "lowest";
    if (upToBefore.has(before)) return "highest";
    if (fromAfter.has(phraseAt(tokens, end + 1, count))) return "lowest";
  }
  return "plain";
}

/** "$37–$41.50", "between $37 and $41.50", "37 ou 41 €": two amounts of one statement. */
export function areSpan(tokens: readonly Token[], one: Mention, other: Mention): boolean {
  const between = tokens.slice(one.last + 1, other.first).filter((token) => !isMoneyWord(token));
  const gaps = tokens.slice(one.last + 1, other.first + 1).map(({ gapBefore }) => gapBefore);
  if (gaps.some((gap) => /[.!?;:,\n]/.test(gap))) return false;
  if (between.length === 0) return gaps.some((gap) => /[-–—]/.test(gap));
  const [word] = between;
  return (
    between.length === 1 &&
    word !== undefined &&
    (joiningWords.has(word.norm) || /^(?:al|hasta|tot|ate)$/.test(word.norm))
  );
}

/** Whether a count is said as one over all options. */
export const isSaidInAll = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      beginsInAll.has(token.norm) && [3, 2, 1].some((count) => inAllWords.has(phraseAt(tokens, at, count))),
  );

const isMoneyWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "currency" ||
    token.raw === "US" ||
    (token.kind === "word" && currenciesOfWord(token.norm, token.raw) !== undefined));
