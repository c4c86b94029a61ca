import { z } from "zod";
import type { StandInDeps } from "../shared/stand-in";
import type { Slice } from "../shared/store";
import type { CallLimitNumbers, CallLimits } from "./call-limits";
import { editListing, followStock, ListingEdit } from "./listing-edits";
import type { PendingEdits, ReadOperation } from "./pending-edits";
import { addReceipt, cancelReceipt, editReceipt, getReceipt, ReceiptEdit, shipReceipt } from "./receipts";
import {
  type EtsyState,
  epochSeconds,
  type Listing,
  ListingState,
  PictureShape,
  type Receipt,
  type Shop,
  totalQuantity,
} from "./state";
import { usualTerms } from "./terms";
import { sharingStock } from "./variations";
import type { OrderTopic, OrderWebhooks, WebhookEndpoint } from "./webhook-delivery";

/** What a test says about a new shop; names as on the wire of `/control`. */
export const NewShop = z.object({
  name: z.string().min(4).max(20),
  ownerName: z.string().min(1).default("Test Seller"),
  currency: z.string().length(3).default("USD"),
  announcement: z.string().default(""),
  policies: z
    .object({
      welcome: z.string().default(""),
      shipping: z.string().default(""),
      refunds: z.string().default(""),
      payment: z.string().default(""),
    })
    .prefault({}),
});
export type NewShop = z.input<typeof NewShop>;

const NewVariant = z.object({
  values: z.array(z.string()).default([]),
  priceMinor: z.number().int().nonnegative(),
  quantity: z.number().int().min(0).max(999),
  sku: z.string().default(""),
  /** The processing profile. */
  readinessStateId: z.number().int().min(1).nullable().default(null),
});

/** What a test says about a new listing; the rest is filled in. */
export const NewListing = z.object({
  shopId: z.number().int(),
  title: z.string().min(1).max(140),
  description: z.string().default(""),
  state: ListingState.default("active"),
  tags: z.array(z.string()).default([]),
  materials: z.array(z.string()).default([]),
  /** Without variations. */
  priceMinor: z.number().int().nonnegative().default(2_500),
  quantity: z.number().int().min(0).max(999).default(1),
  /** With variations: the properties' names and one entry per combination. */
  properties: z.array(z.string()).max(2).default([]),
  variants: z.array(NewVariant).min(1).optional(),
  images: z.number().int().min(0).max(20).default(1),
  shape: PictureShape.default("mug"),
  hue: z.number().min(0).max(360).default(200),
});
export type NewListing = z.input<typeof NewListing>;

/** How many of which product a buyer takes. */
interface Sale {
  productId?: number | undefined;
  quantity?: number | undefined;
}

/** What a test, the shop's page or the control API may do with the stand-in. All throw when the id is unknown. */
export interface EtsyControl {
  shops(): Shop[];
  /** All listings of a shop, of every state, by id. */
  listings(shopId: number): Listing[];
  findListing(listingId: number): Listing | undefined;
  addShop(shop: NewShop): Shop;
  addListing(listing: NewListing): Listing;
  /** Sets what is given; a total quantity of 0 sells the listing out, a new quantity brings it back. */
  editListing(listingId: number, edit: ListingEdit): Listing;
  /** Does that edit right after the next read of the listing was answered, once: of either kind, or of the given one. */
  editAfterRead(listingId: number, edit: ListingEdit, after?: ReadOperation): void;
  /** One buyer takes `quantity` of a product (the first in stock by default) and pays: there is a receipt of it. */
  sell(listingId: number, sale?: Sale): Listing;
  /** All receipts of a shop, the oldest first. */
  receipts(shopId: number): Receipt[];
  shipReceipt(receiptId: number): Receipt;
  /** What was bought does not come back on sale by itself. */
  cancelReceipt(receiptId: number): Receipt;
  editReceipt(receiptId: number, edit: ReceiptEdit): Receipt;
  /** Where webhooks go; null: nowhere. */
  setWebhook(endpoint: WebhookEndpoint | null): void;
  removeListing(listingId: number): void;
  /** Access tokens stop working now; refresh tokens still do. Of one user, or of all. */
  expireAccessTokens(userId?: number): void;
  /** Refresh tokens stop working too, as when a seller removes the app from their account. */
  revokeAccess(userId?: number): void;
  setCallLimits(limits: Partial<CallLimitNumbers>): void;
  /** Puts the seeded shops back and forgets all tokens. */
  reset(): void;
}

export function createEtsyControl(
  deps: StandInDeps,
  state: Slice<EtsyState>,
  limits: CallLimits,
  webhooks: OrderWebhooks,
  pending: PendingEdits,
): EtsyControl {
  const now = () => epochSeconds(deps.now());
  const change = <R>(run: (value: EtsyState) => R) => state.update(run);
  const receiptChange = (topic: OrderTopic | null, run: (value: EtsyState) => Receipt) => {
    const receipt = structuredClone(change(run));
    if (topic) webhooks.tell(topic, receipt);
    return receipt;
  };
  return {
    shops: () => structuredClone(state.value.shops),
    listings: (shopId) =>
      structuredClone(state.value.listings.filter((listing) => listing.shopId === shopId)),
    findListing: (listingId) => structuredClone(state.value.listings.find((l) => l.listingId === listingId)),
    addShop: (input) => change((value) => structuredClone(addShop(value, NewShop.parse(input), now()))),
    addListing: (input) =>
      change((value) => structuredClone(addListing(value, NewListing.parse(input), now()))),
    editListing: (listingId, input) =>
      change((value) =>
        structuredClone(editListing(getListing(value, listingId), ListingEdit.parse(input), now())),
      ),
    editAfterRead(listingId, edit, after) {
      getListing(state.value, listingId);
      pending.add(listingId, { edit: ListingEdit.parse(edit), after });
    },
    sell(listingId, options = {}) {
      receiptChange("order.paid", (value) => sell(value, getListing(value, listingId), options, now()));
      return structuredClone(getListing(state.value, listingId));
    },
    receipts: (shopId) => structuredClone(state.value.receipts.filter((one) => one.shopId === shopId)),
    shipReceipt: (receiptId) =>
      receiptChange("order.shipped", (value) => shipReceipt(getReceipt(value, receiptId), now())),
    cancelReceipt: (receiptId) =>
      receiptChange("order.canceled", (value) => cancelReceipt(getReceipt(value, receiptId), now())),
    editReceipt: (receiptId, edit) =>
      receiptChange(null, (value) =>
        editReceipt(getReceipt(value, receiptId), ReceiptEdit.parse(edit), now()),
      ),
    setWebhook: (endpoint) => webhooks.set(endpoint),
    removeListing: (listingId) =>
      change((value) => {
        getListing(value, listingId);
        value.listings = value.listings.filter((listing) => listing.listingId !== listingId);
      }),
    expireAccessTokens: (userId) => change((value) => expire(value.accessTokens, userId)),
    revokeAccess: (userId) =>
      change((value) => {
        expire(value.accessTokens, userId);
        expire(value.refreshTokens, userId);
      }),
    setCallLimits: (wanted) => limits.set(wanted),
    reset() {
      pending.clear();
      state.reset();
    },
  };
}

function getListing(value: EtsyState, listingId: number): Listing {
  const listing = value.listings.find((candidate) => candidate.listingId === listingId);
  if (!listing) throw new Error(`there is no listing ${listingId}`);
  return listing;
}

function nextId(value: EtsyState): number {
  value.lastId += 1;
  return value.lastId;
}

function addShop(value: EtsyState, input: z.infer<typeof NewShop>, at: number): Shop {
  if (value.shops.some((shop) => shop.name === input.name))
    throw new Error(`the shop ${input.name} exists already`);
  const shopId = nextId(value);
  const shop: Shop = {
    ...input,
    ...usualTerms(shopId),
    shopId,
    userId: nextId(value),
    title: "",
    sections: [],
    salesCount: 0,
    onVacation: false,
    createdAt: at,
    updatedAt: at,
  };
  value.shops.push(shop);
  return shop;
}

function addListing(value: EtsyState, input: z.infer<typeof NewListing>, at: number): Listing {
  if (!value.shops.some((shop) => shop.shopId === input.shopId))
    throw new Error(`there is no shop ${input.shopId}`);
  const { priceMinor, quantity, variants, images, shape, hue, ...own } = input;
  const wanted = variants ?? [{ values: [], priceMinor, quantity, sku: "", readinessStateId: null }];
  const mismatch = wanted.some((variant) => variant.values.length !== input.properties.length);
  if (mismatch) throw new Error("every variant needs one value per property");
  const listing: Listing = {
    ...own,
    listingId: nextId(value),
    sectionId: null,
    processingDays: [1, 3],
    personalizable: false,
    products: wanted.map((variant) => ({ ...variant, productId: nextId(value), enabled: true })),
    picture: { shape, hue, count: images },
    variationImages: [],
    favorers: 0,
    views: 0,
    createdAt: at,
    updatedAt: at,
    stateAt: at,
    replyOverrides: {},
  };
  value.listings.push(listing);
  return listing;
}

function sell(value: EtsyState, listing: Listing, { productId, quantity = 1 }: Sale, at: number): Receipt {
  if (listing.state !== "active")
    throw new Error(`listing ${listing.listingId} is not for sale (${listing.state})`);
  const product = listing.products.find((candidate) =>
    productId === undefined
      ? candidate.enabled && candidate.quantity >= quantity
      : candidate.productId === productId,
  );
  if (!product || product.quantity < quantity)
    throw new Error(`listing ${listing.listingId} has not that many left`);
  for (const one of sharingStock(listing, product)) one.quantity -= quantity;
  listing.updatedAt = at;
  followStock(listing);
  if (totalQuantity(listing) === 0) listing.stateAt = at;
  const shop = value.shops.find((candidate) => candidate.shopId === listing.shopId);
  if (shop) shop.salesCount += quantity;
  return addReceipt(value, { listing, product, quantity }, at);
}

function expire(tokens: EtsyState["accessTokens"], userId: number | undefined) {
  for (const grant of Object.values(tokens)) {
    if (userId === undefined || grant.userId === userId) grant.expiresAt = 0;
  }
}
