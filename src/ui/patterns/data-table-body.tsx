"use client";

import dynamic from "next/dynamic";
import type { DataTableProps } from "./data-table";
import { DataTableRow } from "./data-table-row";
import { useRowSelection } from "./use-row-selection";

const VirtualRows = dynamic(() =>
  import("./data-table-virtual-rows").then((module) => module.DataTableVirtualRows),
);

/** The rows: all of them, or with `virtual` those in sight. */
export function DataTableBody<Row>(props: DataTableProps<Row> & { keys: readonly string[] }) {
  const { columns, rows, keys, rowHref, selection, virtual } = props;
  const onSelect = useRowSelection(keys, selection);
  const renderRow = (index: number, measure?: (row: HTMLTableRowElement | null) => void) => {
    const [row, key = ""] = [rows[index], keys[index]];
    return row === undefined ? null : (
      <DataTableRow
        key={key}
        row={row}
        rowId={key}
        index={index}
        columns={columns}
        href={rowHref?.(row)}
        selected={selection?.selected.has(key)}
        selectLabel={selection && `Select ${selection.label(row)}`}
        onSelect={onSelect}
        measure={measure}
      />
    );
  };
  if (virtual) return <VirtualRows keys={keys} renderRow={renderRow} />;
  return (
    <tbody className="block @min-[640px]:table-row-group">
      {rows.map((_row, index) => renderRow(index))}
    </tbody>
  );
}
