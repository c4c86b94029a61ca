import { fieldOf, textOf } from "../agent/read-field";
import type { Preview } from "../playground/would-words";

/** Titles of the shop's answers and policies that a draft was written with, each once. */
export function knowledgeUsed({ trace }: Pick<Preview, "trace">): string[] {
  const entries = (trace?.tools ?? [])
    .filter((tool) => tool.name === "search_knowledge" && !tool.failed)
    .flatMap(({ result }) => {
      const found = fieldOf(result, "entries");
      return Array.isArray(found) ? found : [];
    });
  return [...new Set(entries.flatMap((entry) => textOf(entry, "title") ?? []))];
}
