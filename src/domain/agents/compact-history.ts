import type { HistoryMessage } from "@/integrations/agent-runtime/port";
import { commitmentsIn } from "./truth";

/** About 4 000 tokens: what a run reads word for word of what was said before. */
const VERBATIM_CHARACTERS = 16_000;
/** Never fewer messages than these, however long they are. */
const LEAST = 6;
/** About 800 tokens: what is kept of all that is older. */
const GIST_CHARACTERS = 3_200;

/**
 * A conversation that fits: its end word for word, and of what is older the sentences that bind (days, prices, promises,
 * numbers), so that nothing that was promised is forgotten. By rules, not by a model: the same talk gives the same gist.
 */
export function compactHistory(said: HistoryMessage[]): HistoryMessage[] {
  let characters = 0;
  let from = said.length;
  while (from > 0) {
    characters += said[from - 1]?.text.length ?? 0;
    if (characters > VERBATIM_CHARACTERS && said.length - from >= LEAST) break;
    from -= 1;
  }
  if (from === 0) return said;
  const gist = gistOf(said.slice(0, from));
  return gist ? [{ role: "customer", text: gist }, ...said.slice(from)] : said.slice(from);
}

function gistOf(older: HistoryMessage[]): string | null {
  const lines: string[] = [];
  let characters = 0;
  for (const { role, text } of older.toReversed()) {
    for (const sentence of commitmentsIn(text).toReversed()) {
      const line = `- ${role === "customer" ? "The customer" : "You"}: ${sentence}`;
      characters += line.length;
      if (characters > GIST_CHARACTERS) return noteOf(lines);
      lines.unshift(line);
    }
  }
  return lines.length > 0 ? noteOf(lines) : null;
}

const noteOf = (lines: string[]) =>
  ["[Note from the system, not from the customer] Said earlier in this conversation:", ...lines].join("\n");
