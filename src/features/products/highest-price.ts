/** The dearest form that is on offer; null when none has a price. */
export function highestPrice(variants: { enabled: boolean; priceMinor: number | null }[]): number | null {
  const prices = variants.flatMap(({ enabled, priceMinor }) =>
    enabled && priceMinor !== null ? [priceMinor] : [],
  );
  return prices.length > 0 ? Math.max(...prices) : null;
}
