import type { Shortcut } from "./shortcut-registry";

export interface ListedShortcuts {
  group: string;
  items: { keys: string; label: string }[];
}

/** What the sheet lists: the page's own groups first (they came last), each shortcut once, the newer one of two. */
export function listedShortcuts(shortcuts: readonly Shortcut[]): ListedShortcuts[] {
  const groups = new Map<string, ListedShortcuts>();
  const seen = new Set<string>();
  for (const { keys, label, group } of shortcuts.toReversed()) {
    if (!label || !group || seen.has(keys)) continue;
    seen.add(keys);
    const listed = groups.get(group) ?? { group, items: [] };
    listed.items.unshift({ keys, label });
    groups.set(group, listed);
  }
  return [...groups.values()];
}
