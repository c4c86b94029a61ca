"use client";

import Link from "next/link";
import { memo, type ReactNode, type Ref, useState } from "react";
import { cn } from "../class-names";
import { Checkbox } from "../primitives/checkbox";
import type { Column } from "./data-table-columns";

export interface DataTableRowProps<Row> {
  row: Row;
  rowId: string;
  /** From 0 in all rows. */
  index: number;
  columns: Column<Row>[];
  href: string | undefined;
  /** Undefined where rows can't be selected. */
  selected: boolean | undefined;
  /** Names the box: "Select Walnut tray". */
  selectLabel: string | undefined;
  onSelect: ((rowId: string, shiftKey: boolean) => void) | undefined;
  /** Measures the row, in virtual tables. */
  measure?: Ref<HTMLTableRowElement> | undefined;
}

const foldStyles = {
  lead: "absolute top-3 left-4 @min-[640px]:static",
  title: "basis-full pr-2 font-medium",
  line: "text-muted text-xs @min-[640px]:text-sm @min-[640px]:text-text",
  end: "ml-auto text-right",
  hide: "hidden",
};

const rowStyle =
  "relative flex min-h-16 flex-wrap content-center items-center gap-x-3 gap-y-1 border-hairline border-b px-4 py-3 last:border-b-0 @min-[640px]:table-row @min-[640px]:px-0";

const cellStyle =
  "block min-w-0 text-sm @min-[640px]:table-cell @min-[640px]:h-12 @min-[640px]:px-3 @min-[640px]:py-2 @min-[640px]:first:pl-4 @min-[640px]:last:pr-4";

function Row<Row>(props: DataTableRowProps<Row>) {
  const { row, columns, href, selected, index, measure } = props;
  const linked = columns.find((column) => column.fold === "title") ?? columns[0];
  const hasLead = columns.some((column) => column.fold === "lead");
  const selectable = selected !== undefined;
  const inset = hasLead ? (selectable ? "pl-[116px]" : "pl-[72px]") : selectable ? "pl-[60px]" : "";
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      // biome-ignore lint/a11y/noRedundantRoles: rows fold by `display`, which drops the native roles
      role="row"
      className={cn(
        rowStyle,
        inset && `${inset} @min-[640px]:pl-0`,
        selected ? "bg-accent-soft" : href && "hover:bg-sunken/40",
      )}
    >
      {selectable ? <SelectCell {...props} selected={selected} /> : null}
      {columns.map((column) => (
        <td
          key={column.key}
          // biome-ignore lint/a11y/noRedundantRoles: see above
          role="cell"
          className={cn(
            cellStyle,
            foldStyles[column.fold ?? "line"],
            column.fold === "lead" && selectable && "left-[60px]",
            column.align === "end" && "@min-[640px]:text-right",
          )}
        >
          {column.foldLabel ? (
            <span className="text-faint @min-[640px]:hidden">{column.foldLabel} </span>
          ) : null}
          {href !== undefined && column === linked ? (
            <RowLink href={href}>{column.cell(row)}</RowLink>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

/** One row; drawn again only when something of it changes, so that long lists scroll smoothly. */
export const DataTableRow = memo(Row) as typeof Row;

/** Fetches what it leads to when somebody points at it: hundreds of rows come by when one scrolls. */
function RowLink({ href, children }: { href: string; children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return (
    <Link
      href={href}
      prefetch={wanted ? null : false}
      onMouseEnter={want}
      onFocus={want}
      data-row-link
      className="rounded-sm -outline-offset-2 after:absolute after:inset-0"
    >
      {children}
    </Link>
  );
}

function SelectCell<Row>({ rowId, selected, selectLabel, onSelect }: DataTableRowProps<Row>) {
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: rows fold by `display`, which drops the native roles
      role="cell"
      className="absolute top-1/2 left-4 z-10 -translate-y-1/2 @min-[640px]:static @min-[640px]:table-cell @min-[640px]:w-9 @min-[640px]:translate-none @min-[640px]:pl-4 @min-[640px]:align-middle"
    >
      <Checkbox
        checked={selected ?? false}
        aria-label={selectLabel ?? "Select row"}
        // Here and not in onCheckedChange, which doesn't know about Shift.
        onClick={(event) => onSelect?.(rowId, event.shiftKey)}
        className="z-10 pointer-coarse:before:-inset-3"
      />
    </td>
  );
}
