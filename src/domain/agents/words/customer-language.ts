import { languagesOfWord } from "./common-words";
import { likelihoods } from "./letter-patterns";
import { type Language, languages } from "./words";

type Scores = Record<Language, number>;

/** How much a word tells that so many of our languages have in common. */
const weights = [0, 1.5, 0.6, 0.3, 0.2] as const;
const OF_LETTERS = 1.2;
/** What speaks for a language before anything was read: the messenger's code, or the earlier turns. */
const OF_CODE = 0.8;
const OF_EARLIER = 1.5;

/**
 * The language to answer in: what the customer writes, if that tells; else what they wrote before; else the messenger's code
 * (BCP 47, as Telegram's `language_code`); else English. Links, numbers, what can't be seen and names in quotes tell
 * nothing: a title in English makes no question English.
 */
export function customerLanguage(
  languageCode: string | null,
  text: string,
  earlier: readonly string[] = [],
): Language {
  const coded = languageOfCode(languageCode);
  const before = scoresOf(earlier.slice(-MOST_TURNS).join("\n"));
  const told = best(before, coded, OF_CODE);
  return best(scoresOf(text), told ?? coded, told ? OF_EARLIER : OF_CODE) ?? coded ?? "en";
}

const MOST_TURNS = 8;

/** The language with the highest score, `usual` having a lead; undefined where nothing was read. */
function best(scores: Scores, usual: Language | undefined, lead: number): Language | undefined {
  if (languages.every((language) => scores[language] === 0))
    return usual && lead === OF_EARLIER ? usual : undefined;
  const score = (language: Language) => scores[language] + (language === usual ? lead : 0);
  return [...languages].sort((one, other) => score(other) - score(one))[0];
}

function languageOfCode(code: string | null): Language | undefined {
  const primary = code?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary);
}

/** What the words of a text tell, of its first 2 000 characters. */
function scoresOf(text: string): Scores {
  const scores: Scores = { en: 0, de: 0, fr: 0, es: 0, it: 0, nl: 0, pt: 0 };
  const own = ownWords(text);
  if (/[¿¡]/.test(own)) scores.es += weights[1];
  for (const { 0: word, index } of own.matchAll(/[\p{L}\p{M}]+/gu)) {
    const lower = word.toLowerCase();
    const known =
      languagesOfWord.get(lower) ?? languagesOfWord.get(lower.normalize("NFD").replace(/\p{M}/gu, ""));
    if (known) for (const language of known) scores[language] += weights[known.length] ?? 0;
    else if (word.length > 3 && ((index === 0 && own.trim() !== word) || lower === word))
      addLikelihoods(scores, lower);
  }
  return scores;
}

/** A word that isn't known tells by its letters, if they are much more one language's than others'. */
function addLikelihoods(scores: Scores, word: string) {
  const likely = likelihoods(word);
  for (const language of languages)
    if (likely[language] > 0.3) scores[language] += OF_LETTERS * likely[language];
}

const quoted = /["“”„«»][^"“”„«»\n]{2,90}["“”„«»]/g;
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\S+/giu;
const unseen = /\u034f|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text without what others wrote and what can't be seen. */
const ownWords = (text: string) =>
  text
    .slice(0, 4_000)
    .replace(unseen, "")
    .normalize("NFC")
    .replace(addresses, " ")
    .replace(quoted, " ")
    .slice(0, 2_000);

/**
 * The locale for numbers and money. The region follows the currency where it is the language's own, so that a sign
 * without a country ("$") only stands for the currency that readers there take it for.
 */
export function localeFor(language: Language, currency: string): string {
  const code = currency.toUpperCase();
  return regional[`${language}-${code}`] ?? usual[language];
}

const usual: Record<Language, string> = {
  en: "en-US",
  de: "de-DE",
  fr: "fr-FR",
  es: "es-ES",
  it: "it-IT",
  nl: "nl-NL",
  pt: "pt-PT",
};

const regional: Partial<Record<string, string>> = {
  "en-EUR": "en-IE",
  "en-GBP": "en-GB",
  "en-INR": "en-IN",
  "de-CHF": "de-CH",
  "fr-CHF": "fr-CH",
  "it-CHF": "it-CH",
  "pt-BRL": "pt-BR",
};
