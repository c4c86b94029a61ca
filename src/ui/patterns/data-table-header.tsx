"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { type Column, nextSort, type Sort, type SortDirection } from "./data-table-columns";

export interface DataTableHeaderProps<Row> {
  columns: Column<Row>[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  /** The box that selects the page. */
  select: ReactNode;
}

const ariaSort = { asc: "ascending", desc: "descending" } as const satisfies Record<SortDirection, string>;

const cellStyle =
  "sticky top-0 z-20 h-10 whitespace-nowrap bg-surface px-3 font-medium text-muted text-xs shadow-[inset_0_-1px_var(--hairline)] first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4";

/** The sticky line of headings; while rows are folded it is for screen readers only, see `DataTableFoldBar`. */
export function DataTableHeader<Row>({ columns, sort, onSort, select }: DataTableHeaderProps<Row>) {
  return (
    <thead className="sr-only @min-[640px]:not-sr-only @min-[640px]:table-header-group">
      {/* biome-ignore lint/a11y/noRedundantRoles: rows fold by `display`, which drops the native roles */}
      <tr role="row" aria-rowindex={1}>
        {select ? (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <th scope="col" role="columnheader" className={cn(cellStyle, "w-9 pr-0 align-middle")}>
            <span className="sr-only">Selected</span>
            <span className="hidden @min-[640px]:flex">{select}</span>
          </th>
        ) : null}
        {columns.map((column) => (
          <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

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
      className={cn(cellStyle, column.align === "end" && "text-right")}
    >
      <span className={cn(column.hideHeader && "sr-only", sortable && "@min-[640px]:hidden")}>
        {column.header}
      </span>
      {sortable ? (
        <button
          type="button"
          onClick={() => onSort(nextSort(column.key, sort))}
          className={cn(
            "hidden h-8 items-center gap-1 rounded-sm hover:text-text @min-[640px]:inline-flex",
            direction && "text-text",
          )}
        >
          {column.header}
          <Icon aria-hidden className={cn("size-3", !direction && "text-faint")} />
        </button>
      ) : null}
    </th>
  );
}
