import type { Listing, OnProperty, Product } from "./state";

/** Ids of the pair of custom variation properties that Etsy gives to freely named ones. */
export const customPropertyIds = [513, 514];

export const propertyIdsOf = ({ propertyIds, properties }: Listing): number[] =>
  propertyIds ?? customPropertyIds.slice(0, properties.length);

/** The same word always has the same id, as at Etsy. */
export function valueId(value: string): number {
  let hash = 7;
  for (const char of value) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return 1_000_000 + (hash % 900_000_000);
}

/** What of a product may depend on which property was chosen. */
const dependents: Record<keyof OnProperty, (product: Product) => unknown> = {
  price: (product: Product) => product.priceMinor,
  quantity: (product: Product) => product.quantity,
  sku: (product: Product) => product.sku,
  readiness: (product: Product) => product.readinessStateId,
};

interface Choices {
  propertyIds: number[];
  products: Product[];
}

/** The products that have the same values of the named properties. */
function groupsBy({ propertyIds, products }: Choices, named: number[]): Product[][] {
  const groups = new Map<string, Product[]>();
  for (const product of products) {
    const key = JSON.stringify(product.values.filter((_, at) => named.includes(propertyIds[at] ?? 0)));
    groups.set(key, [...(groups.get(key) ?? []), product]);
  }
  return [...groups.values()];
}

/** Whether products differ in `what` only where a named property differs. */
export function dependsOnlyOn(choices: Choices, what: keyof OnProperty, named: number[]): boolean {
  return groupsBy(choices, named).every((group) => new Set(group.map(dependents[what])).size === 1);
}

/** As written, while it is true of the products; else every property when they differ at all. */
export function onPropertyOf(listing: Listing, what: keyof OnProperty): number[] {
  const choices = { propertyIds: propertyIdsOf(listing), products: listing.products };
  const written = listing.onProperty?.[what];
  if (written && dependsOnlyOn(choices, what, written)) return written;
  return dependsOnlyOn(choices, what, []) ? [] : choices.propertyIds;
}

/** The products that one piece is taken from: all of a group when quantities don't depend on what sets them apart. */
export function sharingStock(listing: Listing, product: Product): Product[] {
  const choices = { propertyIds: propertyIdsOf(listing), products: listing.products };
  const named = listing.onProperty?.quantity;
  if (!named || !dependsOnlyOn(choices, "quantity", named)) return [product];
  return groupsBy(choices, named).find((group) => group.includes(product)) ?? [product];
}
