import type { Hono } from "hono";
import { matchedRoutes } from "hono/route";
import { z } from "zod";
import { type StandInContext, type StandInEnv, validated } from "../shared/stand-in";
import { type EtsyAccess, requireApiKey } from "./access";
import { badInput, base, getShop, Id, isAscending, pathId, SortOrder } from "./api-request";
import type { CallLimits } from "./call-limits";
import { registerReceiptCalls } from "./receipt-routes";
import { refused } from "./refusals";
import { type EtsyState, type Listing, ListingState, lowestPriceMinor, type Shop } from "./state";
import { imagesWire, inventoryWire, listingWire, sectionsWire, shopWire } from "./wire";

interface ApiDeps {
  /** The live state, read only. */
  state: () => EtsyState;
  access: EtsyAccess;
  limits: CallLimits;
}

const operationNames: Record<string, string> = {
  "/oauth/connect": "consent",
  "/v3/public/oauth/token": "token",
  [`${base}/users/me`]: "getMe",
  [`${base}/shops/:shop_id`]: "getShop",
  [`${base}/shops/:shop_id/listings`]: "getListingsByShop",
  [`${base}/shops/:shop_id/sections`]: "getShopSections",
  [`${base}/shops/:shop_id/receipts`]: "getShopReceipts",
  [`${base}/shops/:shop_id/receipts/:receipt_id`]: "getShopReceipt",
  [`${base}/listings/batch/inventory`]: "getListingsInventoryByListingIds",
  [`${base}/listings/:listing_id`]: "getListing",
  [`${base}/listings/:listing_id/images`]: "getListingImages",
};

/** Etsy's name of the called operation, for faults and the journal: that of the route which will answer. */
export function operationOf(c: StandInContext): string | undefined {
  return matchedRoutes(c)
    .map((route) => operationNames[route.path])
    .find((name) => name !== undefined);
}

/** The resource calls under `/v3/application`. Associations other than images and inventory are left out of answers. */
export function registerApi(app: Hono<StandInEnv>, deps: ApiDeps): void {
  app.use(`${base}/*`, requireApiKey(deps.limits));
  registerShopCalls(app, deps);
  registerListingsByShop(app, deps);
  registerListingCalls(app, deps);
  registerReceiptCalls(app, deps);
  app.all(`${base}/*`, () => {
    throw refused(404, "Resource not found");
  });
}

function registerShopCalls(app: Hono<StandInEnv>, { state, access }: ApiDeps) {
  app.get(`${base}/users/me`, (c) => {
    const { userId } = access.requireScope(c, "shops_r");
    const shop = state().shops.find((candidate) => candidate.userId === userId);
    if (!shop) throw refused(404, "The user has no shop");
    return c.json({ user_id: userId, shop_id: shop.shopId });
  });

  app.get(`${base}/shops/:shop_id`, (c) => {
    const shop = getShop(state(), c);
    return c.json(shopWire(shop, listingsOf(state(), shop), originOf(c)));
  });

  app.get(`${base}/shops/:shop_id/sections`, (c) => {
    const shop = getShop(state(), c);
    const results = sectionsWire(shop, listingsOf(state(), shop));
    return c.json({ count: results.length, results });
  });
}

const ListQuery = z.object({
  state: ListingState.default("active"),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).default(0),
  sort_on: z.enum(["created", "price", "updated", "score"]).default("created"),
  sort_order: SortOrder,
});

function registerListingsByShop(app: Hono<StandInEnv>, { state, access }: ApiDeps) {
  app.get(`${base}/shops/:shop_id/listings`, (c) => {
    const grant = access.requireScope(c, "listings_r");
    const shop = getShop(state(), c);
    if (shop.userId !== grant.userId) throw refused(403, "The user does not own this shop");
    const query = validated(ListQuery, c.req.query(), badInput);
    const includes = readIncludes(c);
    const found = listingsOf(state(), shop).filter((listing) => listing.state === query.state);
    const pageOfListings = sortListings(found, query).slice(query.offset, query.offset + query.limit);
    return c.json({
      count: found.length,
      results: pageOfListings.map((listing) => ({
        ...(includes.includes("Images") ? { images: imagesWire(listing, originOf(c)) } : {}),
        ...(includes.includes("Inventory") ? { inventory: inventoryWire(listing, shop, true) } : {}),
        ...listingWire(listing, shop, originOf(c)),
      })),
    });
  });
}

const BatchIds = z.array(Id).min(1, "is missing").max(100, "at most 100 ids");

function registerListingCalls(app: Hono<StandInEnv>, { state, access }: ApiDeps) {
  app.get(`${base}/listings/batch/inventory`, (c) => {
    const { userId } = access.requireScope(c, "listings_r");
    const asked = c.req.queries("listing_ids") ?? [];
    const ids = validated(BatchIds, asked, (problem) => badInput(problem, "listing_ids"));
    const results = ids.map((listingId) => {
      const { listing, shop } = getListing(state(), listingId);
      const inventory = inventoryWire(listing, shop, shop.userId === userId);
      return { inventory, ...listingWire(listing, shop, originOf(c)) };
    });
    return c.json({ count: results.length, results });
  });

  app.get(`${base}/listings/:listing_id`, (c) => {
    const { listing, shop } = getVisible(state(), access, c);
    const images = readIncludes(c).includes("Images") ? { images: imagesWire(listing, originOf(c)) } : {};
    return c.json({ ...images, ...listingWire(listing, shop, originOf(c)) });
  });

  app.get(`${base}/listings/:listing_id/images`, (c) => {
    const { listing } = getVisible(state(), access, c);
    const results = imagesWire(listing, originOf(c));
    return c.json({ count: results.length, results });
  });
}

const listingsOf = (state: EtsyState, shop: Shop) =>
  state.listings.filter((listing) => listing.shopId === shop.shopId);

function getListing(state: EtsyState, listingId: number): { listing: Listing; shop: Shop } {
  const listing = state.listings.find((candidate) => candidate.listingId === listingId);
  const shop = listing && state.shops.find((candidate) => candidate.shopId === listing.shopId);
  if (!listing || !shop) throw refused(404, `Could not find a Listing with listing_id = ${listingId}`);
  return { listing, shop };
}

/** What isn't public is there for its owner only. */
function getVisible(state: EtsyState, access: EtsyAccess, c: StandInContext) {
  const listingId = pathId(c, "listing_id");
  const found = getListing(state, listingId);
  const isPublic = found.listing.state === "active" || found.listing.state === "sold_out";
  const isOwner = access.findCaller(c)?.userId === found.shop.userId;
  if (!isPublic && !isOwner) throw refused(404, `Could not find a Listing with listing_id = ${listingId}`);
  return found;
}

const Includes = z.array(
  z.enum([
    "Shipping",
    "Images",
    "Shop",
    "User",
    "Translations",
    "Inventory",
    "Videos",
    "Personalization",
    "BuyerPrice",
  ]),
);

/** Repeated, as the document says; a comma-joined list is refused. */
function readIncludes(c: StandInContext) {
  return validated(Includes, c.req.queries("includes") ?? [], (problem) => badInput(problem, "includes"));
}

const originOf = (c: StandInContext) => new URL(c.req.url).origin;

function sortListings(listings: Listing[], query: z.infer<typeof ListQuery>): Listing[] {
  const by = sortKeys[query.sort_on];
  const ascending = isAscending(query.sort_order) && query.sort_on !== "score";
  const sign = ascending ? 1 : -1;
  // The id breaks ties, so that pages neither repeat nor skip.
  return [...listings].sort((a, b) => sign * (by(a) - by(b) || a.listingId - b.listingId));
}

const sortKeys = {
  created: (listing: Listing) => listing.createdAt,
  price: lowestPriceMinor,
  updated: (listing: Listing) => listing.updatedAt,
  score: (listing: Listing) => listing.views,
};
