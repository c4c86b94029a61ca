import type { ToolCall } from "../reply";
import { type Answering, type Piece, resultOf } from "./answering";
import { type Good, hasWords, isSoldOut, numberOf, readGoods } from "./goods";

const upTo =
  /(?<!\p{L})(?:under|below|less than|up to|at most|no more than|max(?:imum|\.)?|within|cheaper than|unter|bis(?: zu)?|höchstens|maximal|weniger als|moins de|jusqu['’]à|menos de|hasta|como máximo|meno di|fino a|sotto(?: i)?|massimo|onder(?: de)?|minder dan|hoogstens)\s*(?:[$€£]\s?)?(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:[$€£]|usd|eur|gbp|dollars?|bucks|euros?|pounds?|dólares|dollari)?(?![\p{L}\p{N}]|\s*(?:days?|weeks?|months?|tage?n?|wochen?|jours?|semaines?|días?|semanas?|giorni|settimane|dagen|weken|uhr|h\b|cm|mm|inch|oz|ml|people|%|[°"″.]\s?\p{L}))/iu;

/** What to look through where no piece is named. */
const everything = ["handmade", "gift", "ceramic", "mug"];

/** "Under $20": 20; null where no limit is said. */
export function budgetIn(text: string): number | null {
  const amount = upTo.exec(text)?.[1];
  return amount === undefined ? null : Number(amount.replace(",", "."));
}

export const withoutBudget = (text: string): string => text.replace(upTo, " ");

/** "Anything under $20?": what can be bought up to that, the cheapest first; else the cheapest there is. */
export function answerBudget({ situation, ask, speaker }: Answering): Piece | null {
  const { search } = situation.tools;
  if (!search || ask.budget === null) return null;
  const { budget } = ask;
  const named = [...ask.attributes, ...ask.words].join(" ");
  const queries = named === "" ? everything : [named];
  const inputs = queries.map((query) => ({ [search.parameter]: query }));
  const calls: ToolCall[] = inputs
    .filter((input) => resultOf(situation, search.name, input) === undefined)
    .map((input) => ({ name: search.name, input }));
  if (calls.length > 0) return { calls };
  const found = inputs.flatMap((input) => readGoods(resultOf(situation, search.name, input)));
  const goods = distinct(found)
    .filter((good) => good.price !== null && !isSoldOut(good))
    .filter((good) => hasWords(good.words, ask.words))
    .toSorted((one, other) => priceOf(one) - priceOf(other));
  const within = goods.filter((good) => priceOf(good) <= budget);
  if (within.length > 0) return { text: speaker.list(within, "listIntro") };
  const [cheapest] = goods;
  return cheapest ? { text: speaker.priced(cheapest, "cheapest") } : null;
}

const priceOf = (good: Good) => numberOf(good.price) ?? Number.POSITIVE_INFINITY;

const distinct = (goods: Good[]) =>
  goods.filter((good, index) => goods.findIndex((other) => other.title === good.title) === index);
