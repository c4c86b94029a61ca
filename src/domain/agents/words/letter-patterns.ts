import { commonWords } from "./common-words";
import { type Language, languages, words } from "./words";

const SMOOTHING = 0.2;
const LONGEST = 24;

/** How often three letters follow each other in a language, by what code itself says in it and its common words. */
const frequencies = new Map(languages.map((language) => [language, frequenciesOf(language)]));

function frequenciesOf(language: Language) {
  const counts = new Map<string, number>();
  const text = `${Object.values(words[language]).join(" ")} ${commonWords[language]}`.toLowerCase();
  let total = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const three of threesOf(word)) {
      counts.set(three, (counts.get(three) ?? 0) + 1);
      total += 1;
    }
  }
  return { counts, total };
}

/** "ab" is " ab" and "ab ": beginnings and endings tell most. */
function threesOf(word: string): string[] {
  const padded = ` ${word.slice(0, LONGEST)} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}

/** How likely each language is by a word's letters; together 1. */
export function likelihoods(word: string): Record<Language, number> {
  const threes = threesOf(word);
  const logs = languages.map((language) => {
    const { counts, total } = frequencies.get(language) ?? { counts: new Map<string, number>(), total: 1 };
    return threes.reduce(
      (sum, three) => sum + Math.log(((counts.get(three) ?? 0) + SMOOTHING) / (total + 1_000)),
      0,
    );
  });
  const most = Math.max(...logs);
  const odds = logs.map((log) => Math.exp((log - most) / 2));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(languages.map((language, at) => [language, (odds[at] ?? 0) / all])) as Record<
    Language,
    number
  >;
}
