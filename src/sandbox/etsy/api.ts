import type { Hono } from "hono";
import { z } from "zod";
import { type StandInContext, type StandInEnv, validated } from "../shared/stand-in";
import { requireApiKey } from "./access";
import {
  type ApiDeps,
  badInput,
  base,
  getListing,
  getShop,
  getVisible,
  Id,
  isAscending,
  isVisible,
  originOf,
  SortOrder,
} from "./api-request";
import { registerInventoryCalls } from "./inventory-routes";
import { registerReceiptCalls } from "./receipt-routes";
import { refused } from "./refusals";
import { type EtsyState, type Listing, ListingState, lowestPriceMinor, type Shop } from "./state";
import { registerTermsCalls } from "./terms-routes";
import { registerVariationImageCalls } from "./variation-image-routes";
import { imagesWire, inventoryWire, listingWire, sectionsWire, shopWire } from "./wire";
import { registerListingWrites } from "./write-routes";

/** The resource calls under `/v3/application`. Associations other than images and inventory are left out of answers. */
export function registerApi(app: Hono<StandInEnv>, deps: ApiDeps): void {
  app.use(`${base}/*`, requireApiKey(deps.limits));
  registerShopCalls(app, deps);
  registerTermsCalls(app, deps);
  registerListingsByShop(app, deps);
  registerBatchCalls(app, deps);
  registerListingCalls(app, deps);
  registerInventoryCalls(app, deps);
  registerListingWrites(app, deps);
  registerVariationImageCalls(app, deps);
  registerReceiptCalls(app, { state: () => deps.slice.value, access: deps.access });
  app.all(`${base}/*`, () => {
    throw refused(404, "Resource not found");
  });
}

function registerShopCalls(app: Hono<StandInEnv>, { slice, access }: ApiDeps) {
  app.get(`${base}/users/me`, (c) => {
    const { userId } = access.requireScope(c, "shops_r");
    const shop = slice.value.shops.find((candidate) => candidate.userId === userId);
    if (!shop) throw refused(404, "The user has no shop");
    return c.json({ user_id: userId, shop_id: shop.shopId });
  });

  app.get(`${base}/shops/:shop_id`, (c) => {
    const shop = getShop(slice.value, c);
    return c.json(shopWire(shop, listingsOf(slice.value, shop), originOf(c)));
  });

  app.get(`${base}/shops/:shop_id/sections`, (c) => {
    const shop = getShop(slice.value, c);
    const results = sectionsWire(shop, listingsOf(slice.value, shop));
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

function registerListingsByShop(app: Hono<StandInEnv>, { slice, access }: ApiDeps) {
  app.get(`${base}/shops/:shop_id/listings`, (c) => {
    const grant = access.requireScope(c, "listings_r");
    const shop = getShop(slice.value, c);
    if (shop.userId !== grant.userId) throw refused(403, "The user does not own this shop");
    const query = validated(ListQuery, c.req.query(), badInput);
    const includes = readIncludes(c);
    const found = listingsOf(slice.value, shop).filter((listing) => listing.state === query.state);
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

const readBatchIds = (c: StandInContext) =>
  validated(BatchIds, c.req.queries("listing_ids") ?? [], (problem) => badInput(problem, "listing_ids"));

/** Several listings at once; their paths stand before those with an id. */
function registerBatchCalls(app: Hono<StandInEnv>, { slice, access }: ApiDeps) {
  app.get(`${base}/listings/batch`, (c) => {
    const userId = access.findCaller(c)?.userId;
    const wanted = new Set(readBatchIds(c));
    const images = readIncludes(c).includes("Images");
    const results = slice.value.listings
      .filter((listing) => wanted.has(listing.listingId))
      .map(({ listingId }) => getListing(slice.value, listingId))
      .filter((found) => isVisible(found, userId))
      .map(({ listing, shop }) => ({
        ...(images ? { images: imagesWire(listing, originOf(c)) } : {}),
        ...listingWire(listing, shop, originOf(c)),
      }));
    return c.json({ count: results.length, results });
  });

  app.get(`${base}/listings/batch/inventory`, (c) => {
    const { userId } = access.requireScope(c, "listings_r");
    const results = readBatchIds(c).map((listingId) => {
      const { listing, shop } = getListing(slice.value, listingId);
      const inventory = inventoryWire(listing, shop, shop.userId === userId);
      return { inventory, ...listingWire(listing, shop, originOf(c)) };
    });
    return c.json({ count: results.length, results });
  });
}

function registerListingCalls(app: Hono<StandInEnv>, deps: ApiDeps) {
  app.get(`${base}/listings/:listing_id`, (c) => {
    const { listing, shop } = getVisible(deps, c);
    const images = readIncludes(c).includes("Images") ? { images: imagesWire(listing, originOf(c)) } : {};
    const reply = c.json({ ...images, ...listingWire(listing, shop, originOf(c)) });
    deps.afterRead(listing.listingId, "getListing");
    return reply;
  });

  app.get(`${base}/listings/:listing_id/images`, (c) => {
    const { listing } = getVisible(deps, c);
    const results = imagesWire(listing, originOf(c));
    return c.json({ count: results.length, results });
  });
}

const listingsOf = (state: EtsyState, shop: Shop) =>
  state.listings.filter((listing) => listing.shopId === shop.shopId);

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
