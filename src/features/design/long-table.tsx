"use client";

import { type ReactNode, useMemo, useState } from "react";
import { DataTable } from "@/ui/patterns/data-table";
import { Button } from "@/ui/primitives/button";
import { Specimen } from "./design-section";
import { type SampleRow, sampleRows } from "./samples";
import { sampleColumns } from "./table-columns";

const MANY = 50_000;
const PAGE = 40;
const keyOf = (row: SampleRow) => row.id;
const hrefOf = (row: SampleRow) => `#${row.id}`;

/** Rows that exist only while in sight; and pages that come when the end is near. */
export function LongTable() {
  const [pages, setPages] = useState(0);
  const [status, setStatus] = useState<"idle" | "loading" | "failed">("failed");
  const all = useMemo(() => sampleRows(MANY), []);
  const some = useMemo(() => all.slice(0, 3 + pages * PAGE), [all, pages]);
  const next = () => {
    setStatus("loading");
    setTimeout(() => {
      setPages((count) => count + 1);
      setStatus("idle");
    }, 400);
  };
  return (
    <>
      <Specimen name="DataTable: virtual, 50,000 rows">
        <ScrollBox label="50,000 products" height="h-80">
          <DataTable
            caption="50,000 products"
            columns={sampleColumns}
            rows={all}
            rowKey={keyOf}
            rowHref={hrefOf}
            virtual
          />
        </ScrollBox>
      </Specimen>
      <Specimen name="DataTable: virtual, the next page did not come">
        <ScrollBox label="Products by page" height="h-64">
          <DataTable
            caption="Products by page"
            columns={sampleColumns}
            rows={some}
            rowKey={keyOf}
            rowCount={MANY}
            onEndReached={next}
            endStatus={status}
            virtual
          />
        </ScrollBox>
        <Button size="sm" onClick={next} className="w-fit">
          Fetch the next page
        </Button>
      </Specimen>
    </>
  );
}

function ScrollBox({ label, height, children }: { label: string; height: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
      tabIndex={0}
      className={`${height} overflow-y-auto rounded-lg border border-hairline [&>div]:border-0`}
    >
      {children}
    </section>
  );
}
