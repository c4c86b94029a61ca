"use client";

import { SlidersHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useId, useState } from "react";
import { SearchInput } from "@/ui/patterns/search-input";
import { Button } from "@/ui/primitives/button";
import { ProductColumnMenu } from "./product-column-menu";
import { countFilters, type ProductListView } from "./product-list-url";
import { changeSearch } from "./show-view";

const ProductFilters = dynamic(() => import("./product-filters").then((module) => module.ProductFilters));

/** Search, filters and which columns there are; all of it in the address. */
export function ProductToolbar({ view }: { view: ProductListView }) {
  const filters = countFilters(view);
  const [open, setOpen] = useState(filters > 0);
  const panel = useId();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchInput
        label="Search products"
        placeholder="Title, tag, SKU…"
        value={view.search}
        onSearch={changeSearch}
        className="w-auto min-w-40 flex-1"
      />
      <Button
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
        className="tabular-nums"
      >
        <SlidersHorizontal aria-hidden /> Filters{filters > 0 ? ` · ${filters}` : ""}
      </Button>
      <div className="ml-auto max-sm:hidden">
        <ProductColumnMenu hidden={view.hidden} />
      </div>
      {open ? <ProductFilters id={panel} view={view} /> : null}
    </div>
  );
}
