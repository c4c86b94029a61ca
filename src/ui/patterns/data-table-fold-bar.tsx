"use client";

import type { ReactNode } from "react";
import { Select } from "../primitives/select";
import type { Column, Sort, SortDirection } from "./data-table-columns";

export interface DataTableFoldBarProps<Row> {
  columns: Column<Row>[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  /** The box that selects the page. */
  select: ReactNode;
}

const arrows = { asc: "↑", desc: "↓" } as const satisfies Record<SortDirection, string>;

/** Selecting and sorting while rows are folded and their headings are gone. */
export function DataTableFoldBar<Row>({ columns, sort, onSort, select }: DataTableFoldBarProps<Row>) {
  const sortable = onSort ? columns.filter((column) => column.sortable) : [];
  if (!select && sortable.length === 0) return null;
  const change = (value: string) => {
    const [direction, ...key] = value.split(" ");
    if (direction === "asc" || direction === "desc") onSort?.({ key: key.join(" "), direction });
  };
  return (
    <div className="flex min-h-12 items-center justify-between gap-3 border-hairline border-b px-4 py-1.5 @min-[640px]:hidden">
      {select}
      {sortable.length > 0 ? (
        <Select
          aria-label="Sort by"
          value={sort ? `${sort.direction} ${sort.key}` : ""}
          onChange={(event) => change(event.target.value)}
          className="ml-auto max-w-56"
        >
          {sort ? null : <option value="">Sort by…</option>}
          {sortable.flatMap((column) =>
            (["asc", "desc"] as const).map((direction) => (
              <option key={`${direction} ${column.key}`} value={`${direction} ${column.key}`}>
                {column.header} {arrows[direction]}
              </option>
            )),
          )}
        </Select>
      ) : null}
    </div>
  );
}
