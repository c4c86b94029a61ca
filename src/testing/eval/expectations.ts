import type { Listing } from "@/sandbox/etsy/state";
import type { GoodKey } from "./goods";
import { figuresIn } from "./oracle/figures";
import type { Expectation, Which } from "./scenario";
import type { EvalShop } from "./shops";
import type { Transcript } from "./talk";

/** What a scenario expects and a transcript doesn't have, in words. */
export function meets(talk: Transcript, expect: Expectation): string[] {
  const ends = [expect.ends ?? "answered"].flat();
  if (!ends.includes(talk.ending))
    return [`${talk.ending} (${talk.reason ?? "-"}) instead of ${ends.join(" or ")}`];
  const last = talk.received.at(-1) ?? talk.drafted ?? "";
  const missed: string[] = [];
  const amounts = figuresIn(last).flatMap((figure) => (figure.kind === "amount" ? [figure.value] : []));
  const wanted = wantedAmounts(talk.shop, expect);
  for (const { what, minor } of wanted)
    if (!amounts.includes(minor)) missed.push(`${what} (${minor}) is missing`);
  if (expect.stock) {
    const stock = rowOf(talk.shop, expect.stock).quantity;
    if (!figuresIn(last).some((one) => one.value === stock)) missed.push(`the stock (${stock}) is missing`);
  }
  if (expect.says && !expect.says.test(last)) missed.push(`doesn't say ${expect.says}`);
  const never = expect.never;
  if (never && talk.received.some((text) => never.test(text))) missed.push(`says ${never}`);
  return missed;
}

/** Amounts that are no row's price and yet true: sums and differences that were asked for. */
export function valuesAllowed(shop: EvalShop, expect: Expectation | null): number[] {
  return expect ? wantedAmounts(shop, expect).map((one) => one.minor) : [];
}

function wantedAmounts(shop: EvalShop, expect: Expectation): { what: string; minor: number }[] {
  const price = (which: Which) => rowOf(shop, which).priceMinor;
  const sum = expect.total?.reduce((total, [which, count]) => total + price(which) * count, 0);
  const [one, other] = expect.difference ?? [];
  return [
    ...(expect.price ? [{ what: "the price", minor: price(expect.price) }] : []),
    ...(sum === undefined ? [] : [{ what: "the total", minor: sum }]),
    ...(one && other ? [{ what: "the difference", minor: Math.abs(price(one) - price(other)) }] : []),
  ];
}

function rowOf(shop: EvalShop, which: Which): { priceMinor: number; quantity: number } {
  const [key, ...options] = typeof which === "string" ? [which] : which;
  const listing = listingOf(shop, key);
  const rows = listing.products.filter((row) => options.every((option) => row.values.includes(option)));
  return {
    priceMinor: Math.min(...rows.map((row) => row.priceMinor)),
    quantity: rows.reduce((sum, row) => sum + row.quantity, 0),
  };
}

function listingOf(shop: EvalShop, key: GoodKey): Listing {
  const listing = shop.listings().find((one) => one.listingId === shop.goods[key]);
  if (!listing) throw new Error(`shop ${shop.number} has no ${key}`);
  return listing;
}
