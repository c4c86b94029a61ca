import { fromDecimal, toDecimal } from "@/kernel/money";

/** Millionths of a dollar in a cent. */
const CENT = 10_000;
/** What the server takes. */
const MOST_CENTS = 1_000_000;

/** "$4.20"; what costs less than a cent isn't nothing. */
export function formatDollars(micros: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: "USD" });
  if (micros > 0 && micros < CENT / 2) return `under ${format.format(0.01)}`;
  return format.format(micros / 1_000_000);
}

/** As a field shows it: "4.20". */
export const dollarText = (micros: number): string =>
  toDecimal({ amountMinor: Math.round(micros / CENT), currency: "USD" });

/** What somebody typed into it, in millionths; null when it is no amount that can be a limit. */
export function microsOf(text: string): number | null {
  const cents = fromDecimal(text.replace("$", ""), "USD");
  return cents === null || cents > MOST_CENTS ? null : cents * CENT;
}
