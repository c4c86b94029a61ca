import { type Piece, resultOf } from "./answering";
import { isObject, readValue } from "./goods";
import type { Situation } from "./situation";
import type { Speaker } from "./speaker";

const asksForBest =
  /\b(?:best|most|top)[- ]?(?:sell|sold|popular)\w*|\bsells?\b.{0,20}\b(?:best|most)\b|\bbest ?sellers?\b/i;
const asksForSales =
  /\b(?:sales|revenue|turnover|income|earn(?:ed|ings)?|how (?:much|many).{0,20}(?:sell|sold)|how many orders|orders .{0,20}(?:today|week|month|year))\b/i;

/** What "this week" and the like are taken for; the sentence says so. */
const spans: [RegExp, number][] = [
  [/\btoday\b/i, 1],
  [/\bweek\b/i, 7],
  [/\b(?:quarter|three months)\b/i, 90],
  [/\byear\b/i, 365],
  [/\b(\d{1,3}) days\b/i, 0],
];
const usualDays = 30;
const mostNamed = 3;

/** What the shop's owner asks about their own sales; null for anybody and anything else. */
export function answerOwner(situation: Situation, speaker: Speaker): Piece | null {
  const { orders, sales } = situation.tools;
  const { task } = situation;
  const days = daysIn(task);
  if (orders && asksForBest.test(task)) {
    const result = resultOf(situation, orders.name, { days });
    return result === undefined
      ? { calls: [{ name: orders.name, input: { days } }] }
      : { text: wordBest(result, days) };
  }
  if (!sales || !asksForSales.test(task)) return null;
  const result = resultOf(situation, sales.name, { days });
  if (result === undefined) return { calls: [{ name: sales.name, input: { days } }] };
  return { text: wordSales(result, days, speaker) };
}

function daysIn(task: string): number {
  const [pattern, days] = spans.find(([one]) => one.test(task)) ?? [];
  return days || Number(pattern?.exec(task)?.[1] ?? usualDays) || usualDays;
}

const spanOf = (days: number) => (days === 1 ? "today" : `in the last ${days} days`);

function wordSales(result: unknown, days: number, { show }: Speaker): string {
  const lines = isObject(result) && Array.isArray(result.sales) ? result.sales.filter(isObject) : [];
  if (lines.length === 0) return `Nothing was sold ${spanOf(days)}.`;
  const shown = lines.map((line) => {
    const of = (key: string, kind: "price" | "quantity") => {
      const value = readValue(line[key]);
      return value ? show(value, kind) : "0";
    };
    return `${of("revenue", "price")} (orders: ${of("orders", "quantity")}, pieces: ${of("pieces", "quantity")})`;
  });
  return `Sales ${spanOf(days)}: ${shown.join("; ")}. That is what buyers paid, shipping and tax included.`;
}

/** Counted over the orders that the tool lists, which are the latest. */
function wordBest(result: unknown, days: number): string {
  const orders = isObject(result) && Array.isArray(result.orders) ? result.orders.filter(isObject) : [];
  const pieces = new Map<string, number>();
  for (const item of orders.flatMap((order) => (Array.isArray(order.items) ? order.items : []))) {
    if (!isObject(item)) continue;
    const title = readValue(item.title)?.text ?? "";
    const count = Number(readValue(item.quantity)?.text ?? 1);
    if (title !== "") pieces.set(title, (pieces.get(title) ?? 0) + count);
  }
  const best = [...pieces].sort((one, other) => other[1] - one[1]).slice(0, mostNamed);
  if (best.length === 0) return `Nothing was sold ${spanOf(days)}.`;
  const lines = best.map(([title, count]) => `• “${title}”: ${count}`);
  const all = isObject(result) && "note" in result ? `your latest ${orders.length} orders` : "your orders";
  return [`What sold most in ${all} ${spanOf(days)}, by pieces:`, ...lines].join("\n");
}
