import { type Answering, type Piece, resultOf } from "./answering";
import { hasWords, readGoods, readValue } from "./goods";
import { searchWords } from "./language";

/** "Lower the price of the walnut tray to 20", "set the stock of … to 5", "take … off sale", "change the description of … to …". */
const patterns: { pattern: RegExp; input(value: string): Record<string, unknown> }[] = [
  {
    pattern:
      /\b(?:lower|raise|set|change|put|reduce|increase)\s+the\s+price\s+of\s+(.+?)\s+to\s+[$€£]?\s?(\d+(?:[.,]\d{1,2})?)/i,
    input: (price) => ({ price }),
  },
  {
    pattern: /\b(?:lower|raise|set|change|put)\s+the\s+(?:stock|quantity)\s+of\s+(.+?)\s+to\s+(\d+)/i,
    input: (quantity) => ({ quantity: Number(quantity) }),
  },
  {
    pattern: /\b(?:change|rewrite|set)\s+the\s+description\s+of\s+(.+?)\s+to:?\s+["“”]?([^"“”]+?)["“”]?$/i,
    input: (description) => ({ description }),
  },
  { pattern: /\btake\s+(.+?)\s+off\s+sale/i, input: () => ({ state: "inactive" }) },
  { pattern: /\brename\s+(.+?)\s+to\s+["“”']?([^"“”']+?)["“”']?\s*[.!]?$/i, input: (title) => ({ title }) },
];

/** A shop's owner wants something changed: finds the product, proposes the change, and says what came of it. */
export function propose({ situation, ask }: Answering): Piece | null {
  const { propose: tool, search } = situation.tools;
  const wanted = patterns.flatMap(({ pattern, input }) => {
    const [, name, value = ""] = pattern.exec(ask.source) ?? [];
    return name ? [{ name, changes: input(value) }] : [];
  })[0];
  if (!tool || !search || !wanted) return null;
  const { words } = searchWords(wanted.name, situation.book);
  const query = { [search.parameter]: words.join(" ") || wanted.name };
  const found = resultOf(situation, search.name, query);
  if (found === undefined) return { calls: [{ name: search.name, input: query }] };
  const goods = readGoods(found);
  const good = goods.find(({ title }) => hasWords(title, words)) ?? goods[0];
  if (!good?.id) return { text: `I could not find “${wanted.name}” in your shop.` };
  const input = { productId: good.id, ...wanted.changes };
  const result = resultOf(situation, tool.name, input);
  if (result === undefined) return { calls: [{ name: tool.name, input }] };
  return { text: wordsFor(result, good.name) };
}

function wordsFor(result: unknown, name: string): string {
  const proposed = typeof result === "object" && result !== null && "proposed" in result;
  if (proposed)
    return `I put it on the page Autopilot: “${name}” changes once you approve it there. Nothing has changed yet.`;
  return `I could not propose that. ${readValue(result)?.text ?? ""}`.trim();
}
