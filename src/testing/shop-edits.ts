import type { EtsyControl, NewListing } from "@/sandbox/etsy/control";

export interface Dice {
  /** From 0 to one less than its sides. */
  roll(sides: number): number;
  pick<T>(from: readonly T[]): T;
}

/** The same numbers each time: Park and Miller's generator. */
export function dice(seed: number): Dice {
  let state = seed;
  const roll = (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
  return { roll, pick: <T>(from: readonly T[]): T => from[roll(from.length)] as T };
}

const states = ["active", "inactive", "sold_out", "draft", "expired"] as const;

/** Something to sell, every third in several sizes. */
export function randomGoods({ roll, pick }: Dice, n: number): Omit<NewListing, "shopId"> {
  const sizes = Array.from({ length: 2 + roll(4) }, (_, size) => ({
    values: [`Size ${size}`],
    priceMinor: 500 + roll(9_000),
    quantity: 1 + roll(9),
    sku: `S-${n}-${size}`,
  }));
  const own = roll(3) === 0 ? { properties: ["Size"], variants: sizes } : { priceMinor: 500 + roll(9_000) };
  return { title: `Thing ${n}`, quantity: 1 + roll(9), state: pick(states), ...own };
}

/** One thing that a seller or a buyer does to a shop; `n` names what is new. */
export function editAtRandom(etsy: EtsyControl, shopId: number, dice: Dice, n: number): unknown {
  const { roll, pick } = dice;
  const listing = pick(etsy.listings(shopId));
  const id = listing.listingId;
  const { productId } = pick(listing.products);
  const inStock = listing.products.some((product) => product.quantity > 0);
  switch (roll(7)) {
    case 0:
      return etsy.editListing(id, { title: `Thing ${n}, renamed` });
    case 1:
      return etsy.editListing(id, { productId, priceMinor: 500 + roll(9_000) });
    case 2:
      return etsy.editListing(id, { productId, quantity: roll(6) });
    case 3:
      return etsy.editListing(id, { state: pick(states) });
    case 4:
      return listing.state === "active" && inStock ? etsy.sell(id) : undefined;
    case 5:
      return etsy.removeListing(id);
    default:
      return etsy.addListing({ shopId, ...randomGoods(dice, n) });
  }
}
