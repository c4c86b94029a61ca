import type { Hono } from "hono";
import { z } from "zod";
import { type StandInEnv, validated } from "../shared/stand-in";
import { type ApiDeps, badInput, base, getVisible, getWritable, originOf, readJsonBody } from "./api-request";
import { type InventoryInput, type ProductInput, parseInventory } from "./inventory-input";
import {
  checkCombinations,
  checkOnProperty,
  checkQuantities,
  combinationOf,
  minorPrice,
  type Property,
  readProperties,
} from "./inventory-rules";
import type { EtsyState, Listing, OnProperty, Product, Shop } from "./state";
import { propertyIdsOf, valueId } from "./variations";
import { bareListingWire, inventoryWire } from "./wire";

const ReadQuery = z.object({
  show_deleted: z.enum(["true", "false"]).optional(),
  includes: z.literal("Listing").optional(),
});
const WriteQuery = z.object({ max_variations_supported: z.enum(["2", "3"]).optional() });

/** What is for sale of a listing: every combination with its price and stock, read and replaced as a whole. */
export function registerInventoryCalls(app: Hono<StandInEnv>, deps: ApiDeps): void {
  app.get(`${base}/listings/:listing_id/inventory`, (c) => {
    const { userId } = deps.access.requireScope(c, "listings_r");
    const { listing, shop } = getVisible(deps, c);
    const { includes } = validated(ReadQuery, c.req.query(), badInput);
    const reply = c.json({
      ...inventoryWire(listing, shop, shop.userId === userId),
      ...(includes ? { listing: bareListingWire(listing, shop, originOf(c)) } : {}),
    });
    deps.afterRead(listing.listingId, "getListingInventory");
    return reply;
  });

  app.put(`${base}/listings/:listing_id/inventory`, async (c) => {
    const { listing, shop } = getWritable(deps, c);
    validated(WriteQuery, c.req.query(), badInput);
    const input = parseInventory(await readJsonBody(c));
    const next = checked(input, listing, shop);
    deps.slice.update((value) => replace(value, listing, next, input, deps.now()));
    return c.json(inventoryWire(listing, shop, true));
  });
}

interface Replacement {
  properties: Property[];
  /** Without ids where the combination is new. */
  products: (Product & { isNew: boolean })[];
  onProperty: OnProperty;
}

function checked(input: InventoryInput, listing: Listing, shop: Shop): Replacement {
  const properties = readProperties(input, listing);
  const ids = properties.map((property) => property.propertyId);
  const oldIds = propertyIdsOf(listing);
  const known = new Map(
    listing.products.map((product) => [combinationOf(oldIds, product.values), product.productId]),
  );
  const products = input.products.map((product) => {
    const next = productOf(product, ids, shop);
    const productId = known.get(combinationOf(ids, next.values));
    return { ...next, productId: productId ?? 0, isNew: productId === undefined };
  });
  const onProperty = {
    price: input.price_on_property,
    quantity: input.quantity_on_property,
    sku: input.sku_on_property,
    readiness: input.readiness_state_on_property,
  };
  checkCombinations(products, ids);
  checkOnProperty(products, ids, onProperty);
  checkQuantities(products);
  return { properties, products, onProperty };
}

function productOf(input: ProductInput, propertyIds: number[], shop: Shop): Omit<Product, "productId"> {
  const [offering] = input.offerings;
  if (!offering) throw badInput("is missing", "offerings");
  return {
    sku: input.sku ?? "",
    values: propertyIds.map(
      (propertyId) =>
        input.property_values.find((value) => value.property_id === propertyId)?.values[0] ?? "",
    ),
    priceMinor: minorPrice(offering.price, shop),
    quantity: offering.quantity,
    enabled: offering.is_enabled,
    readinessStateId: offering.readiness_state_id,
  };
}

function replace(value: EtsyState, listing: Listing, next: Replacement, input: InventoryInput, at: number) {
  const products = next.products.map(({ isNew, ...product }) => {
    if (!isNew) return product;
    // One id for the product and the following for its offering.
    value.lastId += 2;
    return { ...product, productId: value.lastId - 1 };
  });
  Object.assign(listing, {
    products,
    properties: next.properties.map((property) => property.name),
    propertyIds: next.properties.map((property) => property.propertyId),
    onProperty: next.onProperty,
    variationImages: keptImages(listing, input),
    updatedAt: at,
  } satisfies Partial<Listing>);
}

/** A value keeps its picture only when it is sent with the id that it has had. */
function keptImages(listing: Listing, { products }: InventoryInput) {
  const sent = products.flatMap((product) => product.property_values);
  return listing.variationImages.filter((image) => {
    const same = sent.filter(
      ({ property_id, values }) =>
        property_id === image.propertyId && valueId(values[0] ?? "") === image.valueId,
    );
    return same.length > 0 && same.every(({ value_ids }) => value_ids.includes(image.valueId));
  });
}
