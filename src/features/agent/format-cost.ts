/** Millionths of a US dollar as people read it: "$0.0042", never "$0.00" for something that did cost. */
export function formatCost(micros: number, locale: string): string {
  const dollars = micros / 1_000_000;
  const small = micros > 0 && dollars < 0.1;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "USD",
    ...(small ? { minimumSignificantDigits: 1, maximumSignificantDigits: 2 } : {}),
  }).format(dollars);
}
