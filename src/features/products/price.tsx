"use client";

import { formatMoney } from "@/kernel/money";
import { usePlace } from "@/ui/patterns/place";

export interface PriceProps {
  priceMinor: number | null;
  /** The dearest form of it; left out or the same when there is one price. */
  maxPriceMinor?: number | null | undefined;
  currency: string;
}

/** An amount as the seller's language writes it, or from the cheapest to the dearest; words when there is none. */
export function Price({ priceMinor, maxPriceMinor, currency }: PriceProps) {
  const { locale } = usePlace();
  if (priceMinor === null) return <span className="text-faint">No price</span>;
  const write = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  if (!maxPriceMinor || maxPriceMinor <= priceMinor)
    return <span className="whitespace-nowrap">{write(priceMinor)}</span>;
  return (
    <>
      <span className="whitespace-nowrap">{write(priceMinor)} –</span>{" "}
      <span className="whitespace-nowrap">{write(maxPriceMinor)}</span>
    </>
  );
}
