import { z } from "zod";
import { EtsyMoney, id, text } from "./wire";

/** Ids that go back to Etsy as they came: numbers on the wire. */
const wireId = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number),
]);
const propertyIds = z
  .array(wireId)
  .nullish()
  .transform((ids) => ids ?? []);

/** A listing's inventory with all that a replacement has to repeat. */
export const EtsyInventory = z.object({
  products: z.array(
    z.object({
      product_id: id,
      sku: text,
      is_deleted: z.boolean().default(false),
      offerings: z
        .array(
          z.object({
            quantity: z.int().nonnegative(),
            is_enabled: z.boolean().default(true),
            is_deleted: z.boolean().default(false),
            price: EtsyMoney,
            readiness_state_id: wireId.nullish(),
          }),
        )
        .default([]),
      property_values: z
        .array(
          z.object({
            property_id: wireId,
            property_name: text,
            scale_id: wireId.nullish(),
            scale_name: text,
            value_ids: z.array(wireId).default([]),
            values: z.array(z.string()).default([]),
          }),
        )
        .default([]),
    }),
  ),
  price_on_property: propertyIds,
  quantity_on_property: propertyIds,
  sku_on_property: propertyIds,
  readiness_state_on_property: propertyIds,
});
export type EtsyInventory = z.output<typeof EtsyInventory>;

export const EtsyVariationImages = z.object({
  results: z.array(z.object({ property_id: wireId, value_id: wireId, value: text, image_id: wireId })),
});
export type EtsyVariationImage = z.output<typeof EtsyVariationImages>["results"][number];
