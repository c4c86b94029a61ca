import type { ToolCall } from "../reply";
import type { Ask } from "./asks";
import { type Good, hasWords, isSoldOut, numberOf, readGoods } from "./goods";
import type { Situation } from "./situation";
import type { Speaker } from "./speaker";

/** A piece of the answer, or the calls that are needed before it can be worded. */
export type Piece = { calls: ToolCall[] } | { text: string };

/** Search words to fall back on when nothing is found: things of the same family. */
const kin: [RegExp, string][] = [
  [/cup|teapot|glass|jug|pitcher|tumbler|espresso|coffee|tea/, "mug"],
  [/mug|plate|dish|saucer/, "bowl"],
  [/board|platter|wood|oak|walnut|table|chair|shelf/, "tray"],
  [/necklace|bracelet|pendant|jewel|earring/, "ring"],
  [/scarf|hat|blanket|pillow|rug|throw/, "linen"],
];

/** What a tool said to exactly this call; undefined when it hasn't been called. */
export function resultOf(situation: Situation, name: string, input: Record<string, unknown>): unknown {
  const key = JSON.stringify(input);
  return situation.results.find((result) => result.name === name && JSON.stringify(result.input) === key)
    ?.content;
}

/** Answers about products: searches, falls back to fewer words, reads one product where variants matter. */
export function answerAboutProducts(situation: Situation, ask: Ask, speaker: Speaker): Piece {
  const { search } = situation.tools;
  if (!search) return { text: speaker.say("shopUnknown") };
  const queries = queriesFor(ask, search.takesEmpty);
  if (queries.length === 0) return { text: speaker.say("askWhat") };
  let seen: Good[] = [];
  for (const query of queries) {
    const input = { [search.parameter]: query };
    const result = resultOf(situation, search.name, input);
    if (result === undefined) return { calls: [{ name: search.name, input }] };
    const goods = readGoods(result);
    seen = [...seen, ...goods];
    const fitting = fittingGoods(ask, goods);
    if (fitting.length > 0) return wordFound(situation, ask, fitting, speaker);
  }
  return { text: notFound(ask, distinct(seen), speaker) };
}

function queriesFor(ask: Ask, takesEmpty: boolean): string[] {
  if (ask.cues.has("browse") && ask.words.length === 0)
    return [...(takesEmpty ? [""] : []), "handmade", "mug"];
  const all = [...ask.attributes, ...ask.words].join(" ");
  const nouns = ask.words.join(" ");
  const singles = ask.words.length > 1 ? [ask.words.at(-1) ?? "", ask.words[0] ?? ""] : [];
  const family = kin.find(([pattern]) => pattern.test(nouns))?.[1] ?? "";
  return [...new Set([nouns === "" ? all : nouns, ...singles, family])]
    .filter((query) => query !== "")
    .slice(0, 3);
}

/** Those that carry the asked words in the title, else anywhere in their text; all for a question without words. */
function fittingGoods(ask: Ask, goods: Good[]): Good[] {
  if (ask.words.length === 0 && ask.attributes.length === 0) return goods;
  const exact = goods.filter((good) => good.name === ask.title || good.title === ask.title);
  if (exact.length > 0) return exact;
  const wanted = ask.words.length > 0 ? ask.words : ask.attributes;
  const byTitle = goods.filter((good) => hasWords(good.title, wanted));
  return byTitle.length > 0 ? byTitle : goods.filter((good) => hasWords(good.words, wanted));
}

function wordFound(situation: Situation, ask: Ask, fitting: Good[], speaker: Speaker): Piece {
  const extreme = ask.cues.has("cheapest") ? "cheapest" : ask.cues.has("dearest") ? "dearest" : null;
  if (extreme) return { text: extremeOf(fitting, extreme, speaker) };
  const coloured = fitting.filter((good) => hasWords(good.title, ask.attributes));
  const candidates = coloured.length > 0 ? coloured : fitting;
  const inTitle = coloured.length > 0 || ask.attributes.length === 0;
  const several = candidates.length > 1 && ask.title === null;
  if (several && (inTitle || ask.cues.has("list") || ask.cues.has("browse"))) {
    const ordered = [...candidates].sort(
      (first, second) => Number(isSoldOut(first)) - Number(isSoldOut(second)),
    );
    return { text: `${speaker.list(ordered, "listIntro")}\n${speaker.say("listOutro")}` };
  }
  const good = candidates.find((one) => variantOf(one, ask.attributes)) ?? candidates[0];
  if (!good) return { text: speaker.say("askWhat") };
  return readAndWordOne(situation, ask, good, inTitle, speaker);
}

function readAndWordOne(
  situation: Situation,
  ask: Ask,
  good: Good,
  inTitle: boolean,
  speaker: Speaker,
): Piece {
  const { product } = situation.tools;
  const needsMore =
    ((!inTitle || ask.cues.has("options")) && good.variants.length === 0) ||
    (ask.cues.has("stock") && !good.quantity) ||
    !good.price;
  if (product && good.id !== null && needsMore) {
    const input = { [product.parameter]: good.id };
    const result = resultOf(situation, product.name, input);
    if (result === undefined) return { calls: [{ name: product.name, input }] };
    const full = readGoods(result)[0] ?? good;
    return { text: wordOne(ask, full, inTitle, speaker) };
  }
  return { text: wordOne(ask, good, inTitle, speaker) };
}

function wordOne(ask: Ask, good: Good, inTitle: boolean, speaker: Speaker): string {
  const variant = inTitle ? undefined : variantOf(good, ask.attributes);
  if (variant) return speaker.variant(good, variant);
  if (ask.cues.has("options") && good.variants.length > 0)
    return `“${good.name}”: ${optionsOf(good, speaker)}`;
  if (!inTitle)
    return `${speaker.say("variantNo", { title: good.name, wanted: ask.attributes.join(", ") })} ${optionsOf(good, speaker)}`;
  return speaker.product(good, { price: ask.cues.has("price"), stock: ask.cues.has("stock") });
}

function optionsOf(good: Good, speaker: Speaker): string {
  const width = Math.max(0, ...good.variants.map((variant) => variant.options.length));
  const columns = Array.from({ length: width }, (_, at) => [
    ...new Set(good.variants.map((variant) => variant.options[at] ?? "").filter(Boolean)),
  ]);
  const text = columns.map((column) => column.slice(0, 8).join(", ")).join(" · ");
  if (text !== "") return speaker.say("variants", { options: text });
  return speaker.product(good, { price: true, stock: false });
}

function variantOf(good: Good, attributes: string[]) {
  if (attributes.length === 0) return undefined;
  const hits = good.variants.filter((variant) => hasWords(variant.label, attributes));
  return hits.find((variant) => !isSoldOut(variant)) ?? hits[0];
}

function extremeOf(goods: Good[], which: "cheapest" | "dearest", speaker: Speaker): string {
  const sign = which === "cheapest" ? 1 : -1;
  const priced = goods.filter((good) => good.price && !isSoldOut(good));
  const sorted = priced.sort(
    (first, second) => sign * ((numberOf(first.price) ?? 0) - (numberOf(second.price) ?? 0)),
  );
  const best = sorted[0] ?? goods[0];
  if (!best?.price) return speaker.say("askWhat");
  return speaker.priced(best, which);
}

function notFound(ask: Ask, seen: Good[], speaker: Speaker): string {
  const sentence = speaker.say("notFound", {
    words: `"${ask.spoken || (ask.title ?? ask.words.join(" "))}"`,
  });
  const others = seen.filter((good) => !isSoldOut(good)).slice(0, 3);
  return others.length === 0 ? sentence : `${sentence} ${speaker.list(others, "alternatives")}`;
}

function distinct(goods: Good[]): Good[] {
  return goods.filter((good, index) => goods.findIndex((other) => other.title === good.title) === index);
}
