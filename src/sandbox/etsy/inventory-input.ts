import { z } from "zod";
import { validated } from "../shared/stand-in";
import { badInput } from "./api-request";
import { refused } from "./refusals";

const id = z.int().min(1);

const PropertyValue = z.object({
  property_id: id,
  property_name: z.string().optional(),
  scale_id: z.null("custom properties have no scales").optional(),
  value_ids: z.array(id).max(1, "one value per property"),
  values: z
    .array(
      z
        .string()
        .refine((value) => value.trim() !== "", "can't be empty")
        .refine((value) => !/[()]/.test(value), "parentheses are not allowed"),
    )
    .length(1, "exactly one value per property"),
});

const Offering = z.object({
  price: z.number().positive(),
  quantity: z.int().min(0).max(999),
  is_enabled: z.boolean(),
  readiness_state_id: id.nullable(),
});

const Product = z.object({
  sku: z.string().nullish(),
  property_values: z.array(PropertyValue).default([]),
  offerings: z.array(Offering).length(1, "exactly one offering per product"),
});

const onProperty = z.array(id).default([]);

const Inventory = z.object({
  products: z.array(Product).min(1, "can't be empty"),
  price_on_property: onProperty,
  quantity_on_property: onProperty,
  sku_on_property: onProperty,
  readiness_state_on_property: z
    .array(id)
    .nullish()
    .transform((ids) => ids ?? []),
});
/** The inventory that shall be, as a client sends it: nothing of the old one stays. */
export type InventoryInput = z.output<typeof Inventory>;
export type ProductInput = InventoryInput["products"][number];

export function parseInventory(body: unknown): InventoryInput {
  const { products } = Rough.parse(body);
  if (products === undefined) throw refused(400, "Missing input parameter: [products]");
  const unexpected = unexpectedKeys(products);
  if (unexpected.length > 0)
    throw refused(400, `Array of products contains unexpected keys: ${unexpected.join(", ")}`);
  return validated(Inventory, body, badInput);
}

const record = z.record(z.string(), z.unknown()).catch({});
const records = z.array(record).catch([]);
const Rough = z.object({ products: z.unknown() }).catch({ products: undefined });

/** What an answer holds but a request must not, such as `product_id`, and whatever else nobody knows. */
function unexpectedKeys(products: unknown): string[] {
  const extra = (entry: object, shape: object, where = "") =>
    Object.keys(entry)
      .filter((key) => !(key in shape))
      .map((key) => where + key);
  const found = records
    .parse(products)
    .flatMap((product) => [
      ...extra(product, Product.shape),
      ...records.parse(product.offerings).flatMap((one) => extra(one, Offering.shape, "offerings.")),
      ...records
        .parse(product.property_values)
        .flatMap((one) => extra(one, PropertyValue.shape, "property_values.")),
    ]);
  return [...new Set(found)];
}
