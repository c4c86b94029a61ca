import { html } from "hono/html";
import { money, toDecimal } from "@/kernel/money";
import type { Html } from "../../shared/page";
import type { Listing, ListingState, Shop } from "../state";

export const stateNames: Record<ListingState, string> = {
  active: "Active",
  sold_out: "Sold out",
  inactive: "Inactive",
  draft: "Draft",
  expired: "Expired",
};

export const decimal = (minor: number, { currency }: Shop) => toDecimal(money(minor, currency));
export const inCurrency = (minor: number, shop: Shop) => `${decimal(minor, shop)} ${shop.currency}`;

interface ShopHead {
  shops: Shop[];
  shop: Shop;
  here: "listings" | "orders";
  orderCount: number;
}

/** Whose shop it is, and what of it is shown. */
export function shopHead({ shops, shop, here, orderCount }: ShopHead): Html {
  const address = (place: ShopHead["here"], { shopId }: Shop) =>
    `/etsy${place === "orders" ? "/orders" : ""}?shop=${shopId}`;
  const current = (isCurrent: boolean) => (isCurrent ? html`aria-current="page"` : "");
  return html`<nav class="tabs" aria-label="Shops">${shops.map(
    (other) =>
      html`<a href="${address(here, other)}" ${current(other.shopId === shop.shopId)}>${other.name}</a>`,
  )}</nav>
<h1>${shop.title || shop.name}</h1>
<p class="muted">${shop.announcement}</p>
<nav class="tabs" aria-label="Parts of the shop">
<a href="${address("listings", shop)}" ${current(here === "listings")}>Listings</a>
<a href="${address("orders", shop)}" ${current(here === "orders")}>Orders <span class="count">${orderCount}</span></a></nav>`;
}

/** The listing's picture of this rank, or that it has none. */
export function pictureOf(listing: Listing, rank = 1): Html {
  if (listing.picture.count < rank) return html`<span class="no-picture">No picture</span>`;
  return html`<img src="/img/${listing.listingId}/${rank}.svg?w=570" alt="" width="320" height="320" loading="lazy">`;
}

export function stateBadge(state: ListingState): Html {
  const look =
    state === "active" ? "badge on" : state === "sold_out" || state === "expired" ? "badge off" : "badge";
  return html`<span class="${look}">${stateNames[state]}</span>`;
}
