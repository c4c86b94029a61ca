import type { AppError } from "@/kernel/errors";
import type { Money } from "@/kernel/money";

/** The five states a listing has on a marketplace; Etsy's names are the common ones. */
export const listingStates = ["active", "inactive", "sold_out", "draft", "expired"] as const;
export type ListingState = (typeof listingStates)[number];

/** Tokens as the adapter needs them; the caller stores them encrypted. */
export interface ChannelTokens {
  accessToken: string;
  refreshToken: string;
  /** When the access token stops working, by our clock. */
  expiresAt: Date;
  scopes: string[];
}

/** What a call is for; the order is that of importance when calls are short. */
export const callPurposes = ["customer", "orders", "seller", "sync"] as const;
export type CallPurpose = (typeof callPurposes)[number];

/**
 * A connection's tokens, fetched when a call needs them. `renew` is called once after the platform answered 401
 * with the token that failed; it returns newer tokens or throws AppError `channel_auth`.
 */
export interface TokenSource {
  /** What the calls made with them are for. */
  readonly purpose: CallPurpose;
  current(): Promise<ChannelTokens>;
  renew(failedAccessToken: string): Promise<ChannelTokens>;
  /** Told after each call what became of it; null when the platform answered, be it with a no. */
  heard?(error: AppError | null): Promise<void>;
}

export interface ChannelShop {
  externalId: string;
  name: string;
  url: string | null;
  currency: string;
  /** The shop's own words, for the agent: announcement, policies, welcome; null where empty. */
  about: {
    title: string | null;
    announcement: string | null;
    policies: string | null;
    shipsFrom: string | null;
  };
  vacation: boolean;
}

export interface ChannelImage {
  externalId: string;
  url: string;
  thumbnailUrl: string | null;
  altText: string | null;
  rank: number;
}

export interface ChannelVariant {
  externalId: string;
  sku: string | null;
  /** E.g. `[{ name: "Size", value: "Large" }]`; empty for a product without variations. */
  properties: { name: string; value: string }[];
  price: Money | null;
  quantity: number;
  enabled: boolean;
}

export interface ChannelListing {
  externalId: string;
  state: ListingState;
  /** Plain text: HTML and entities removed. */
  title: string;
  description: string;
  url: string | null;
  /** The listing's own price; null when the platform gave none. With variations, the variants count. */
  price: Money | null;
  quantity: number;
  tags: string[];
  materials: string[];
  sectionExternalId: string | null;
  shippingProfileExternalId: string | null;
  returnPolicyExternalId: string | null;
  /** Working days until it is sent, both ends; null when unknown. */
  processingDays: { min: number; max: number } | null;
  personalizable: boolean;
  hasVariations: boolean;
  images: ChannelImage[];
  updatedAt: Date;
  /** The platform's reply, for later needs. */
  raw: Record<string, unknown>;
}

/** What a shop says for many listings at once. */
export const termsKinds = ["section", "shipping", "returns"] as const;
export type TermsKind = (typeof termsKinds)[number];

/** Where a parcel comes from and goes to, what that costs and takes. */
export interface ShippingTerms {
  kind: "shipping";
  fromCountryIso: string | null;
  processingDays: { min: number; max: number } | null;
  /** To a country, to a region ("eu"), or to neither: everywhere else. */
  destinations: {
    countryIso: string | null;
    region: string | null;
    currency: string;
    /** In the currency's minor unit; `moreMinor` of each further piece. */
    firstMinor: number;
    moreMinor: number;
    /** Days under way. */
    days: { min: number; max: number } | null;
  }[];
}

export interface ChannelTerms {
  externalId: string;
  /** As the shop calls it; ours where it gives no name. */
  title: string;
  terms:
    | { kind: "section" }
    | ShippingTerms
    | { kind: "returns"; accepts: boolean; exchanges: boolean; withinDays: number | null };
}

/** One listing as it stands right now, with what a write has to send back. */
export interface EditableListing {
  listing: ChannelListing;
  /** Every form that can be bought; a listing without choices has one, without properties. */
  forms: ChannelVariant[];
  /** The platform's own record of prices and stock, for the adapter that read it. */
  inventory: unknown;
}

/** A picture shown when a buyer chooses a value; ids of values may change with a write, their words don't. */
export interface VariationImage {
  propertyExternalId: string;
  value: string;
  imageExternalId: string;
}

/** What is left out stays as it is. */
export interface ListingEdit {
  title?: string;
  description?: string;
  tags?: string[];
  state?: "active" | "inactive";
}

/** A new price or stock of one form, by the id it was read under; what is left out stays as it is. */
export interface OfferEdit {
  formExternalId: string;
  price?: Money;
  quantity?: number;
}

/** A row the platform sent that we could not read. It exists there: it must not be taken for gone. */
export interface RowFailure {
  externalId: string | null;
  reason: string;
}

export interface VariantBatch {
  /** By listing id. A listing that is in neither part is gone. */
  variants: Map<string, ChannelVariant[]>;
  failures: RowFailure[];
}

export interface ListingPage {
  listings: ChannelListing[];
  /** The rest of the page is kept. */
  failures: RowFailure[];
  /** All listings in this state, by the platform's count. */
  total: number;
}

/** What an order's status means on every channel. Whether it was delivered is not among what Etsy's document tells. */
export const orderStatuses = ["unpaid", "paid", "shipped", "completed", "canceled", "refunded"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export interface ChannelOrderItem {
  externalId: string;
  listingExternalId: string | null;
  variantExternalId: string | null;
  title: string;
  sku: string | null;
  /** What the buyer chose or had written on it. */
  properties: { name: string; value: string }[];
  quantity: number;
  /** Of one piece. */
  price: Money | null;
}

export interface ChannelOrder {
  externalId: string;
  status: OrderStatus;
  /** Name, e-mail and address are null where the platform keeps them from us. */
  buyerName: string | null;
  buyerEmail: string | null;
  address: {
    lines: string[];
    city: string | null;
    state: string | null;
    zip: string | null;
    countryIso: string | null;
  } | null;
  currency: string;
  /** In the currency's minor unit. */
  totals: {
    items: number;
    shipping: number;
    tax: number;
    discount: number;
    total: number;
    refunded: number;
  };
  orderedAt: Date;
  paidAt: Date | null;
  shippedAt: Date | null;
  updatedAt: Date;
  items: ChannelOrderItem[];
  /** The platform's reply, for later needs. */
  raw: Record<string, unknown>;
}

export interface OrderPage {
  orders: ChannelOrder[];
  /** The rest of the page is kept. */
  failures: RowFailure[];
  /** Rows on the page, readable or not. */
  read: number;
}

/** What a webhook of the platform's is about. */
export type ChannelEvent =
  | { kind: "order"; shopExternalId: string; orderExternalId: string }
  | { kind: "ignored"; shopExternalId: string; reason: string };

/** What the platform's last reply said of our calls; null where it said nothing. */
export interface CallBudget {
  limitPerDay: number | null;
  remainingToday: number | null;
  limitPerSecond: number | null;
}

/** Counts the calls of one application over all its processes. */
export interface CallGate {
  /** Waits for a call's turn; AppError `rate_limited` with `retryAfterSeconds` when it has none soon. */
  enter(call: { purpose: CallPurpose; signal?: AbortSignal | undefined }): Promise<void>;
  /** Hears of every reply; `retryAfterSeconds` when it asked to wait. */
  told(figures: CallBudget & { retryAfterSeconds: number | null }): void;
}

interface OneListing {
  shopExternalId: string;
  listingExternalId: string;
  signal?: AbortSignal;
}

/**
 * A marketplace, as far as this product uses it. Every method throws AppError: `channel_auth` (reconnect),
 * `rate_limited` with `retryAfterSeconds`, `channel_rejected` (our request is wrong), `unavailable` (try again; also
 * for replies that don't parse, with the field named in `meta.problems`).
 */
export interface Channel {
  readonly channel: "etsy";
  /** Where the seller gives consent. `codeChallenge` is PKCE S256 of the verifier that `exchangeCode` gets. */
  consentUrl(input: { state: string; codeChallenge: string; redirectUri: string }): string;
  exchangeCode(input: { code: string; codeVerifier: string; redirectUri: string }): Promise<ChannelTokens>;
  /** Trades a refresh token for a new pair; the old one is dead afterwards. */
  refresh(refreshToken: string): Promise<ChannelTokens>;
  /** The shop that these tokens belong to; `channel_rejected` when the account has none. */
  getOwnShop(tokens: TokenSource): Promise<ChannelShop>;
  /** The shop as it stands; `channel_rejected` when it is gone. */
  getShop(tokens: TokenSource, input: { shopExternalId: string; signal?: AbortSignal }): Promise<ChannelShop>;
  /** All terms of one kind in the shop's order; null when the platform doesn't let us see them. */
  listTerms(
    tokens: TokenSource,
    input: { shopExternalId: string; kind: TermsKind; signal?: AbortSignal },
  ): Promise<ChannelTerms[] | null>;
  /** One page of one state, images included, at most 100, in the order asked for. */
  listListings(tokens: TokenSource, input: ListListingsInput): Promise<ListingPage>;
  /** One listing by itself, whatever its state; neither listing nor failure when it is gone. */
  getListing(tokens: TokenSource, listingExternalId: string, signal?: AbortSignal): Promise<ListingPage>;
  /** Variants of at most 100 listings. */
  listVariants(
    tokens: TokenSource,
    listingExternalIds: string[],
    signal?: AbortSignal,
  ): Promise<VariantBatch>;
  /** One listing as it stands, ready for a write; null when it is gone. */
  readForEdit(tokens: TokenSource, input: OneListing): Promise<EditableListing | null>;
  /** Writes words and state. Safe to repeat. Putting a listing on sale may cost the seller a fee. */
  updateListing(tokens: TokenSource, input: OneListing & { edit: ListingEdit }): Promise<void>;
  /**
   * Writes prices and stock; all else of the inventory is sent back as it was read, yet variations may lose their
   * pictures. Having nothing in stock is refused: take the listing off sale. Safe to repeat.
   */
  updateOffers(
    tokens: TokenSource,
    input: OneListing & { read: EditableListing; offers: OfferEdit[] },
  ): Promise<void>;
  /** Which pictures belong to which values. */
  listVariationImages(
    tokens: TokenSource,
    input: OneListing & { read: EditableListing },
  ): Promise<VariationImage[]>;
  /** Makes them so again where a write changed that; a value that is gone keeps none. */
  keepVariationImages(tokens: TokenSource, input: OneListing & { images: VariationImage[] }): Promise<void>;
  /** One page of orders that changed since a moment, the longest unchanged first. */
  listOrders(tokens: TokenSource, input: ListOrdersInput): Promise<OrderPage>;
  /** One order; null when it is gone. `unavailable` when it can't be read. */
  getOrder(
    tokens: TokenSource,
    input: { shopExternalId: string; orderExternalId: string; signal?: AbortSignal },
  ): Promise<ChannelOrder | null>;
  /** Reads a webhook's parsed body, already verified; `invalid` when it is none. */
  parseEvent(body: unknown): ChannelEvent;
}

export interface ListOrdersInput {
  shopExternalId: string;
  minLastModified: Date;
  offset: number;
  /** 1 to 100. */
  limit: number;
  signal?: AbortSignal;
}

export interface ListListingsInput {
  shopExternalId: string;
  state: ListingState;
  /**
   * `created`: the oldest first; what is new comes at the end. `updated`: the latest change first. A platform may not
   * keep to it: whoever relies on the order looks at it.
   */
  order: "created" | "updated";
  offset: number;
  /** 1 to 100. */
  limit: number;
  signal?: AbortSignal;
}
