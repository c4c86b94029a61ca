import { currencyDigits, type Money, money } from "@/kernel/money";
import { minorAmount } from "../truth";

/** Amounts read of one text; a price list may go on. */
const MOST = 12;

const number = String.raw`\d+(?:[.,'’]\d+)*`;
const sign = String.raw`\p{Sc}|\b(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|JPY)\b`;
const pattern = new RegExp(`(${sign})[ \\u00a0]?(${number})|(${number})[ \\u00a0]?(${sign})`, "giu");
const codes: Record<string, string> = {
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₺": "TRY",
  "₩": "KRW",
};

/** The amounts of money in somebody's own words, each once. "$" is the shop's dollar where it has one. */
export function amountsIn(text: string, shopCurrency: string): Money[] {
  const found = new Map<string, Money>();
  for (const [, before, after, ahead, behind] of text.matchAll(pattern)) {
    const currency = currencyOf(before ?? behind ?? "", shopCurrency);
    const raw = after ?? ahead ?? "";
    const minor = minorAmount(raw, currencyDigits(currency), decimalMarkIn(raw));
    if (minor !== undefined) found.set(`${minor}${currency}`, money(minor, currency));
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

function currencyOf(sign: string, shopCurrency: string): string {
  if (sign === "$") return /^(?:USD|CAD|AUD|NZD|SGD|HKD|MXN)$/.test(shopCurrency) ? shopCurrency : "USD";
  return codes[sign] ?? (/^[a-z]{3}$/i.test(sign) ? sign.toUpperCase() : shopCurrency);
}

/** Two digits behind the last mark are cents: "3,50". */
const decimalMarkIn = (raw: string) => /([.,])\d{1,2}$/.exec(raw)?.[1] ?? ".";
