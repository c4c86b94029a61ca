"use client";

import { usePlace } from "@/ui/patterns/place";
import { stockLevel } from "./stock-level";

export interface StockProps {
  quantity: number;
  /** Whether it is offered at all: nobody misses what isn't. */
  offered?: boolean | undefined;
}

/** How many there are; words and a colour when few or none are left. */
export function Stock({ quantity, offered = true }: StockProps) {
  const number = new Intl.NumberFormat(usePlace().locale).format(quantity);
  const level = stockLevel(quantity);
  const words = { plenty: number, low: `${number} left`, none: "None left" }[level];
  if (!offered) return <span className="text-muted">{level === "none" ? "None" : number}</span>;
  const tone = { plenty: undefined, low: "text-warn", none: "text-bad" }[level];
  return <span className={tone}>{words}</span>;
}
