import { currencyDigits } from "@/kernel/money";
import type { InventoryInput, ProductInput } from "./inventory-input";
import { refused } from "./refusals";
import type { Listing, OnProperty, Product, Shop } from "./state";
import { customPropertyIds, dependsOnlyOn, propertyIdsOf } from "./variations";

const wrong = (problem: string) => refused(400, problem);

/** A property that buyers choose by. */
export interface Property {
  propertyId: number;
  name: string;
}

/** The properties of all products, which have to be the same ones. */
export function readProperties({ products }: InventoryInput, listing: Listing): Property[] {
  const ids = idsOf(products[0]);
  if (ids.length > 2) throw wrong("property_values: at most two properties");
  if (new Set(ids).size < ids.length) throw wrong("property_values: a property is there twice");
  const same = (product: ProductInput) => [...idsOf(product)].sort().join() === [...ids].sort().join();
  if (!products.every(same)) throw wrong("property_values: all products need the same properties");
  const known = [...customPropertyIds, ...propertyIdsOf(listing)];
  return ids.map((propertyId) => {
    if (!known.includes(propertyId))
      throw wrong(`property_id: this listing can't have property ${propertyId}`);
    return { propertyId, name: nameOf(propertyId, products, listing) };
  });
}

const idsOf = (product: ProductInput | undefined) =>
  (product?.property_values ?? []).map((value) => value.property_id);

function nameOf(propertyId: number, products: ProductInput[], listing: Listing): string {
  const sent = products
    .flatMap((product) => product.property_values)
    .filter((value) => value.property_id === propertyId)
    .map(
      (value) => value.property_name ?? listing.properties[propertyIdsOf(listing).indexOf(propertyId)] ?? "",
    );
  const [name = ""] = sent;
  if (name.trim() === "") throw wrong(`property_name: property ${propertyId} needs one`);
  if (sent.some((other) => other !== name))
    throw wrong(`property_name: property ${propertyId} has several names`);
  return name;
}

/** Which combination a product is: the same one keeps its product's id. */
export const combinationOf = (ids: number[], values: string[]): string =>
  JSON.stringify(ids.map((propertyId, at) => [propertyId, values[at]] as const).sort(([a], [b]) => a - b));

export function checkCombinations(products: Product[], propertyIds: number[]): void {
  const seen = products.map((product) => combinationOf(propertyIds, product.values));
  const twice = seen.findIndex((key, at) => seen.indexOf(key) < at);
  const product = products[twice];
  if (!product) return;
  const words = product.values.join(" / ") || "without property_values";
  throw wrong(`products: there are duplicates (${words})`);
}

/** Etsy: the update fails if the values are incompatible with those in `*_on_property`. */
export function checkOnProperty(products: Product[], propertyIds: number[], named: OnProperty): void {
  for (const [what, field] of Object.entries(fieldNames) as [keyof OnProperty, string][]) {
    const stranger = named[what].find((propertyId) => !propertyIds.includes(propertyId));
    if (stranger !== undefined) throw wrong(`${field}: property ${stranger} is none of these products'`);
    if (!dependsOnlyOn({ propertyIds, products }, what, named[what]))
      throw wrong(`${field}: products differ across a property that is not named there`);
  }
}

const fieldNames: Record<keyof OnProperty, string> = {
  price: "price_on_property",
  quantity: "quantity_on_property",
  sku: "sku_on_property",
  readiness: "readiness_state_on_property",
};

export function checkQuantities(products: Product[]): void {
  if (!products.some((product) => product.enabled && product.quantity > 0))
    throw wrong("at least one offering must have quantity greater than 0");
}

/** A price in the major unit, in cents; not of more digits than the currency has. */
export function minorPrice(price: number, shop: Shop): number {
  const exact = price * 10 ** currencyDigits(shop.currency);
  const minor = Math.round(exact);
  if (minor < 1 || Math.abs(exact - minor) > 1e-6)
    throw wrong(`price: ${price} is not a price in ${shop.currency}`);
  return minor;
}
