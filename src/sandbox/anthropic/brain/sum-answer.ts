import type { ToolCall } from "../reply";
import { type Answering, type Piece, resultOf } from "./answering";
import { type Ask, readPiece } from "./asks";
import { type Good, isObject, readValue, type Value } from "./goods";
import { countWords } from "./phrases/service-cues";
import { findGood, variantOf } from "./product-answer";
import type { Situation } from "./situation";

interface Wanted {
  ask: Ask;
  count: number;
}

const separators =
  /\s*(?:,|\+|&|\s(?:and|und|et|y|e|en|plus|or|oder|ou|o|of|vs\.?|versus|with|mit|avec|con|met)\s)\s*/iu;
const units = /^\s*(?:oz|ml|cl|cm|mm|inch|in|"|″|g|kg|lbs?|ft|%|percent|x\s*\d)/i;
const between = "between|zwischen|entre|fra|tra|tussen";
const most = 4;

/** "Two mugs and a bowl": several pieces with how many of each; empty where it isn't a question for a sum. */
export function wantedPieces(situation: Situation, ask: Ask): Wanted[] {
  const isFollowUp = ask.title !== null && ofThem.test(ask.source);
  if (!ask.cues.has("total") && !ask.cues.has("price") && !isFollowUp) return [];
  const parts = partsOf(situation, ask);
  if (parts.length === 0) return severalOfOne(situation, ask);
  const several = parts.length > 1 || parts.some((part) => part.count > 1);
  const counted = parts.some((part) => part.count > 1);
  return several && (counted || ask.cues.has("total")) ? parts : [];
}

const ofThem =
  /(?<!\p{L})(?:of (?:them|these|those)|davon|von (?:denen|ihnen)|de (?:ceux|celles)|d['’]eux|de (?:ell[oa]s|estos|esas)|di (?:essi|esse|questi|quelli)|ervan|daarvan)(?!\p{L})/iu;

/** "How much are two of them?": of the piece that was spoken of last. */
function severalOfOne(situation: Situation, ask: Ask): Wanted[] {
  const { count } = countIn(ask.source, situation);
  return ask.title !== null && count > 1 && !ask.cues.has("stock") ? [{ ask, count }] : [];
}

/** The parts of a question that name a piece each. */
function partsOf(situation: Situation, { source }: Ask): Wanted[] {
  return withoutCues(source, situation)
    .split(separators)
    .flatMap((part): Wanted[] => {
      const { count, rest } = countIn(part, situation);
      const ask = readPiece(rest, situation.book);
      return ask && ask.words.length > 0 ? [{ ask, count }] : [];
    })
    .slice(0, 10);
}

/** Words that ask for the sum or the difference name no piece. */
function withoutCues(text: string, { book }: Situation): string {
  const words = `${book.cues.compare}|${book.cues.total}|${between}`;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "giu"), " ");
}

function countIn(part: string, { book }: Situation): { count: number; rest: string } {
  for (const match of part.matchAll(/(?<![\p{L}\p{N}.,$€£-])(\d{1,2})(?![\p{N}.,])/gu)) {
    const after = part.slice(match.index + match[0].length);
    if (units.test(after) || /\bof\s$/i.test(part.slice(0, match.index))) continue;
    return { count: Number(match[1]), rest: part.replace(match[0], " ") };
  }
  for (const entry of countWords[book.code].split("|")) {
    const [word = "", value] = entry.split("=");
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "iu");
    if (Number(value) > 1 && pattern.test(part))
      return { count: Number(value), rest: part.replace(pattern, " ") };
  }
  return { count: 1, rest: part };
}

/** What several pieces come to together, computed by the tool; null where it isn't asked or can't be. */
export function answerTotal(answering: Answering): Piece | null {
  const { situation, ask, speaker } = answering;
  const { total } = situation.tools;
  const wanted = wantedPieces(situation, ask);
  if (wanted.length === 0) return null;
  const found = findAll(
    answering,
    wanted.map((one) => one.ask),
  );
  if (!found || "calls" in found) return found;
  if (!total)
    return {
      text: found.goods.map((good) => speaker.product(good, { price: true, stock: false })).join("\n"),
    };
  const items = found.goods.map((good, at) => {
    const variant = variantOf(good, wanted[at]?.ask.attributes ?? []);
    return {
      productId: good.id,
      ...(variant?.id ? { variantId: variant.id } : variant ? { options: variant.label } : {}),
      quantity: wanted[at]?.count ?? 1,
    };
  });
  const result = resultOf(situation, total.name, { [total.parameter]: items });
  if (result === undefined) return { calls: [{ name: total.name, input: { [total.parameter]: items } }] };
  const sum = isObject(result) ? readValue(result.total) : null;
  if (!sum) return null;
  const lines = found.goods.map((good, at) =>
    speaker.say("totalLine", { count: String(wanted[at]?.count ?? 1), title: good.name }),
  );
  return { text: [...lines, speaker.say("total", { total: speaker.show(sum, "price") })].join("\n") };
}

/** "What is the difference between the mug and the tray?": both prices, and the tool's difference. */
export function answerComparison(answering: Answering): Piece | null {
  const { situation, ask, speaker } = answering;
  if (!ask.cues.has("compare")) return null;
  const parts = partsOf(situation, ask).slice(0, 2);
  if (parts.length < 2) return null;
  const found = findAll(
    answering,
    parts.map((one) => one.ask),
  );
  if (!found || "calls" in found) return found;
  const [one, other] = found.goods;
  if (!one?.price || !other?.price || one.title === other.title) return null;
  const slots = {
    title: one.name,
    price: speaker.priceOf(one),
    other: other.name,
    otherPrice: speaker.priceOf(other),
  };
  const difference = differenceOf(situation, [one, other]);
  if (difference && "calls" in difference) return difference;
  if (!difference) return { text: speaker.say("comparedPlain", slots) };
  return { text: speaker.say("compared", { ...slots, difference: speaker.show(difference, "price") }) };
}

/** All pieces, or the searches still needed; null where one isn't there. */
function findAll(answering: Answering, asks: Ask[]): { goods: Good[] } | { calls: ToolCall[] } | null {
  const found = asks.slice(0, most).map((ask) => findGood({ ...answering, ask }));
  const calls = found.flatMap((one) => ("calls" in one ? one.calls : []));
  if (calls.length > 0) return { calls };
  const goods = found.flatMap((one) => ("good" in one && one.good ? [one.good] : []));
  return goods.length === found.length ? { goods } : null;
}

function differenceOf(situation: Situation, goods: Good[]): Value | { calls: ToolCall[] } | null {
  const { compare } = situation.tools;
  if (!compare || goods.some((good) => good.id === null)) return null;
  const input = { [compare.parameter]: goods.map((good) => good.id) };
  const result = resultOf(situation, compare.name, input);
  if (result === undefined) return { calls: [{ name: compare.name, input }] };
  const differences = isObject(result) && Array.isArray(result.differences) ? result.differences : [];
  const [first] = differences;
  return isObject(first) ? readValue(first.price) : null;
}
