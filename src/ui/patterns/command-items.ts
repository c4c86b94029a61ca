import type { ReactNode } from "react";

/** Something one can open or do; give it either `href` or `run`. */
export interface CommandItem {
  /** Unique in the palette and the same tomorrow: recent ones are remembered by it. */
  id: string;
  label: string;
  /** Smaller, after the label: a price, a channel, where it leads. */
  hint?: string | undefined;
  /** An icon element, or a picture of 20 px. */
  icon?: ReactNode;
  /** Other words one may look for. */
  keywords?: string[] | undefined;
  /** Its shortcut outside of the palette, as `useShortcut` has it. */
  keys?: string | undefined;
  href?: string | undefined;
  run?: (() => unknown) | undefined;
}

export interface CommandGroup {
  id: string;
  label: string;
  items: CommandItem[];
  /** Already searched, by the server: shown as they come. Others are filtered here. */
  remote?: boolean | undefined;
  /** Of remote groups: more is on the way, or it could not be loaded. */
  status?: "loading" | "error" | undefined;
  onRetry?: (() => void) | undefined;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** 0 when a word is nowhere; more for the label than for keywords, more for beginnings than for middles. */
export function matchScore(item: CommandItem, query: string): number {
  const label = plain(item.label);
  const rest = plain([item.hint ?? "", ...(item.keywords ?? [])].join(" "));
  const words = plain(query).split(/\s+/).filter(Boolean);
  const scores = words.map((word) => {
    if (label.startsWith(word)) return 4;
    if (label.includes(` ${word}`)) return 3;
    if (label.includes(word)) return 2;
    return rest.includes(word) ? 1 : 0;
  });
  return scores.includes(0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 0);
}

/** What a query leaves of the groups, best first within each; remote groups stay as they are. */
export function matchingGroups(groups: CommandGroup[], query: string): CommandGroup[] {
  const kept = groups.map((group) => {
    if (group.remote || !query.trim()) return group;
    const scored = group.items.map((item) => ({ item, score: matchScore(item, query) }));
    const items = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
    return { ...group, items: items.map(({ item }) => item) };
  });
  return kept.filter((group) => group.items.length > 0 || group.status !== undefined);
}
