"use client";

import dynamic from "next/dynamic";
import { useCallback, useMemo, useRef } from "react";
import { messageOf } from "@/server/client/errors";
import { DataTable } from "@/ui/patterns/data-table";
import { type Sort, visibleColumns } from "@/ui/patterns/data-table-columns";
import { ErrorState } from "@/ui/patterns/error-state";
import { Button } from "@/ui/primitives/button";
import { type ProductLine, productColumns } from "./product-columns";
import { type ProductListView, productHref, productListHref } from "./product-list-url";
import { changeView } from "./show-view";
import { useListPlace } from "./use-list-place";
import { useLookAhead } from "./use-look-ahead";
import { useProductPages } from "./use-product-pages";
import { useRowKeys } from "./use-row-keys";

const NoProducts = dynamic(() => import("./no-products").then((module) => module.NoProducts));

const latestFirst: Sort = { key: "changed", direction: "desc" };
/** Fewer rows than this are all drawn: the browser's own search finds them. */
const DRAWN_WHOLE = 300;
const keyOf = (row: ProductLine) => row.id;

/** The rows of a view, more of them as one scrolls. */
export function ProductTable({ view, total }: { view: ProductListView; total: number | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const pages = useProductPages(view);
  const href = productListHref(view);
  useListPlace(box, href);
  useRowKeys(box);
  const lookAhead = useLookAhead(pages.rows);
  const hidden = view.hidden.join();
  const columns = useMemo(() => visibleColumns(productColumns, hidden.split(",")), [hidden]);
  const query = href.slice("/products".length);
  const rowHref = useCallback((row: ProductLine) => productHref(row.id) + query, [query]);
  if (pages.error) {
    return (
      <ErrorState
        title="Your products could not be loaded"
        description={messageOf(pages.error)}
        onRetry={pages.retry}
      />
    );
  }
  return (
    <div ref={box} {...lookAhead} className="grid gap-3 [&_[data-row-link]]:scroll-my-14">
      {pages.isOutdated ? <Outdated onShow={pages.startOver} /> : null}
      <DataTable
        caption="Products"
        columns={columns}
        rows={pages.rows}
        rowKey={keyOf}
        rowHref={rowHref}
        sort={view.sort ?? (view.search ? undefined : latestFirst)}
        onSort={(sort) => changeView({ sort })}
        virtual={total === undefined || total > DRAWN_WHOLE}
        rowCount={total}
        onEndReached={pages.hasMore ? pages.loadMore : undefined}
        endStatus={pages.endStatus}
        loading={pages.isPending}
        stale={pages.isStale}
        empty={<NoProducts view={view} />}
      />
    </div>
  );
}

function Outdated({ onShow }: { onShow: () => void }) {
  return (
    <p
      role="status"
      className="sticky top-3 z-30 mx-auto flex items-center gap-3 rounded-full border border-hairline bg-raised py-1 pr-1 pl-4 text-sm shadow-lift"
    >
      Your shop has changed since.
      <Button size="sm" onClick={onShow} className="rounded-full">
        Show the latest
      </Button>
    </p>
  );
}
