import { z } from "zod";
import { listingStates } from "../port";

/** Only what we read of Etsy's Open API v3; unknown fields pass. Their document marks no field as required. */
export const id = z.union([z.int().positive(), z.string().regex(/^[1-9]\d*$/)]).transform(String);
/** Of something that may not be there. */
export const optionalId = id.or(z.literal(0).transform(() => null)).nullish();
export const text = z.string().nullish();
export const epochSeconds = z.int().positive();

export const EtsyMoney = z.object({
  amount: z.number(),
  divisor: z.number().positive(),
  currency_code: z.string().regex(/^[A-Za-z]{3}$/),
});
export type EtsyMoney = z.infer<typeof EtsyMoney>;

/** `shop_id` is missing, null or 0 for an account without a shop. */
export const EtsySelf = z.object({
  user_id: id,
  shop_id: optionalId,
});

export const EtsyShop = z.object({
  shop_id: id,
  shop_name: z.string(),
  currency_code: z.string().regex(/^[A-Za-z]{3}$/),
  url: text,
  title: text,
  announcement: text,
  is_vacation: z.boolean().nullish(),
  vacation_message: text,
  policy_welcome: text,
  policy_shipping: text,
  policy_refunds: text,
  policy_payment: text,
  policy_additional: text,
  shipping_from_country_iso: text,
});
export type EtsyShop = z.infer<typeof EtsyShop>;

export const EtsyImage = z.object({
  listing_image_id: id,
  rank: z.int().nullish(),
  url_fullxfull: z.string(),
  url_170x135: text,
  alt_text: text,
});
export type EtsyImage = z.infer<typeof EtsyImage>;

export const EtsyListing = z
  .object({
    listing_id: id,
    state: z.enum(listingStates),
    title: z.string(),
    description: text,
    url: text,
    price: EtsyMoney.nullish(),
    quantity: z.int().nonnegative(),
    tags: z.array(z.string()).nullish(),
    materials: z.array(z.string()).nullish(),
    shop_section_id: optionalId,
    shipping_profile_id: optionalId,
    return_policy_id: optionalId,
    processing_min: z.int().nonnegative().nullish(),
    processing_max: z.int().nonnegative().nullish(),
    is_personalizable: z.boolean().nullish(),
    personalization: z.object({ personalization_questions: z.array(z.unknown()).nullish() }).nullish(),
    has_variations: z.boolean().nullish(),
    /** A picture we can't read is left out; the listing stays. */
    images: z.array(EtsyImage.nullable().catch(null)).nullish(),
    updated_timestamp: epochSeconds.nullish(),
    /** The older name of `updated_timestamp`. */
    last_modified_timestamp: epochSeconds.nullish(),
  })
  .transform((listing, context) => {
    const updatedEpochSeconds = listing.updated_timestamp ?? listing.last_modified_timestamp;
    if (updatedEpochSeconds) return { ...listing, updatedEpochSeconds };
    context.addIssue({ code: "custom", path: ["updated_timestamp"], message: "is missing" });
    return z.NEVER;
  });
export type EtsyListing = z.infer<typeof EtsyListing>;

const EtsyOffering = z.object({
  quantity: z.int().nonnegative(),
  is_enabled: z.boolean().default(true),
  is_deleted: z.boolean().default(false),
  price: EtsyMoney.nullish(),
});

const EtsyPropertyValue = z.object({
  property_name: text,
  scale_name: text,
  values: z.array(z.string()).default([]),
});

const EtsyProduct = z.object({
  product_id: id,
  sku: text,
  is_deleted: z.boolean().default(false),
  offerings: z.array(EtsyOffering).default([]),
  property_values: z.array(EtsyPropertyValue).default([]),
});
export type EtsyProduct = z.infer<typeof EtsyProduct>;

export const EtsyListingInventory = z.object({
  listing_id: id,
  inventory: z.object({ products: z.array(EtsyProduct) }).nullish(),
});

/** Rows are parsed one by one, so that one we can't read does not cost the page. */
export const EtsyRow = z.record(z.string(), z.unknown());
export const EtsyPage = z.object({ count: z.int().nonnegative(), results: z.array(EtsyRow) });

/** Answer of the token endpoint; `scope` is RFC 6749, Etsy leaves it out. */
export const EtsyTokens = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
  scope: z.string().optional(),
});

/** `error_description` only from the token endpoint (RFC 6749). */
export const EtsyError = z.object({ error: z.string(), error_description: z.string().optional() });
