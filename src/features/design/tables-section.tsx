"use client";

import { useMemo, useState } from "react";
import { ColumnMenu } from "@/ui/patterns/column-menu";
import { DataTable } from "@/ui/patterns/data-table";
import { type Column, type Sort, visibleColumns } from "@/ui/patterns/data-table-columns";
import { EmptyState } from "@/ui/patterns/empty-state";
import type { SelectedKeys } from "@/ui/patterns/row-selection";
import { SelectionBar } from "@/ui/patterns/selection-bar";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Table, TableCell, TableHead, TableRow } from "@/ui/primitives/table";
import { Specimen } from "./design-section";
import { LongTable } from "./long-table";
import { badRows, type SampleRow, sampleRows } from "./samples";
import { sampleColumns } from "./table-columns";

const rows = sampleRows(4);
const keyOf = (row: SampleRow) => row.id;

/** Lists of things, short and long. */
export function TablesSection() {
  return (
    <>
      <SelectableTable />
      <Specimen name="DataTable: bad data, stale while more comes, with a footer">
        <DataTable
          caption="Bad data"
          columns={sampleColumns}
          rows={badRows}
          rowKey={keyOf}
          rowHref={hrefOf}
          stale
          footer={<p className="text-muted text-sm">4 of 1,000,000 products</p>}
        />
      </Specimen>
      <Specimen name="DataTable: loading, empty">
        <DataTable caption="Loading" columns={sampleColumns} rows={[]} rowKey={keyOf} loading />
        <DataTable
          caption="Empty"
          columns={sampleColumns}
          rows={[]}
          rowKey={keyOf}
          empty={
            <EmptyState
              kind="no-results"
              title="No product matches"
              action={<Button>Clear filters</Button>}
            />
          }
        />
      </Specimen>
      <LongTable />
      <Specimen name="Table">
        <PlainTable />
      </Specimen>
    </>
  );
}

const hrefOf = (row: SampleRow) => `#${row.id}`;

function SelectableTable() {
  const [selected, setSelected] = useState<SelectedKeys>(() => new Set(["row-2"]));
  const [sort, setSort] = useState<Sort>({ key: "title", direction: "asc" });
  const [hidden, setHidden] = useState<string[]>([]);
  const columns = useMemo<Column<SampleRow>[]>(() => visibleColumns(sampleColumns, hidden), [hidden]);
  const sorted = sort.direction === "asc" ? rows : rows.toReversed();
  return (
    <Specimen name="DataTable: sorting, selection, columns">
      <div className="flex justify-end">
        <ColumnMenu columns={sampleColumns} hidden={hidden} onHiddenChange={setHidden} />
      </div>
      <div>
        <DataTable
          caption="Products"
          columns={columns}
          rows={sorted}
          rowKey={keyOf}
          rowHref={hrefOf}
          sort={sort}
          onSort={setSort}
          selection={{ selected, onChange: setSelected, label: (row) => row.title }}
        />
        <SelectionBar count={selected.size} onClear={() => setSelected(new Set())}>
          <Button size="sm">Change price</Button>
          <Button size="sm">Hide</Button>
        </SelectionBar>
      </div>
    </Specimen>
  );
}

function PlainTable() {
  return (
    <Table>
      <thead>
        <tr>
          <TableHead>Size</TableHead>
          <TableHead>Glaze</TableHead>
          <TableHead className="text-right">Stock</TableHead>
        </tr>
      </thead>
      <tbody>
        <TableRow>
          <TableCell>12 cm</TableCell>
          <TableCell>Oat</TableCell>
          <TableCell className="text-right">2</TableCell>
        </TableRow>
        <TableRow>
          <TableCell>18 cm</TableCell>
          <TableCell>
            Moss <Badge tone="warn">Last one</Badge>
          </TableCell>
          <TableCell className="text-right">1</TableCell>
        </TableRow>
      </tbody>
    </Table>
  );
}
