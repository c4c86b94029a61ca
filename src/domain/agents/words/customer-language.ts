import { type Language, languages } from "./words";

/** Frequent words that few of the other languages share; a shared one counts for each. */
const stopWords: Record<Language, ReadonlySet<string>> = {
  en: list(
    "the is are you do does have what how i my this that with for of and to can would like please hello it available ship much price",
  ),
  de: list(
    "der die das ist sind ich sie ein eine und mit für von zu nicht wie viel haben kann können noch mir bitte hallo auf den kostet gibt es was auch habt ihr",
  ),
  fr: list(
    "le la les est sont je vous un une et avec pour de du des ne pas que combien avez pouvez bonjour merci ce cette il elle coûte encore s'il plaît dans votre",
  ),
  es: list(
    "el la los las es son yo usted un una y con para de no que cuánto cuanto tiene tienen puede hola gracias este esta cuesta hay por favor en del quiero me",
  ),
  it: list(
    "il lo la gli le è sono io un una e con per di non che quanto avete può ciao grazie questo questa costa ancora buongiorno della del vorrei mi ci",
  ),
  nl: list(
    "de het een is zijn ik u je en met voor van niet hoe veel hebben heeft kan nog wat hallo graag deze dit kost mij alstublieft op er ook te hebt jullie",
  ),
  pt: list(
    "o a os as é são eu você um uma e com para de não que quanto tem pode olá obrigado obrigada este esta custa ainda por favor em do da quero me vocês",
  ),
};

/**
 * The language to answer in: the messenger's code (BCP 47, as Telegram's `language_code`) unless the text is clearly
 * another of ours; English where neither tells. Clearly: at least three of its frequent words and twice as many as the
 * code's language has, or two in a short question that has none of the code's language.
 */
export function customerLanguage(languageCode: string | null, text: string): Language {
  const coded = languageOfCode(languageCode);
  const counts = countStopWords(text);
  const [best, second] = [...languages].sort((a, b) => counts[b] - counts[a]);
  if (!best || counts[best] < 2) return coded ?? "en";
  const leads = second === undefined || counts[best] > counts[second];
  if (counts[best] === 2) return leads && (!coded || counts[coded] === 0) ? best : (coded ?? "en");
  if (coded) return counts[best] >= 2 * Math.max(1, counts[coded]) ? best : coded;
  return leads ? best : "en";
}

function languageOfCode(code: string | null): Language | undefined {
  const primary = code?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary);
}

/** Looks at the first 2 000 characters. */
function countStopWords(text: string): Record<Language, number> {
  const counts: Record<Language, number> = { en: 0, de: 0, fr: 0, es: 0, it: 0, nl: 0, pt: 0 };
  for (const [word] of text
    .slice(0, 2_000)
    .toLowerCase()
    .normalize("NFC")
    .matchAll(/\p{L}+/gu)) {
    for (const language of languages) if (stopWords[language].has(word)) counts[language] += 1;
  }
  return counts;
}

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

function list(line: string): ReadonlySet<string> {
  return new Set(line.split(" "));
}
