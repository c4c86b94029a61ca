"use client";

import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { cn } from "@/ui/class-names";
import { SearchInput } from "@/ui/patterns/search-input";
import { Button } from "@/ui/primitives/button";
import { Select } from "@/ui/primitives/select";
import { PriceRange } from "./price-range";
import { ProductColumnMenu } from "./product-column-menu";
import type { ProductListView } from "./product-list-url";
import { changeSearch, changeView } from "./show-view";
import { isStockLevel, type StockLevel, stockFilters } from "./stock-level";

const stockLevels = Object.keys(stockFilters) as StockLevel[];

/** Search, filters and which columns there are; all of it in the address. */
export function ProductToolbar({ view }: { view: ProductListView }) {
  const [open, setOpen] = useState(false);
  const { stock, min, max } = view;
  const filters = [stock, min, max].filter((filter) => filter !== null).length;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchInput
        label="Search products"
        placeholder="Title, tag, SKU…"
        value={view.search}
        onSearch={changeSearch}
        className="w-auto min-w-40 flex-1"
      />
      <Button className="md:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        <SlidersHorizontal aria-hidden /> Filters{filters > 0 ? ` · ${filters}` : ""}
      </Button>
      <div
        className={cn(
          "flex-wrap items-center gap-2 max-md:w-full md:flex",
          open || "max-md:hidden",
          open && "max-md:flex",
        )}
      >
        <Select
          aria-label="Stock"
          value={stock ?? ""}
          onChange={({ target: { value } }) => changeView({ stock: isStockLevel(value) ? value : null })}
          className="w-36"
        >
          <option value="">Any stock</option>
          {stockLevels.map((level) => (
            <option key={level} value={level}>
              {stockFilters[level]}
            </option>
          ))}
        </Select>
        <PriceRange min={min} max={max} onChange={changeView} />
        {filters > 0 ? (
          <Button variant="ghost" onClick={() => changeView({ stock: null, min: null, max: null })}>
            Clear
          </Button>
        ) : null}
      </div>
      <div className="ml-auto">
        <ProductColumnMenu hidden={view.hidden} />
      </div>
    </div>
  );
}
