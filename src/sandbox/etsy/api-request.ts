import { z } from "zod";
import { type StandInContext, validated } from "../shared/stand-in";
import type { Slice } from "../shared/store";
import type { EtsyAccess } from "./access";
import type { CallLimits } from "./call-limits";
import type { ReadOperation } from "./pending-edits";
import { refused } from "./refusals";
import type { EtsyState, Listing, Shop } from "./state";

export const base = "/v3/application";

/** What the resource calls are built from. */
export interface ApiDeps {
  slice: Slice<EtsyState>;
  access: EtsyAccess;
  limits: CallLimits;
  /** Epoch seconds. */
  now: () => number;
  /** Called once a listing was read by an application, before it has the answer. */
  afterRead: (listingId: number, read: ReadOperation) => void;
}

export const Id = z.coerce.number().int().min(1);

export const SortOrder = z.enum(["asc", "ascending", "desc", "descending", "up", "down"]).default("desc");

export const isAscending = (order: z.output<typeof SortOrder>) => ["asc", "ascending", "up"].includes(order);

export const badInput = (problem: string, field: string) => refused(400, `${field}: ${problem}`);

export const pathId = (c: StandInContext, name: string) =>
  validated(Id, c.req.param(name), (problem) => badInput(problem, name));

export function getShop(state: EtsyState, c: StandInContext): Shop {
  const shopId = pathId(c, "shop_id");
  const shop = state.shops.find((candidate) => candidate.shopId === shopId);
  if (!shop) throw refused(404, `Could not find a Shop with shop_id = ${shopId}`);
  return shop;
}

interface Found {
  listing: Listing;
  shop: Shop;
}

const notThere = (listingId: number) =>
  refused(404, `Could not find a Listing with listing_id = ${listingId}`);

export function getListing(state: EtsyState, listingId: number): Found {
  const listing = state.listings.find((candidate) => candidate.listingId === listingId);
  const shop = listing && state.shops.find((candidate) => candidate.shopId === listing.shopId);
  if (!listing || !shop) throw notThere(listingId);
  return { listing, shop };
}

/** What isn't public is there for its owner only. */
export const isVisible = ({ listing, shop }: Found, userId: number | undefined): boolean =>
  listing.state === "active" || listing.state === "sold_out" || userId === shop.userId;

export function getVisible({ slice, access }: ApiDeps, c: StandInContext): Found {
  const listingId = pathId(c, "listing_id");
  const found = getListing(slice.value, listingId);
  if (!isVisible(found, access.findCaller(c)?.userId)) throw notThere(listingId);
  return found;
}

/** The listing that a call changes: the caller's own, and of the shop in the path if there is one. */
export function getWritable({ slice, access }: ApiDeps, c: StandInContext): Found {
  const { userId } = access.requireScope(c, "listings_w");
  const inPath = c.req.param("shop_id") === undefined ? null : getShop(slice.value, c);
  if (inPath && inPath.userId !== userId) throw refused(403, "The user does not own this shop");
  const found = getListing(slice.value, pathId(c, "listing_id"));
  if (inPath && inPath.shopId !== found.shop.shopId) throw notThere(found.listing.listingId);
  if (found.shop.userId !== userId) throw refused(403, "The user does not own this listing");
  return found;
}

/** A body of the given type as text; Etsy reads no other. */
export async function readBody(c: StandInContext, type: string): Promise<string> {
  const sent = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (sent !== type) throw refused(400, `Content-Type must be ${type}`);
  return c.req.text();
}

export async function readJsonBody(c: StandInContext): Promise<unknown> {
  const text = await readBody(c, "application/json");
  try {
    return JSON.parse(text);
  } catch {
    throw refused(400, "The request body is not valid JSON");
  }
}

export const originOf = (c: StandInContext) => new URL(c.req.url).origin;
