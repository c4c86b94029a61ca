import { z } from "zod";

export const ListingState = z.enum(["active", "inactive", "sold_out", "draft", "expired"]);
export type ListingState = z.infer<typeof ListingState>;

export const PictureShape = z.enum([
  "mug",
  "bowl",
  "vase",
  "plate",
  "jar",
  "pillar",
  "textile",
  "basket",
  "board",
  "spoon",
  "print",
]);
export type PictureShape = z.infer<typeof PictureShape>;

/** One buyable combination; `values` stand in the order of the listing's `properties`. Prices in cents. */
const Product = z.object({
  productId: z.number().int(),
  sku: z.string(),
  values: z.array(z.string()),
  priceMinor: z.number().int().nonnegative(),
  quantity: z.number().int().nonnegative(),
  enabled: z.boolean(),
  /** The processing profile. */
  readinessStateId: z.number().int().nullable().default(null),
});
export type Product = z.infer<typeof Product>;

/** The properties on which prices, quantities, SKUs and processing profiles depend. */
const OnProperty = z.object({
  price: z.array(z.number().int()),
  quantity: z.array(z.number().int()),
  sku: z.array(z.number().int()),
  readiness: z.array(z.number().int()),
});
export type OnProperty = z.infer<typeof OnProperty>;

/** A picture of the listing that stands for one value of one property. */
const VariationImage = z.object({
  propertyId: z.number().int(),
  valueId: z.number().int(),
  imageId: z.number().int(),
});
export type VariationImage = z.infer<typeof VariationImage>;

const Listing = z.object({
  listingId: z.number().int(),
  shopId: z.number().int(),
  state: ListingState,
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  materials: z.array(z.string()),
  sectionId: z.number().int().nullable(),
  /** Undefined: the shop's first one. */
  shippingProfileId: z.number().int().nullable().optional(),
  returnPolicyId: z.number().int().nullable().optional(),
  processingDays: z.tuple([z.number().int(), z.number().int()]),
  personalizable: z.boolean(),
  properties: z.array(z.string()),
  /** Undefined: the custom ones. */
  propertyIds: z.array(z.number().int()).optional(),
  products: z.array(Product).min(1),
  /** As last written by an application; undefined: told from the products. */
  onProperty: OnProperty.optional(),
  variationImages: z.array(VariationImage).default([]),
  picture: z.object({ shape: PictureShape, hue: z.number(), count: z.number().int() }),
  favorers: z.number().int(),
  views: z.number().int(),
  /** Epoch seconds, as all times here. */
  createdAt: z.number().int(),
  /** Before it was renewed. */
  originalCreatedAt: z.number().int().optional(),
  updatedAt: z.number().int(),
  stateAt: z.number().int(),
  /** Fields that replace those of the answer, so that a test can make Etsy send nonsense. */
  replyOverrides: z.record(z.string(), z.unknown()),
});
export type Listing = z.infer<typeof Listing>;

export const ReceiptStatus = z.enum([
  "paid",
  "completed",
  "open",
  "payment processing",
  "canceled",
  "fully refunded",
  "partially refunded",
]);

/** An order, as the marketplace keeps it. Prices in cents. */
const Receipt = z.object({
  receiptId: z.number().int(),
  shopId: z.number().int(),
  buyer: z.object({
    userId: z.number().int(),
    name: z.string(),
    email: z.string().nullable(),
    /** Null: the application may not see it. */
    address: z
      .object({ line: z.string(), city: z.string(), state: z.string(), zip: z.string(), country: z.string() })
      .nullable(),
  }),
  status: ReceiptStatus,
  isPaid: z.boolean(),
  lines: z.array(
    z.object({
      transactionId: z.number().int(),
      listingId: z.number().int(),
      productId: z.number().int(),
      title: z.string(),
      sku: z.string(),
      values: z.array(z.object({ name: z.string(), value: z.string() })),
      quantity: z.number().int(),
      priceMinor: z.number().int(),
    }),
  ),
  shippingMinor: z.number().int(),
  taxMinor: z.number().int(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
  shippedAt: z.number().int().nullable(),
  /** As of a listing. */
  replyOverrides: z.record(z.string(), z.unknown()),
});
export type Receipt = z.infer<typeof Receipt>;

/** Where to, at what cost in cents, in how many business days. */
const ShippingDestination = z.object({
  /** A country, or a region, or neither: everywhere else. */
  country: z.string().nullable(),
  region: z.enum(["eu", "non_eu"]).nullable(),
  primaryMinor: z.number().int().nonnegative(),
  secondaryMinor: z.number().int().nonnegative(),
  deliveryDays: z.tuple([z.number().int(), z.number().int()]),
});
const ShippingUpgrade = z.object({
  name: z.string(),
  international: z.boolean(),
  priceMinor: z.number().int().nonnegative(),
  secondaryMinor: z.number().int().nonnegative(),
  deliveryDays: z.tuple([z.number().int(), z.number().int()]),
});
const ShippingProfile = z.object({
  profileId: z.number().int(),
  title: z.string(),
  originCountry: z.string(),
  originPostalCode: z.string(),
  destinations: z.array(ShippingDestination),
  upgrades: z.array(ShippingUpgrade),
});
export type ShippingProfile = z.infer<typeof ShippingProfile>;

const ReturnPolicy = z.object({
  policyId: z.number().int(),
  acceptsReturns: z.boolean(),
  acceptsExchanges: z.boolean(),
  /** Days; null when nothing comes back. */
  deadline: z.number().int().nullable(),
});
export type ReturnPolicy = z.infer<typeof ReturnPolicy>;

const Shop = z.object({
  shopId: z.number().int(),
  userId: z.number().int(),
  name: z.string(),
  ownerName: z.string(),
  title: z.string(),
  announcement: z.string(),
  currency: z.string().length(3),
  policies: z.object({ welcome: z.string(), shipping: z.string(), refunds: z.string(), payment: z.string() }),
  sections: z.array(z.object({ sectionId: z.number().int(), title: z.string() })),
  /** Undefined, as in older state files: the usual ones. */
  shippingProfiles: z.array(ShippingProfile).optional(),
  returnPolicies: z.array(ReturnPolicy).optional(),
  salesCount: z.number().int(),
  onVacation: z.boolean(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type Shop = z.infer<typeof Shop>;

/** What a consent or a token stands for. */
const Grant = z.object({
  userId: z.number().int(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  /** Epoch seconds. */
  expiresAt: z.number(),
});
export type Grant = z.infer<typeof Grant>;

export const EtsyState = z.object({
  shops: z.array(Shop),
  listings: z.array(Listing),
  /** Older state files have none. */
  receipts: z.array(Receipt).default([]),
  codes: z.record(z.string(), Grant.extend({ redirectUri: z.string(), challenge: z.string() })),
  accessTokens: z.record(z.string(), Grant),
  refreshTokens: z.record(z.string(), Grant),
  lastId: z.number().int(),
});
export type EtsyState = z.infer<typeof EtsyState>;

export const epochSeconds = (date: Date) => Math.floor(date.getTime() / 1_000);

/** What a buyer can choose; all when nothing can be chosen, since there is always a price. */
const shownProducts = ({ products }: Listing): Product[] => {
  const shown = products.filter((product) => product.enabled);
  return shown.length > 0 ? shown : products;
};

/** The lowest price a buyer can choose, in cents. */
export function lowestPriceMinor(listing: Listing): number {
  return Math.min(...shownProducts(listing).map((product) => product.priceMinor));
}

export function totalQuantity(listing: Listing): number {
  return shownProducts(listing).reduce((sum, product) => sum + product.quantity, 0);
}
