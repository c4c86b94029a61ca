import { countryIn, mentionsCountry } from "./countries";
import { joined, quotableSentences } from "./excerpts";
import { isObject, readValue } from "./goods";

interface ShopTopic {
  asked: RegExp;
  /** Names of fields and headings that tell of it. */
  keys: RegExp;
  /** What it is called where one searches for it. */
  word: string;
}

const shipping: ShopTopic = {
  asked: /./,
  keys: /shipping|deliver|dispatch|postage|processing/i,
  word: "shipping",
};

const topics: ShopTopic[] = [
  {
    asked: /return|refund|rückgabe|umtausch|zurück|retour|échange|devoluc|cambio|res[oi]\b|restituz|ruil/i,
    keys: /return|refund|exchange/i,
    word: "returns",
  },
  { asked: /pay|zahl|paiement|pago|pagar|pagament|betal/i, keys: /payment|\bpay\b/i, word: "payment" },
  {
    asked:
      /where(?!.*(?:ship|deliver|send))|locat|based|wo seid|standort|où (?:ê|se)|situ|dónde están|ubicac|dove (?:siete|vi)|waar zit|locatie/i,
    keys: /ships_?from|location|country|city|based/i,
    word: "location",
  },
  { asked: /about|announce/i, keys: /announcement|about|story|description/i, word: "about" },
  shipping,
];

/** What the shop says on a question. `there`: the asked country is among where it sends, or it isn't told. */
interface ShopFact {
  text: string;
  country: { name: string; there: boolean } | null;
}

const topicOf = (asked: string) => topics.find((entry) => entry.asked.test(asked));

const asksForShipping =
  /ship|deliver|postage|dispatch|send to|versand|verschick|liefer|porto|livr|expédi|envoi|frais de port|env[ií]|entrega|sped|consegn|verzend|verstuur|bezorg|lever/i;

/** The topic's name to search with, and what tells of it; null where the question has no known one. */
export function shopTopic(asked: string): Pick<ShopTopic, "word" | "keys"> | null {
  const topic = topicOf(asked);
  return topic === shipping && !asksForShipping.test(asked) ? null : (topic ?? null);
}

/** The shop's own words on what was asked; null where the tool's result says nothing (that can be quoted) about it. */
export function shopFact(
  content: unknown,
  asked: string,
  { language, refused }: { language: string; refused: string[] },
): ShopFact | null {
  const topic = topicOf(asked);
  if (!topic) return null;
  const parts = flatten(content, "").flatMap(paragraphs);
  const hits = parts.filter((part) => topic.keys.test(part.path));
  const mentions = hits.length > 0 ? hits : parts.filter((part) => topic.keys.test(part.text));
  const longest = mentions.sort((first, second) => second.text.length - first.text.length)[0];
  if (!longest) return null;
  const sentences = quotableSentences(countryName(longest.text, language), refused);
  if (sentences.length === 0) return null;
  const country = topic === shipping ? countryIn(asked, language) : null;
  if (!country) return { text: joined(sentences), country: null };
  const about = sentences.filter((sentence) => mentionsCountry(sentence, country.code));
  const denied = about.some((sentence) => /\b(?:not|no|never|only|except)\b|n't\b/i.test(sentence));
  const there = about.length > 0 && !denied;
  return { text: joined(about.length > 0 ? about : sentences), country: { name: country.name, there } };
}

/** "US" is "United States" to people. */
function countryName(text: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(text)) return text;
  return new Intl.DisplayNames(language, { type: "region" }).of(text) ?? text;
}

/** A long text by its paragraphs; a short first line is a paragraph's heading and says what it is about. */
function paragraphs({ path, text }: Entry): Entry[] {
  const texts = text.split(/\n{2,}/).filter((one) => one.trim().length > 1);
  if (texts.length === 0) return [{ path, text }];
  return texts.map((one) => {
    const heading = /^([^\n]{2,40}?)(?::|\n)\s*(?=\S)/.exec(one);
    const body = heading ? one.slice(heading[0].length) : one;
    return { path: `${path}.${heading?.[1] ?? ""}`, text: body.trim() };
  });
}

interface Entry {
  path: string;
  text: string;
}

/** The shop's name. */
export function shopName(content: unknown): string | null {
  const entries = flatten(content, "");
  return entries.find(({ path }) => /(?:^|\.)(?:name|shop_?name|title|shop)$/i.test(path))?.text ?? null;
}

function flatten(json: unknown, path: string): Entry[] {
  const value = readValue(json);
  if (value) return [{ path, text: value.text }];
  if (Array.isArray(json)) return json.flatMap((item, index) => flatten(item, `${path}.${index}`));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path}.${key}`));
}
