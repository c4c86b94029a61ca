import type { Listing } from "@/sandbox/etsy/state";
import type { EvalShop } from "../shops";

/** One product as its shop has it now. */
export interface True {
  /** The title, and what stands before its first comma. */
  names: string[];
  prices: Set<number>;
  stocks: Set<number>;
}

/** What shipping costs, in cents, and all days that the shop's terms tell. */
export interface Terms {
  shippingMinor: number[];
  days: number[];
}

/** What may be said in one shop. */
export interface ShopTruth {
  products: True[];
  /** Everything that the shop has written, for figures that stand in it. */
  words: string;
  /** Cents for shipping. */
  shipping: Set<number>;
}

/**
 * Reads a shop's rows where they are made: at the platform, not in the product's copy. What a listing says is the shop's word,
 * though a stranger may have written it: prices and stock come from their fields alone.
 */
export function truthOf(shop: EvalShop, terms: Terms): ShopTruth {
  const listings = shop.listings();
  return {
    products: listings.map(truthOfListing),
    words: [
      ...shop.words,
      terms.days.join(" "),
      ...listings.map((one) => `${one.title}\n${one.description}`),
      ...listings.map(options),
    ].join("\n"),
    shipping: new Set(terms.shippingMinor),
  };
}

const options = ({ products }: Listing) => products.flatMap((one) => one.values).join("\n");

function truthOfListing(listing: Listing): True {
  const buyable = listing.state === "active" ? listing.products.filter((one) => one.enabled) : [];
  // Over several variations only theirs is told, not the sum.
  const none = buyable.every((one) => one.quantity === 0) ? [0] : [];
  return {
    names: [...new Set([listing.title, listing.title.split(",")[0] ?? listing.title])],
    prices: new Set(listing.products.map((one) => one.priceMinor)),
    stocks: new Set([...none, ...buyable.map((one) => one.quantity)]),
  };
}
