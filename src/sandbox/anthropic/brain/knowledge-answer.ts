import { type Answering, type Piece, resultOf } from "./answering";
import { countryIn, mentionsCountry } from "./countries";
import { isObject, readValue } from "./goods";
import { detectLanguage, searchWords, stem, wordsOf } from "./language";
import { shopTopic } from "./shop-facts";

interface Entry {
  title: string;
  text: string;
}

/** Longest entry told whole; of longer ones the first sentences. */
const mostCharacters = 500;

/** The best entry of the shop's FAQ and policies on what is asked; null where none fits or nobody may look. */
export function fromKnowledge(answering: Answering): Piece | null {
  const { situation, ask } = answering;
  const { knowledge } = situation.tools;
  if (!knowledge) return null;
  const topic = shopTopic(ask.source);
  const isAbout = ({ title, text }: Entry) => !topic || topic.keys.test(`${title} ${text}`);
  for (const query of queriesFor(answering)) {
    const input = { [knowledge.parameter]: query };
    const result = resultOf(situation, knowledge.name, input);
    if (result === undefined) return { calls: [{ name: knowledge.name, input }] };
    const own = searchWords(ask.source, situation.book);
    const entry = bestOf(entriesIn(result).filter(isAbout), [...own.words, ...own.spoken, ...wordsOf(query)]);
    if (entry) return { text: wordEntry(answering, entry) };
  }
  return null;
}

/** The topic in English, where the question has one; the question's own words. */
function queriesFor({ situation, ask }: Answering): string[] {
  const own = searchWords(ask.source, situation.book);
  const topic = shopTopic(ask.source)?.word;
  const queries = [topic ?? "", [...new Set(own.spoken)].join(" "), own.words.join(" ")];
  return [...new Set(queries.filter((query) => query !== ""))];
}

function entriesIn(result: unknown): Entry[] {
  const list = isObject(result) && Array.isArray(result.entries) ? result.entries : [];
  return list.flatMap((entry): Entry[] => {
    const text = isObject(entry) ? (readValue(entry.text ?? entry.answer)?.text ?? "") : "";
    const title = isObject(entry) ? (readValue(entry.title ?? entry.question)?.text ?? "") : "";
    return text.trim() === "" ? [] : [{ title, text: text.trim() }];
  });
}

/** The one with most of the asked words, if any; the tool's own order decides between equals. */
function bestOf(entries: Entry[], asked: string[]): Entry | null {
  const words = new Set(asked.map(stem));
  const hits = (text: string) =>
    new Set(
      wordsOf(text)
        .map(stem)
        .filter((word) => words.has(word)),
    ).size;
  const scored = entries.map((entry) => ({ entry, score: 2 * hits(entry.title) + hits(entry.text) }));
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  return best && best.score > 0 ? best.entry : null;
}

/** Of shipping terms the one sentence on the asked country, by the profile's name: others cost something else. */
function ofPlace({ title, text }: Entry, code: string | undefined): string {
  const [, profile] = /^Shipping: (.+)$/.exec(title) ?? [];
  if (!profile) return text;
  const places = text.split(/(?<=[.!?])\s+/).filter((one) => /^To /.test(one));
  const own =
    code &&
    (places.find((one) => mentionsCountry(one, code)) ?? places.find((one) => /everywhere/.test(one)));
  return `Shipping by ${profile}: ${own || text}`;
}

/** As it stands where it speaks the customer's language and states no figures; quoted otherwise. */
function wordEntry({ situation, ask, speaker }: Answering, entry: Entry): string {
  const { book, refused } = situation;
  const text = ofPlace(entry, countryIn(ask.source, book.code)?.code);
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((one) => !refused.some((value) => one.includes(value)));
  let told = "";
  for (const sentence of sentences) {
    if (told !== "" && `${told} ${sentence}`.length > mostCharacters) break;
    told = `${told} ${sentence}`.trim();
  }
  if (told === "") return speaker.say("shopUnknown");
  const country = countryIn(ask.source, book.code);
  const there =
    country !== null && mentionsCountry(told, country.code) && !/\b(?:not|only|except)\b/i.test(told);
  const own = detectLanguage([told], "").code === book.code && !/\d/.test(told);
  if (own && !country) return told;
  return speaker.say(there ? "shipsThere" : "shopFact", { text: speaker.quote(told) });
}
