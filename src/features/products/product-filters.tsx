"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { cn } from "@/ui/class-names";
import { Button } from "@/ui/primitives/button";
import { Select } from "@/ui/primitives/select";
import { changedFilters, isChangedWithin } from "./changed-within";
import { PriceRange } from "./price-range";
import { countFilters, noFilters, type ProductListView } from "./product-list-url";
import { changeView } from "./show-view";
import { isStockLevel, stockFilters } from "./stock-level";

/** What narrows the list beside the search and the tabs. */
export function ProductFilters({ id, view }: { id: string; view: ProductListView }) {
  const { stock, min, max, changed } = view;
  return (
    <fieldset id={id} className="grid w-full grid-cols-2 items-center gap-2 md:flex md:flex-wrap">
      <legend className="sr-only">Filters</legend>
      <Choice
        label="Stock"
        all="Any stock"
        value={stock}
        options={Object.entries(stockFilters)}
        onChoose={(value) => changeView({ stock: isStockLevel(value) ? value : null })}
      />
      <Choice
        label="Last change"
        all="Changed any time"
        value={changed}
        options={Object.entries(changedFilters)}
        onChoose={(value) => changeView({ changed: isChangedWithin(value) ? value : null })}
      />
      <Section section={view.section} />
      <div className="col-span-2 flex items-center gap-2">
        <PriceRange min={min} max={max} onChange={changeView} />
        {countFilters(view) > 0 ? (
          <Button variant="ghost" onClick={() => changeView(noFilters)}>
            Clear
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

/** Offered when the shop has sections; one that is gone there meanwhile can still be taken off. */
function Section({ section }: { section: string | null }) {
  const { data } = useQuery(useTRPC().catalogue.sections.queryOptions());
  const options = (data ?? []).map(({ externalId, title }) => [externalId, title] as const);
  const isGone = section !== null && data !== undefined && !options.some(([id]) => id === section);
  if (options.length === 0 && section === null) return null;
  return (
    <Choice
      label="Section"
      all="All sections"
      value={section}
      options={section !== null && isGone ? [...options, [section, "A section that is gone"]] : options}
      onChoose={(value) => changeView({ section: value || null })}
      className="max-md:col-span-2"
    />
  );
}

interface ChoiceProps {
  label: string;
  /** What it says while nothing is chosen. */
  all: string;
  value: string | null;
  options: (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
  className?: string;
}

function Choice({ label, all, value, options, onChoose, className }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      value={value ?? ""}
      onChange={({ target }) => onChoose(target.value)}
      className={cn("md:w-44", className)}
    >
      <option value="">{all}</option>
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </Select>
  );
}
