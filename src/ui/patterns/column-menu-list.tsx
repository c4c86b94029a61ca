"use client";

import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "../primitives/dropdown-menu";
import { ColumnTrigger } from "./column-trigger";
import { type Column, hideableColumns } from "./data-table-columns";

export interface ColumnMenuProps<Row> {
  /** All of them; the table is given `visibleColumns(columns, hidden)`. */
  columns: Column<Row>[];
  /** Keys of hidden columns, kept by the page, e.g. in the URL. */
  hidden: readonly string[];
  onHiddenChange: (hidden: string[]) => void;
}

/** The columns to choose from; it stays open, as one often changes several. Mounted open by `ColumnMenu`. */
export function ColumnMenuList<Row>({ columns, hidden, onHiddenChange }: ColumnMenuProps<Row>) {
  const toggle = (key: string, shown: boolean) =>
    onHiddenChange(shown ? hidden.filter((each) => each !== key) : [...hidden, key]);
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>
        <ColumnTrigger />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {hideableColumns(columns).map((column) => (
          <DropdownMenuCheckboxItem
            key={column.key}
            checked={!hidden.includes(column.key)}
            onCheckedChange={(shown) => toggle(column.key, shown)}
            onSelect={(event) => event.preventDefault()}
          >
            {column.header}
          </DropdownMenuCheckboxItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem disabled={hidden.length === 0} onSelect={() => onHiddenChange([])}>
          Show all
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
