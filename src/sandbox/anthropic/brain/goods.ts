import { stem, wordsOf } from "./language";

/** A value that a tool gave; `fact` is its id where it has one. */
export interface Value {
  fact: string | null;
  text: string;
}

interface Priced {
  price: Value | null;
  quantity: Value | null;
}

export interface Variant extends Priced {
  id: string | null;
  /** "Blue, Large". */
  label: string;
  /** "Blue" and "Large". */
  options: string[];
}

export interface Good extends Priced {
  id: string | null;
  title: string;
  /** The title up to its first comma, as people would say it. */
  name: string;
  /** The shop says that it can't be bought. */
  offSale: boolean;
  /** Null where the tool left it out. */
  description: string | null;
  materials: string[];
  /** Title, description, tags and options, for matching. */
  words: string;
  variants: Variant[];
  /** The price is the lowest over the variations. */
  varies: boolean;
}

type Json = Record<string, unknown>;
const variantKeys = ["variants", "variations", "options", "offerings"];

/** All products in a tool's result, wherever they are nested. */
export function readGoods(content: unknown): Good[] {
  if (Array.isArray(content)) return content.flatMap(readGoods);
  if (!isObject(content)) return [];
  const title = readValue(content.title ?? content.name)?.text;
  const looksLikeGood =
    "price" in content ||
    "priceFrom" in content ||
    "quantity" in content ||
    variantKeys.some((key) => key in content);
  if (title && looksLikeGood) return [readGood(content, title)];
  return Object.values(content).flatMap(readGoods);
}

function readGood(json: Json, title: string): Good {
  const variants = variantKeys
    .flatMap((key) => (Array.isArray(json[key]) ? json[key] : []))
    .flatMap(readVariant);
  const id = json.id ?? json.productId ?? json.product_id;
  return {
    id: id === undefined ? null : String(id),
    title,
    name: shortName(title),
    offSale: /can't|cannot|not available|unavailable|sold/i.test(readValue(json.availability)?.text ?? ""),
    description: readValue(json.description)?.text ?? null,
    materials: Array.isArray(json.materials) ? json.materials.map(flatText).filter(Boolean) : [],
    words: [title, json.description, json.tags, json.materials, json.section].map(flatText).join(" "),
    price: readValue(json.price ?? json.priceFrom ?? json.lowestPrice),
    quantity: readValue(json.quantity ?? json.stock ?? json.available),
    variants,
    varies: !("price" in json) && "priceFrom" in json,
  };
}

export function shortName(title: string): string {
  const first = title.split(/,|\s[|–-]\s/)[0]?.trim() ?? title;
  return first.length >= 8 ? first : title;
}

function readVariant(json: unknown): Variant[] {
  if (!isObject(json)) return [];
  const { price, quantity, id, variantId = id, sku: _sku, stock, ...rest } = json;
  const label =
    readValue(rest.label ?? rest.title ?? rest.name)?.text ??
    optionText(rest.options ?? rest.properties ?? rest);
  const options = label.split(/\s*[,/·]\s*/).filter(Boolean);
  const values = { price: readValue(price), quantity: readValue(quantity ?? stock) };
  return label ? [{ id: variantId === undefined ? null : String(variantId), label, options, ...values }] : [];
}

/** "Blue, Large" from `{ Colour: "Blue", Size: "Large" }` or `[{ name, value }]`. */
function optionText(options: unknown): string {
  if (typeof options === "string") return options;
  if (Array.isArray(options))
    return options.map((option) => (isObject(option) ? flatText(option.value) : flatText(option))).join(", ");
  return isObject(options) ? Object.values(options).map(flatText).filter(Boolean).join(", ") : "";
}

/** `{ fact, value }`, plain text or a number. */
export function readValue(json: unknown): Value | null {
  if (typeof json === "string" || typeof json === "number") return { fact: null, text: String(json) };
  if (!isObject(json) || !("value" in json)) return null;
  return { fact: typeof json.fact === "string" ? json.fact : null, text: String(json.value) };
}

function flatText(json: unknown): string {
  if (typeof json === "string") return json;
  if (Array.isArray(json)) return json.map(flatText).join(" ");
  return readValue(json)?.text ?? "";
}

export function isObject(json: unknown): json is Json {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** The leading number of "42.00 USD". */
export function numberOf(value: Value | null): number | null {
  const digits = /-?\d+(?:\.\d+)?/.exec(value?.text ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}

export const isSoldOut = (item: Priced & { offSale?: boolean }) =>
  item.offSale === true || numberOf(item.quantity) === 0;

/** Whether each word, plural or not, is among the text's words or begins one. */
export function hasWords(text: string, words: string[]): boolean {
  const stems = wordsOf(text).map(stem);
  return words
    .map(stem)
    .every((word) => stems.some((other) => other === word || (word.length > 3 && other.startsWith(word))));
}
