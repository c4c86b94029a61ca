import type { ReactNode } from "react";

export type SortDirection = "asc" | "desc";

export interface Sort {
  key: string;
  direction: SortDirection;
}

export interface Column<Row> {
  /** Unique; also what `onSort` is told. */
  key: string;
  header: string;
  /** The header is for screen readers only: thumbnails, row menus. */
  hideHeader?: boolean | undefined;
  /** What is clickable in here needs `relative z-10`, to lie over the row's link. */
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  align?: "start" | "end" | undefined;
  sortable?: boolean | undefined;
  /** CSS width, e.g. "120px". Virtual tables need it for all but one, as widths can't follow rows that come and go. */
  width?: string | undefined;
  /**
   * Its place when the row folds: `lead` a thumbnail at the left (up to 44 px), `title` a line of its own,
   * `line` on the small line (default), `end` at that line's end, `hide` nowhere.
   */
  fold?: "lead" | "title" | "line" | "end" | "hide" | undefined;
  /** Written before the value on the small line, where no heading says what it is: "Stock". */
  foldLabel?: string | undefined;
  /** Stays out of the column menu: what names the row, and row menus. Columns with `hideHeader` always do. */
  fixed?: boolean | undefined;
}

/** What a click on a header asks for: ascending first, then the other way. */
export function nextSort(key: string, current: Sort | undefined): Sort {
  const again = current?.key === key && current.direction === "asc";
  return { key, direction: again ? "desc" : "asc" };
}

/** Columns that the column menu may hide. */
export function hideableColumns<Row>(columns: Column<Row>[]): Column<Row>[] {
  return columns.filter((column) => !column.fixed && !column.hideHeader && column.fold !== "title");
}

/** The columns to give to the table; `hidden` holds keys, often from the URL, of which unknown ones do nothing. */
export function visibleColumns<Row>(columns: Column<Row>[], hidden: readonly string[]): Column<Row>[] {
  const gone = new Set(hidden);
  const hideable = new Set(hideableColumns(columns));
  return columns.filter((column) => !(gone.has(column.key) && hideable.has(column)));
}
