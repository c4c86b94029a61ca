const CENT = 10_000;

/** Millionths of a US dollar as a price: two decimals, and "<$0.01" for what did cost, but less than a cent. */
export function formatCost(micros: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: "USD" });
  return micros > 0 && micros < CENT ? `<${format.format(0.01)}` : format.format(micros / 1_000_000);
}

/** The same to the millionth, for who wants to know. */
export const exactCost = (micros: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency: "USD", maximumFractionDigits: 6 }).format(
    micros / 1_000_000,
  );
