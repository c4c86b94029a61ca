"use client";

import type { CommandGroup, CommandItem } from "./command-items";

const MAX_RECENT = 5;

/** What is kept of an item: those with an address come back on their own, others when a group still has them. */
type Recent = Pick<CommandItem, "id" | "label" | "hint" | "href">;

/** What was run last in this browser, newest first; empty where storage is closed or holds something else. */
export function readRecent(storageKey: string): Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return [];
  }
}

/** Remembers one; it goes to the top. */
export function rememberRecent(storageKey: string, { id, label, hint, href }: CommandItem) {
  const rest = readRecent(storageKey).filter((recent) => recent.id !== id);
  try {
    localStorage.setItem(
      storageKey,
      JSON.stringify([{ id, label, hint, href }, ...rest].slice(0, MAX_RECENT)),
    );
  } catch {
    // Closed to us (private mode): then nothing is recent.
  }
}

/** The recent ones as items: as a group has them today, else by their address; what is gone is left out. */
export function recentItems(recent: Recent[], groups: CommandGroup[]): CommandItem[] {
  const known = new Map(groups.flatMap((group) => group.items).map((item) => [item.id, item]));
  return recent.flatMap((one) => known.get(one.id) ?? (one.href ? [one] : []));
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== "object" || value === null) return false;
  const { id, label, hint, href } = value as Record<string, unknown>;
  const isPath = href === undefined || (typeof href === "string" && /^\/(?!\/)/.test(href));
  return typeof id === "string" && typeof label === "string" && (!hint || typeof hint === "string") && isPath;
}
