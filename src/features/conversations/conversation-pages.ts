/** One page of a list as the server answers it. */
export interface Page<R> {
  conversations: R[];
  nextCursor: string | null;
}

/** From where to where a page goes; the last one has no end. */
export interface PageRange {
  cursor?: string;
  until?: string;
  limit: number;
}

const PAGE = 50;
/** A page that is read again may have grown meanwhile. */
const RANGE = 100;

/** Pages that end where `ends` say, and an open one after them. */
export function rangesOf(ends: readonly string[]): PageRange[] {
  return [...ends, undefined].map((until, index) => {
    const cursor = ends[index - 1];
    return { ...(cursor ? { cursor } : {}), ...(until ? { until, limit: RANGE } : { limit: PAGE }) };
  });
}

/** Where the pages end once page `index` ends at its own cursor: the list goes on, or a full page is cut in two. */
export function cutAfter(ends: readonly string[], index: number, cursor: string): string[] {
  return ends.toSpliced(index, 0, cursor);
}

/**
 * The rows of all pages, and the row at which each page begins. A conversation that moved up while a lower page was
 * out of sight stands in both: the upper one is right.
 */
export function joinPages<R extends { id: string }>(
  pages: readonly (Page<R> | undefined)[],
): { rows: R[]; starts: number[] } {
  const known = new Set<string>();
  const rows: R[] = [];
  const starts: number[] = [];
  for (const page of pages) {
    starts.push(rows.length);
    for (const row of page?.conversations ?? []) {
      if (known.has(row.id)) continue;
      known.add(row.id);
      rows.push(row);
    }
  }
  return { rows, starts };
}

/** The page that a row stands in. */
export function pageOf(starts: readonly number[], row: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= row),
  );
}
