"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { usePlace } from "@/ui/patterns/place";
import { ButtonLink } from "@/ui/primitives/button-link";
import { PAGE_SIZE, type ProductListView, productListHref } from "./product-list-url";

/** Which rows of how many, and the way to the others. */
export function Pager({ view, total }: { view: ProductListView; total: number }) {
  const number = new Intl.NumberFormat(usePlace().locale);
  const first = (view.page - 1) * PAGE_SIZE + 1;
  const last = Math.min(total, view.page * PAGE_SIZE);
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3 text-muted text-sm">
      <p role="status">
        {first > last
          ? `${number.format(total)} in all`
          : `${number.format(first)}–${number.format(last)} of ${number.format(total)}`}
      </p>
      <div className="flex gap-2">
        <Turn view={view} to={view.page - 1} possible={view.page > 1}>
          <ChevronLeft aria-hidden /> Previous
        </Turn>
        <Turn view={view} to={view.page + 1} possible={last < total}>
          Next <ChevronRight aria-hidden />
        </Turn>
      </div>
    </nav>
  );
}

interface TurnProps {
  view: ProductListView;
  to: number;
  possible: boolean;
  children: ReactNode;
}

function Turn({ view, to, possible, children }: TurnProps) {
  if (!possible) return null;
  return (
    <ButtonLink size="sm" href={productListHref({ ...view, page: to })}>
      {children}
    </ButtonLink>
  );
}
