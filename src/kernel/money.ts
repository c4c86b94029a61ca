/** An amount in the currency's smallest unit (cents; yen have none) and its ISO 4217 code. */
export interface Money {
  amountMinor: number;
  currency: string;
}

/** Building a formatter takes longer than all else here; there are few currencies and locales. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale}|${currency}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, { style: "currency", currency });
  formatters.set(key, known);
  return known;
}

/** Asking a formatter takes longer than finding it. */
const digitsOf = new Map<string, number>();

/** Digits after the decimal point, as ICU knows them (USD 2, JPY 0, BHD 3). Codes that can't be one count as 2. */
export function currencyDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  // What is no code isn't kept: it could be anything, and any number of them.
  if (!/^[A-Za-z]{3}$/.test(currency)) return 2;
  const digits = formatterOf("en", currency).resolvedOptions().maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
}

export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not an integer amount: ${amountMinor}`);
  return { amountMinor, currency: currency.toUpperCase() };
}

/** From a platform's rational amount, e.g. Etsy's `{ amount: 2499, divisor: 100 }`; rounds half away from zero. */
export function moneyFromRational(amount: number, divisor: number, currency: string): Money {
  if (!Number.isFinite(amount) || !(divisor > 0)) throw new RangeError(`not an amount: ${amount}/${divisor}`);
  const scale = 10 ** currencyDigits(currency);
  const scaled = (Math.abs(amount) * scale) / divisor;
  return money(Math.sign(amount) * Math.round(scaled) + 0, currency);
}

/** Decimal text in the major unit, for wires: "24.99", yen "1200", negative "-3.50". No currency, no grouping. */
export function toDecimal({ amountMinor, currency }: Money): string {
  const digits = currencyDigits(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * What somebody typed as an amount in the major unit, point or comma: "24", "24.5", "24,50".
 * Null when it is none, or more than a double holds exactly in minor units.
 */
export function fromDecimal(text: string, currency: string): number | null {
  const digits = currencyDigits(currency);
  const [, whole = "", fraction = ""] = /^(\d+)(?:[.,](\d*))?$/.exec(text.trim()) ?? [];
  if (whole === "" || fraction.length > digits) return null;
  const amountMinor = Number(whole + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(amountMinor) ? amountMinor : null;
}

/** For people: "$24.99" in en-US, "24,99 €" in de-DE. */
export function formatMoney(value: Money, locale: string): string {
  return formatterOf(locale, value.currency).format(value.amountMinor / 10 ** currencyDigits(value.currency));
}

/** Sum of amounts of one currency. Throws RangeError when currencies differ. */
export function addMoney(first: Money, ...rest: Money[]): Money {
  return rest.reduce((sum, next) => {
    if (next.currency !== sum.currency) throw new RangeError(`can't add ${next.currency} to ${sum.currency}`);
    return money(sum.amountMinor + next.amountMinor, sum.currency);
  }, first);
}

/** A unit price times a whole quantity. */
export function multiplyMoney(unit: Money, quantity: number): Money {
  return money(unit.amountMinor * quantity, unit.currency);
}
