import type { ToolCall } from "../reply";
import { type Answering, type Piece, resultOf } from "./answering";
import type { Ask } from "./asks";
import { answerBudget } from "./budget";
import { answerTopics } from "./feature-answer";
import { type Good, hasWords, isSoldOut, numberOf, readGoods } from "./goods";
import { fromKnowledge } from "./knowledge-answer";
import type { Speaker } from "./speaker";
import { suggestions } from "./suggestions";

/** Longer than a name: not repeated, whatever it says. */
const mostRepeated = 6;

/** Answers about products: searches, falls back to fewer words, reads one product where variants matter. */
export function answerAboutProducts(answering: Answering): Piece {
  const { situation, ask, speaker } = answering;
  const { search } = situation.tools;
  if (!search) return { text: speaker.say("shopUnknown") };
  const within = answerBudget(answering);
  if (within) return within;
  const queries = queriesFor(ask, search.takesEmpty);
  if (queries.length === 0) return { text: speaker.say("askWhat"), isVague: true };
  for (const query of queries) {
    const input = { [search.parameter]: query };
    const result = resultOf(situation, search.name, input);
    if (result === undefined) return { calls: [{ name: search.name, input }] };
    const fitting = fittingGoods(ask, readGoods(result));
    if (fitting.length > 0) return wordFound(answering, fitting);
  }
  return nothingFound(answering);
}

function queriesFor(ask: Ask, takesEmpty: boolean): string[] {
  if (ask.cues.has("browse") && ask.words.length === 0)
    return [...(takesEmpty ? [""] : []), "gift", "handmade", "mug"];
  const all = [...ask.attributes, ...ask.words].join(" ");
  const nouns = ask.words.join(" ");
  const singles = ask.words.length > 1 ? [ask.words.at(-1) ?? "", ask.words[0] ?? ""] : [];
  const topic = all === "" ? (ask.topics[0]?.name ?? "") : "";
  return [...new Set([nouns === "" ? all : nouns, ...singles, topic])]
    .filter((query) => query !== "")
    .slice(0, 3);
}

/** The piece that these words mean; null where the shop seems to have none. */
export function findGood(answering: Answering): { good: Good | null } | { calls: ToolCall[] } {
  const { situation, ask } = answering;
  const { search } = situation.tools;
  if (!search) return { good: null };
  for (const query of queriesFor(ask, false)) {
    const input = { [search.parameter]: query };
    const result = resultOf(situation, search.name, input);
    if (result === undefined) return { calls: [{ name: search.name, input }] };
    const fitting = fittingGoods(ask, readGoods(result)).filter((good) => good.price !== null);
    const coloured = fitting.filter((good) => hasWords(good.title, ask.attributes));
    const [good] = (coloured.length > 0 ? coloured : fitting).toSorted(
      (first, second) => Number(isSoldOut(first)) - Number(isSoldOut(second)),
    );
    if (good) return { good };
  }
  return { good: null };
}

/** Those whose name has the asked words, else the title, else the text; all for a question without words. */
function fittingGoods(ask: Ask, goods: Good[]): Good[] {
  if (ask.words.length === 0 && ask.attributes.length === 0) return goods;
  const exact = goods.filter((good) => good.name === ask.title || good.title === ask.title);
  if (exact.length > 0) return exact;
  const wanted = ask.words.length > 0 ? ask.words : ask.attributes;
  const tries = (["name", "title", "words"] as const).map((key) =>
    goods.filter((good) => hasWords(good[key], wanted)),
  );
  return tries.find((found) => found.length > 0) ?? [];
}

function wordFound(answering: Answering, fitting: Good[]): Piece {
  const { ask, speaker } = answering;
  const extreme = ask.cues.has("cheapest") ? "cheapest" : ask.cues.has("dearest") ? "dearest" : null;
  if (extreme) return { text: extremeOf(fitting, extreme, speaker) };
  const coloured = fitting.filter((good) => hasWords(good.title, ask.attributes));
  const candidates = (coloured.length > 0 ? coloured : fitting).toSorted(
    (first, second) => Number(isSoldOut(first)) - Number(isSoldOut(second)),
  );
  if (ask.topics.length > 0) return answerTopics(answering, candidates);
  const inTitle = coloured.length > 0 || ask.attributes.length === 0;
  const several = candidates.length > 1 && ask.title === null;
  if (several && (inTitle || ask.cues.has("list") || ask.cues.has("browse"))) {
    const list = speaker.list(candidates, "listIntro", ask.cues.has("stock"));
    return candidates.every(isSoldOut) ? withSuggestions(answering, list, candidates) : { text: list };
  }
  const good = candidates.find((one) => variantOf(one, ask.attributes)) ?? candidates[0];
  if (!good) return { text: speaker.say("askWhat") };
  return readAndWordOne(answering, good, inTitle);
}

function readAndWordOne(answering: Answering, good: Good, inTitle: boolean): Piece {
  const { situation, ask } = answering;
  const { product } = situation.tools;
  const needsMore =
    ((!inTitle || ask.cues.has("options")) && good.variants.length === 0) ||
    (ask.cues.has("stock") && !good.quantity && good.variants.length === 0) ||
    !good.price;
  if (!product || good.id === null || !needsMore) return wordOne(answering, good, inTitle);
  const input = { [product.parameter]: good.id };
  const result = resultOf(situation, product.name, input);
  if (result === undefined) return { calls: [{ name: product.name, input }] };
  return wordOne(answering, readGoods(result)[0] ?? good, inTitle);
}

function wordOne(answering: Answering, good: Good, inTitle: boolean): Piece {
  const { ask, speaker } = answering;
  const variant = inTitle ? undefined : variantOf(good, ask.attributes);
  if (variant) return { text: speaker.variant(good, variant) };
  if (ask.cues.has("options") && good.variants.length > 0)
    return { text: `“${good.name}”: ${speaker.options(good)}` };
  if (!inTitle) {
    const missing = speaker.say("variantNo", { title: good.name, wanted: ask.attributes.join(", ") });
    return { text: `${missing} ${speaker.options(good)}` };
  }
  const text = speaker.product(good, { price: ask.cues.has("price"), stock: ask.cues.has("stock") });
  if (isSoldOut(good)) return withSuggestions(answering, text, [good]);
  if (!ask.cues.has("buy")) return { text };
  return { text: `${text} ${speaker.say("howToBuy", { title: good.name })}` };
}

export function variantOf(good: Good, attributes: string[]) {
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

/** Only what the search came to: the catalogue may still be arriving, so it isn't said that there is none. */
function nothingFound(answering: Answering): Piece {
  const { ask, speaker } = answering;
  const known = fromKnowledge(answering);
  if (known) return known;
  if (ask.spoken.split(" ").length > mostRepeated) return { text: speaker.say("askWhat"), isVague: true };
  const words = `"${ask.spoken || (ask.title ?? ask.words.join(" "))}"`;
  const found = suggestions(answering, [], "alike");
  if ("calls" in found) return found;
  const text = speaker.say("notFound", { words });
  if (found.goods.length === 0) return { text: `${text} ${speaker.say("askMore")}`, isVague: true };
  return { text: `${text} ${speaker.list(found.goods, "alternatives")}`, isVague: true };
}

function withSuggestions(answering: Answering, text: string, without: Good[]): Piece {
  const found = suggestions(answering, without, "any");
  if ("calls" in found) return found;
  if (found.goods.length === 0) return { text };
  return { text: `${text} ${answering.speaker.list(found.goods, "alternatives")}` };
}
