import type { Phrasebook } from "./phrasebook";
import { german } from "./phrases/de";
import { english } from "./phrases/en";
import { spanish } from "./phrases/es";
import { french } from "./phrases/fr";
import { italian } from "./phrases/it";
import { dutch } from "./phrases/nl";
import { countWords } from "./phrases/service-cues";
import { timeWords } from "./phrases/time-words";

/** "avez-vous" is two words. */
const frenchTail = /-(?:vous|tu|moi|nous|ils?|elles?|on|je|ce|t)(?![\p{L}])/gu;

const books = [english, german, french, spanish, italian, dutch].map((book) => ({
  book,
  known: new Set([...wordsOf(book.stopWords), ...wordsOf(book.fillers), ...foreignWords(book)]),
  nameless: new Set([
    ...wordsOf(timeWords[book.code]),
    ...wordsOf(countWords[book.code].replace(/=\d+/g, " ")),
  ]),
  greets: new RegExp(`^\\W*(?:${book.cues.greeting})(?!\\p{L})`, "iu"),
  telling: new Set(cueWords(book)),
}));

/** Words of the cues that English doesn't have: "descuento", "Bestellung". */
function cueWords({ cues }: Phrasebook): string[] {
  const own = (some: Phrasebook["cues"]) =>
    wordsOf(
      `${some.haggle} ${some.order} ${some.cancel} ${some.legal} ${some.shop}`.replace(
        /\\w[*+]|[|()?:[\]]/g,
        " ",
      ),
    );
  const inEnglish = new Set(own(english.cues));
  return own(cues).filter((word) => word.length > 4 && (cues === english.cues || !inEnglish.has(word)));
}

/** The glossary's words that aren't English as well. */
function foreignWords({ glossary }: Phrasebook): string[] {
  return Object.keys(glossary).filter((word) => glossary[word] !== word);
}

/** Words in lower case, without punctuation; apostrophes stay inside. */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll("’", "'").replace(frenchTail, " ");
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}'&-]*/gu) ?? [];
}

/** The language with most words known; the first of `texts` that tells decides, then the system prompt, then English. */
export function detectLanguage(texts: string[], system: string): Phrasebook {
  for (const text of texts) {
    const words = wordsOf(text);
    const scored = books
      .map(({ book, known, telling }) => ({
        book,
        score: words.filter((word) => known.has(word) || telling.has(word)).length,
      }))
      .sort((first, second) => second.score - first.score);
    const [best, next] = scored;
    if (best && best.score > (next?.score ?? 0)) return best.book;
    const greeted = books.find(({ book, greets }) => book !== english && greets.test(text));
    if (greeted) return greeted.book;
  }
  const hint = /(?:language|locale)[^\n]{0,40}?\b(en|de|fr|es|it|nl)\b/i.exec(system)?.[1]?.toLowerCase();
  return books.find(({ book }) => book.code === hint)?.book ?? english;
}

/** What every piece of such a shop is; no use in a search that names more. */
const everywhere = new Set(
  "ceramic handmade handcrafted pottery wood wooden beautiful pretty cute nice".split(" "),
);

/**
 * Words that name products: no function words, no parts of questions. `words` are in English where the glossary
 * knows them, `spoken` as the customer wrote them.
 */
export function searchWords(text: string, book: Phrasebook): { words: string[]; spoken: string[] } {
  const entry = books.find((one) => one.book === book);
  const isKnown = (word: string) => entry?.known.has(word) || entry?.nameless.has(word);
  const terms = wordsOf(text).flatMap((word) => {
    const translated = translate(word, book);
    if (translated) return [{ spoken: word, words: translated.split(" ") }];
    const plain = word.replace(/'s$/, "").replace(/^(?:l|d|qu|un)'/, "");
    return isKnown(word) || isKnown(plain) || plain.length < 2 ? [] : [{ spoken: word, words: [plain] }];
  });
  const all = [...new Set(terms.flatMap((term) => term.words))];
  const telling = all.filter((word) => !everywhere.has(word));
  return {
    words: (telling.length > 0 ? telling : all).slice(0, 6),
    spoken: terms.map((term) => term.spoken),
  };
}

function translate(word: string, book: Phrasebook): string | undefined {
  const plain = word.replace(/^(?:l|d|un)'/, "");
  const forms = [plain, ...["s", "es", "n", "en"].map((ending) => withoutEnding(plain, ending))];
  const exact = forms
    .map((form) => (Object.hasOwn(book.glossary, form) ? book.glossary[form] : undefined))
    .find(Boolean);
  if (exact || book.code !== "de") return exact;
  const parts = Object.keys(book.glossary).filter((part) => part.length >= 4 && plain.includes(part));
  const longest = parts.filter((part) => !parts.some((other) => other !== part && other.includes(part)));
  const english = longest
    .sort((a, b) => plain.indexOf(a) - plain.indexOf(b))
    .map((part) => book.glossary[part]);
  return english.length > 0 ? [...new Set(english)].join(" ") : undefined;
}

function withoutEnding(word: string, ending: string): string {
  const rest = word.endsWith(ending) ? word.slice(0, -ending.length) : word;
  return rest.replace(/on$/, "ón");
}

/** A word without its English plural. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
