import type { Mention } from "./mentions";
import { type Token, tokenize } from "./tokens";
import { priceWords, stockAfter, stockBefore } from "./vocabulary";

/** What the head of its column says of a number that is alone in a cell of a Markdown table. */
export function columnOf(text: string, mention: Mention): "price" | "quantity" | undefined {
  if (!text.includes("|")) return undefined;
  const lineStart = text.lastIndexOf("\n", mention.start - 1) + 1;
  const before = text.slice(lineStart, mention.start);
  const after = /^[^|\n]*/.exec(text.slice(mention.end))?.[0] ?? "";
  if (!isRow(before) || !/\|[\s*_`]*$/.test(before) || !/^[\s*_`]*$/.test(after)) return undefined;
  const head = headOf(text, lineStart);
  const cell = head?.split("|")[before.split("|").length - 1];
  return cell === undefined ? undefined : meaningOf(tokenize(cell));
}

const isRow = (line: string) => /^\s*\|/.test(line);

/** The first row of the table that a row belongs to. */
function headOf(text: string, rowStart: number): string | undefined {
  let head: string | undefined;
  for (const line of text.slice(0, rowStart).split("\n").slice(0, -1).reverse()) {
    if (!isRow(line)) break;
    head = line;
  }
  return head;
}

function meaningOf(head: readonly Token[]): "price" | "quantity" | undefined {
  if (head.some(({ norm }) => priceWords.has(norm))) return "price";
  return head.some(({ norm }) => stockBefore.has(norm) || stockAfter.has(norm) || norm === "stock")
    ? "quantity"
    : undefined;
}
