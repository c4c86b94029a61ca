"use client";

import { Columns3 } from "lucide-react";
import { Button } from "../primitives/button";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "../primitives/dropdown-menu";
import { type Column, hideableColumns } from "./data-table-columns";

export interface ColumnMenuProps<Row> {
  /** All of them; the table is given `visibleColumns(columns, hidden)`. */
  columns: Column<Row>[];
  /** Keys of hidden columns, kept by the page, e.g. in the URL. */
  hidden: readonly string[];
  onHiddenChange: (hidden: string[]) => void;
}

/** Shows and hides a table's columns. It stays open, as one often changes several. */
export function ColumnMenu<Row>({ columns, hidden, onHiddenChange }: ColumnMenuProps<Row>) {
  const toggle = (key: string, shown: boolean) =>
    onHiddenChange(shown ? hidden.filter((each) => each !== key) : [...hidden, key]);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className="max-sm:hidden">
          <Columns3 aria-hidden /> Columns
        </Button>
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
