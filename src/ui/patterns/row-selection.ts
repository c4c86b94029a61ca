/** Rows chosen in a table, by key. */
export type SelectedKeys = ReadonlySet<string>;

/** One row turned on or off; with `anchor` (shift-click) all rows from there to here become what this one becomes. */
export function toggleRow(
  selected: SelectedKeys,
  keys: readonly string[],
  key: string,
  anchor?: string,
): SelectedKeys {
  const next = new Set(selected);
  const [from, to] = [keys.indexOf(anchor ?? key), keys.indexOf(key)].sort((a, b) => a - b);
  const range = from === undefined || from < 0 || to === undefined ? [key] : keys.slice(from, to + 1);
  for (const each of range) {
    if (selected.has(key)) next.delete(each);
    else next.add(each);
  }
  return next;
}

/** What the box in the header shows for the rows on the page. */
export function pageState(selected: SelectedKeys, keys: readonly string[]): boolean | "indeterminate" {
  const count = keys.filter((key) => selected.has(key)).length;
  if (count === 0) return false;
  return count === keys.length ? true : "indeterminate";
}

/** The header's box pressed: all rows of the page, or none of them when all were chosen. Others stay. */
export function togglePage(selected: SelectedKeys, keys: readonly string[]): SelectedKeys {
  const next = new Set(selected);
  const all = pageState(selected, keys) === true;
  for (const key of keys) {
    if (all) next.delete(key);
    else next.add(key);
  }
  return next;
}
