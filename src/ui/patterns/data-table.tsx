"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { type Column, nextSort, type Sort, type SortDirection } from "./data-table-columns";
import { DataTableSkeleton } from "./data-table-skeleton";

export interface DataTableProps<Row> {
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes the title cell a link that covers the row: one Tab stop per row, middle click works. */
  rowHref?: ((row: Row) => string) | undefined;
  /** Names the table for screen readers. */
  caption: string;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
  /** First load: skeleton rows. While more arrives, keep the old rows and set `stale`. */
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
  const { columns, rows, rowKey, caption, loading, stale, empty, footer, className } = props;
  if (!loading && rows.length === 0 && empty) {
    return <div className={cn(frameStyle, className)}>{empty}</div>;
  }
  return (
    <div className={cn(frameStyle, "@container", className)}>
      <table
        // biome-ignore lint/a11y/noRedundantRoles: rows fold by `display`, which drops the native roles
        role="table"
        aria-busy={Boolean(loading || stale)}
        className={cn("block w-full border-collapse text-left @min-[640px]:table", stale && "opacity-60")}
      >
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only @min-[640px]:not-sr-only @min-[640px]:table-header-group">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody className="block @min-[640px]:table-row-group">
          {loading ? (
            <DataTableSkeleton columns={columns} />
          ) : (
            rows.map((row) => (
              <BodyRow key={rowKey(row)} row={row} columns={columns} href={props.rowHref?.(row)} />
            ))
          )}
        </tbody>
      </table>
      {footer ? <div className="border-hairline border-t px-4 py-3">{footer}</div> : null}
    </div>
  );
}

const frameStyle = "rounded-lg border border-hairline bg-surface";

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

const ariaSort = { asc: "ascending", desc: "descending" } as const satisfies Record<SortDirection, string>;

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const Icon = direction === "asc" ? ArrowUp : direction === "desc" ? ArrowDown : ChevronsUpDown;
  const sortable = column.sortable && onSort;
  return (
    <th
      scope="col"
      // biome-ignore lint/a11y/noRedundantRoles: rows fold by `display`, which drops the native roles
      role="columnheader"
      {...(direction ? { "aria-sort": ariaSort[direction] } : {})}
      {...(column.width ? { style: { width: column.width } } : {})}
      className={cn(
        "sticky top-0 z-20 h-10 whitespace-nowrap bg-surface px-3 font-medium text-muted text-xs shadow-[inset_0_-1px_var(--hairline)] first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4",
        column.align === "end" && "text-right",
      )}
    >
      {sortable ? (
        <button
          type="button"
          onClick={() => onSort(nextSort(column.key, sort))}
          className={cn(
            "inline-flex h-8 items-center gap-1 rounded-sm hover:text-text",
            direction && "text-text",
          )}
        >
          {column.header}
          <Icon aria-hidden className={cn("size-3", !direction && "text-faint")} />
        </button>
      ) : (
        <span className={column.hideHeader ? "sr-only" : undefined}>{column.header}</span>
      )}
    </th>
  );
}

const foldStyles = {
  lead: "absolute top-3 left-4 @min-[640px]:static",
  title: "basis-full pr-2 font-medium",
  line: "text-muted text-xs @min-[640px]:text-sm @min-[640px]:text-text",
  end: "ml-auto text-right",
  hide: "hidden",
};

function BodyRow<Row>({
  row,
  columns,
  href,
}: {
  row: Row;
  columns: Column<Row>[];
  href: string | undefined;
}) {
  const hasLead = columns.some((column) => column.fold === "lead");
  const linked = columns.find((column) => column.fold === "title") ?? columns[0];
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: rows fold by `display`, which drops the native roles
      role="row"
      className={cn(
        "relative flex min-h-16 flex-wrap content-center items-center gap-x-3 gap-y-1 border-hairline border-b px-4 py-3 last:border-b-0 @min-[640px]:table-row @min-[640px]:px-0",
        hasLead && "pl-[72px] @min-[640px]:pl-0",
        href && "hover:bg-sunken/40",
      )}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          // biome-ignore lint/a11y/noRedundantRoles: rows fold by `display`, which drops the native roles
          role="cell"
          className={cn(
            "block min-w-0 text-sm @min-[640px]:table-cell @min-[640px]:h-12 @min-[640px]:px-3 @min-[640px]:py-2 @min-[640px]:first:pl-4 @min-[640px]:last:pr-4",
            foldStyles[column.fold ?? "line"],
            column.align === "end" && "@min-[640px]:text-right",
          )}
        >
          {href && column === linked ? (
            <Link href={href} className="rounded-sm -outline-offset-2 after:absolute after:inset-0">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
