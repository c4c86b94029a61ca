import { html } from "hono/html";
import type { Html } from "../../shared/page";
import type { Listing, ListingState, Shop } from "../state";

export const stateNames: Record<ListingState, string> = {
  active: "Active",
  sold_out: "Sold out",
  inactive: "Inactive",
  draft: "Draft",
  expired: "Expired",
};

export const inCurrency = (minor: number, { currency }: Shop) => `${(minor / 100).toFixed(2)} ${currency}`;

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
