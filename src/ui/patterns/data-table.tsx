"use client";

import { type KeyboardEvent, type ReactNode, useMemo } from "react";
import { cn } from "../class-names";
import { Checkbox } from "../primitives/checkbox";
import { DataTableBody } from "./data-table-body";
import type { Column, Sort } from "./data-table-columns";
import { DataTableEnd } from "./data-table-end";
import { DataTableFoldBar } from "./data-table-fold-bar";
import { DataTableHeader } from "./data-table-header";
import { DataTableSkeleton } from "./data-table-skeleton";
import { pageState, togglePage } from "./row-selection";
import type { TableSelection } from "./use-row-selection";

export interface DataTableProps<Row> {
  /** Keep the same array between draws, or long lists stutter. */
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes the title cell a link that covers the row: one Tab stop per row, middle click works. */
  rowHref?: ((row: Row) => string) | undefined;
  /** Names the table for screen readers. */
  caption: string;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
  /** Boxes before each row and in the header; shift-click selects a range. Goes with a `SelectionBar`. */
  selection?: TableSelection<Row> | undefined;
  /** Only the rows in sight exist: for hundreds and more. Needs something around it that scrolls, as `AppShell`'s page. */
  virtual?: boolean | undefined;
  /** All there are, when `rows` are the first of them. */
  rowCount?: number | undefined;
  /** Asks for the next page when the end comes near; left out when there is none. */
  onEndReached?: (() => void) | undefined;
  /** How the next page is doing. */
  endStatus?: "idle" | "loading" | "failed" | undefined;
  /** First load: skeleton rows. While more arrives, keep the old rows and set `stale`: a thin line moves over them. */
  loading?: boolean | undefined;
  stale?: boolean | undefined;
  /** Instead of rows when there are none; an `EmptyState`. */
  empty?: ReactNode;
  /** Under the rows: paging. */
  footer?: ReactNode;
  className?: string | undefined;
}

/**
 * Rows of things. From 640 px of own width a table with a sticky header (its scroll parent is the page);
 * below, each row folds by its columns' `fold`. Roles are spelled out since `display` would drop them.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, selection, loading, stale, empty, footer, className } = props;
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  if (!loading && rows.length === 0 && empty) {
    return <div className={cn(frameStyle, className)}>{empty}</div>;
  }
  const select = selection && rows.length > 0 ? <SelectPage keys={keys} selection={selection} /> : null;
  const heading = { columns, sort: props.sort, onSort: props.onSort, select };
  return (
    <div className={cn(frameStyle, "@container", className)}>
      {stale ? (
        <span aria-hidden className="absolute inset-x-2 top-0 z-30 h-0.5 animate-appear-late overflow-hidden">
          <span className="block h-full w-1/3 animate-indeterminate bg-accent" />
        </span>
      ) : null}
      <DataTableFoldBar {...heading} />
      <table
        // biome-ignore lint/a11y/noRedundantRoles: rows fold by `display`, which drops the native roles
        role="table"
        aria-busy={Boolean(loading || stale)}
        {...(props.virtual ? { "aria-rowcount": ariaRowCount(props) } : {})}
        onKeyDown={moveBetweenRows}
        className={cn(
          "block w-full border-collapse text-left @min-[640px]:table",
          props.virtual && "table-fixed",
        )}
      >
        <caption className="sr-only">{props.caption}</caption>
        <DataTableHeader {...heading} />
        {loading ? <DataTableSkeleton columns={columns} /> : <DataTableBody {...props} keys={keys} />}
      </table>
      {props.onEndReached && !loading ? (
        <DataTableEnd
          count={rows.length}
          onEndReached={props.onEndReached}
          status={props.endStatus ?? "idle"}
        />
      ) : null}
      {footer ? <div className="border-hairline border-t px-4 py-3">{footer}</div> : null}
    </div>
  );
}

const frameStyle = "relative rounded-lg border border-hairline bg-surface";

/** With the header; -1 says that nobody knows how many there are. */
function ariaRowCount<Row>({ rows, rowCount, onEndReached }: DataTableProps<Row>): number {
  if (rowCount !== undefined) return rowCount + 1;
  return onEndReached ? -1 : rows.length + 1;
}

function SelectPage<Row>({ keys, selection }: { keys: string[]; selection: TableSelection<Row> }) {
  return (
    <Checkbox
      aria-label="Select all rows on this page"
      checked={pageState(selection.selected, keys)}
      onCheckedChange={() => selection.onChange(togglePage(selection.selected, keys))}
      className="pointer-coarse:before:-inset-3"
    />
  );
}

/** Up and down go from row to row, once a row has focus. */
function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLElement) || !event.target.matches("[data-row-link]")) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
