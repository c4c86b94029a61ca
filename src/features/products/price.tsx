"use client";

import { formatMoney } from "@/kernel/money";
import { usePlace } from "@/ui/patterns/place";

/** An amount as the seller's language writes it; a dash when the channel gave none. */
export function Price({ priceMinor, currency }: { priceMinor: number | null; currency: string }) {
  const { locale } = usePlace();
  if (priceMinor === null) return <span className="text-faint">–</span>;
  return (
    <span className="whitespace-nowrap">{formatMoney({ amountMinor: priceMinor, currency }, locale)}</span>
  );
}
