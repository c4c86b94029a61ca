import { matchedRoutes } from "hono/route";
import type { StandInContext } from "../shared/stand-in";
import { base } from "./api-request";

const shop = `${base}/shops/:shop_id`;
const listing = `${base}/listings/:listing_id`;

const operationNames: Record<string, string> = {
  "GET /oauth/connect": "consent",
  "POST /oauth/connect": "consent",
  "POST /v3/public/oauth/token": "token",
  [`GET ${base}/users/me`]: "getMe",
  [`GET ${shop}`]: "getShop",
  [`GET ${shop}/listings`]: "getListingsByShop",
  [`PATCH ${shop}/listings/:listing_id`]: "updateListing",
  [`GET ${shop}/listings/:listing_id/variation-images`]: "getListingVariationImages",
  [`POST ${shop}/listings/:listing_id/variation-images`]: "updateVariationImages",
  [`GET ${shop}/sections`]: "getShopSections",
  [`GET ${shop}/shipping-profiles`]: "getShopShippingProfiles",
  [`GET ${shop}/policies/return`]: "getShopReturnPolicies",
  [`GET ${shop}/receipts`]: "getShopReceipts",
  [`GET ${shop}/receipts/:receipt_id`]: "getShopReceipt",
  [`GET ${base}/listings/batch`]: "getListingsByListingIds",
  [`GET ${base}/listings/batch/inventory`]: "getListingsInventoryByListingIds",
  [`GET ${listing}`]: "getListing",
  [`GET ${listing}/images`]: "getListingImages",
  [`GET ${listing}/inventory`]: "getListingInventory",
  [`PUT ${listing}/inventory`]: "updateListingInventory",
};

/** Etsy's name of the called operation, for faults and the journal: that of the route which will answer. */
export function operationOf(c: StandInContext): string | undefined {
  return matchedRoutes(c)
    .map((route) => operationNames[`${route.method} ${route.path}`])
    .find((name) => name !== undefined);
}
