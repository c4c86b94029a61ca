import { AppError } from "@/kernel/errors";
import { type Money, toDecimal } from "@/kernel/money";
import { plainLine } from "../../http/plain-text";
import type { OfferEdit } from "../port";
import type { EtsyInventory } from "./inventory-wire";

type Product = EtsyInventory["products"][number];

/** One product as it is written: no ids of Etsy's own but those of properties and values. */
interface WrittenProduct {
  sku: string;
  property_values: {
    property_id: number;
    property_name: string;
    scale_id: number | null;
    value_ids: number[];
    values: string[];
  }[];
  offerings: { price: number; quantity: number; is_enabled: boolean; readiness_state_id: number | null }[];
}

/** Body of Etsy's updateListingInventory, which replaces all there is. */
export interface InventoryReplacement {
  products: WrittenProduct[];
  price_on_property: number[];
  quantity_on_property: number[];
  sku_on_property: number[];
  readiness_state_on_property: number[];
}

/** The inventory as it was read, with new prices and stock in it. `channel_rejected` where Etsy's own page is needed. */
export function replaceInventory(read: EtsyInventory, offers: OfferEdit[]): InventoryReplacement {
  const edits = new Map(offers.map((offer) => [offer.formExternalId, offer]));
  const products = read.products.flatMap((product) => {
    const written = writeProduct(product, edits.get(product.product_id));
    return written ? [written] : [];
  });
  const of = (value: (product: WrittenProduct) => unknown, current: number[]) =>
    dependsOn(products, current, (product) => JSON.stringify(value(product)));
  return {
    products,
    price_on_property: of((product) => product.offerings.map(({ price }) => price), read.price_on_property),
    quantity_on_property: of(
      (product) => product.offerings.map(({ quantity }) => quantity),
      read.quantity_on_property,
    ),
    sku_on_property: read.sku_on_property,
    readiness_state_on_property: read.readiness_state_on_property,
  };
}

function writeProduct(product: Product, edit: OfferEdit | undefined): WrittenProduct | null {
  const offerings = product.offerings.filter((offering) => !offering.is_deleted);
  if (product.is_deleted || offerings.length === 0) return null;
  if (edit && offerings.length > 1)
    throw new AppError("channel_rejected", "This variation has several offers on Etsy. Change it there.");
  return {
    // Etsy's answers are escaped for a page; what is written must not be, or it would be escaped twice.
    sku: plainLine(product.sku ?? ""),
    property_values: product.property_values.map((property) => ({
      property_id: property.property_id,
      property_name: plainLine(property.property_name ?? ""),
      scale_id: property.scale_id ?? null,
      value_ids: property.value_ids,
      values: property.values.map(plainLine),
    })),
    offerings: offerings.map((offering) => ({
      price: edit?.price
        ? majorUnits(edit.price, offering.price.currency_code)
        : offering.price.amount / offering.price.divisor,
      quantity: edit?.quantity ?? offering.quantity,
      is_enabled: offering.is_enabled,
      readiness_state_id: offering.readiness_state_id ?? null,
    })),
  };
}

/** Etsy: "When setting a price, assign a float equal to amount divided by divisor." */
function majorUnits(price: Money, currency: string): number {
  if (price.currency !== currency.toUpperCase())
    throw new AppError("channel_rejected", `This shop's prices are in ${currency.toUpperCase()}.`);
  return Number(toDecimal(price));
}

/**
 * The properties that a value differs by, which Etsy wants named: none, one, or all of them. As they were where that
 * still holds; else the fewest that explain the values.
 */
function dependsOn(
  products: WrittenProduct[],
  current: number[],
  value: (product: WrittenProduct) => string,
): number[] {
  const all = [
    ...new Set(products.flatMap((product) => product.property_values.map((one) => one.property_id))),
  ];
  const candidates = [current, [], ...all.map((property) => [property]), all];
  return candidates.find((properties) => explains(products, properties, value)) ?? all;
}

function explains(
  products: WrittenProduct[],
  properties: number[],
  value: (product: WrittenProduct) => string,
) {
  const seen = new Map<string, string>();
  return products.every((product) => {
    const chosen = product.property_values.filter((one) => properties.includes(one.property_id));
    const key = JSON.stringify(chosen.map(({ property_id, values }) => [property_id, values]));
    const known = seen.get(key) ?? value(product);
    seen.set(key, known);
    return known === value(product);
  });
}
