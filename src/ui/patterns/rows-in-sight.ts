export interface RowRange {
  first: number;
  last: number;
}

/** The rows of which at least a pixel is seen. */
export function rowsInSight(scrollTop: number, height: number, rowPx: number): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowPx));
  return { first, last: Math.max(first, Math.ceil((scrollTop + height) / rowPx) - 1) };
}

/** The rows to draw: those in sight, some around them, and one more, wherever it is. In order. */
export function rowsToDraw(sight: RowRange, count: number, around: number, also = -1): number[] {
  const last = Math.min(count - 1, sight.last + around);
  const first = Math.max(0, Math.min(sight.first, count - 1) - around);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (also < 0 || also >= count || (also >= first && also <= last)) return rows;
  return also < first ? [also, ...rows] : [...rows, also];
}

/** Where to scroll so that all of a row is seen: nowhere if it is, else just as far as needed. */
export function scrollToRow(row: number, scrollTop: number, height: number, rowPx: number): number {
  const top = row * rowPx;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowPx - height);
}
