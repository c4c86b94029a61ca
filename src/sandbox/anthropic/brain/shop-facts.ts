import { isObject, readValue, type Value } from "./goods";

const topics: { asked: RegExp; keys: RegExp }[] = [
  {
    asked: /return|refund|rückgabe|umtausch|zurück|retour|échange|devoluc|cambio|res[oi]\b|restituz|ruil/i,
    keys: /return|refund|exchange/i,
  },
  { asked: /pay|zahl|paiement|pago|pagar|pagament|betal/i, keys: /payment|pay/i },
  {
    asked: /where|locat|based|wo seid|standort|où|situ|dónde|ubicac|dove|waar|locatie/i,
    keys: /ships_?from|location|country|city|based/i,
  },
  { asked: /about|announce/i, keys: /announcement|about|story|description/i },
  { asked: /./, keys: /shipping|deliver|dispatch|postage|processing/i },
];

/** The shop's own words on what was asked; null where the tool's result says nothing about it. */
export function shopFact(content: unknown, asked: string, language: string): Value | null {
  const topic = topics.find((entry) => entry.asked.test(asked));
  if (!topic) return null;
  const parts = flatten(content, "").flatMap(paragraphs);
  const hits = parts.filter((part) => topic.keys.test(part.path));
  const mentions = hits.length > 0 ? hits : parts.filter((part) => topic.keys.test(part.value.text));
  const longest = mentions.sort((first, second) => second.value.text.length - first.value.text.length)[0];
  return longest ? { ...longest.value, text: countryName(longest.value.text, language) } : null;
}

/** "US" is "United States" to people. */
function countryName(text: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(text)) return text;
  return new Intl.DisplayNames(language, { type: "region" }).of(text) ?? text;
}

/** A long text by its paragraphs; a short first line is a paragraph's heading and says what it is about. */
function paragraphs({ path, value }: Entry): Entry[] {
  const texts = value.text.split(/\n{2,}/).filter((text) => text.trim().length > 1);
  if (value.fact !== null || texts.length === 0) return [{ path, value }];
  return texts.map((text) => {
    const heading = /^([^\n]{2,40}?)(?::|\n)\s*(?=\S)/.exec(text);
    const body = heading ? text.slice(heading[0].length) : text;
    return { path: `${path}.${heading?.[1] ?? ""}`, value: { fact: null, text: body.trim() } };
  });
}

interface Entry {
  path: string;
  value: Value;
}

/** The shop's name. */
export function shopName(content: unknown): string | null {
  const entries = flatten(content, "");
  return (
    entries.find(({ path }) => /(?:^|\.)(?:name|shop_?name|title|shop)$/i.test(path))?.value.text ?? null
  );
}

function flatten(json: unknown, path: string): Entry[] {
  const value = readValue(json);
  if (value) return [{ path, value }];
  if (Array.isArray(json)) return json.flatMap((item, index) => flatten(item, `${path}.${index}`));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path}.${key}`));
}
