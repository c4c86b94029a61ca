import { html } from "hono/html";
import { type Frame, type Html, page } from "../../shared/page";
import { type Listing, ListingState, lowestPriceMinor, type Shop, totalQuantity } from "../state";
import { inCurrency, pictureOf, shopHead, stateBadge, stateNames } from "./parts";

const perPage = 24;

interface ShopView {
  shops: Shop[];
  shop: Shop;
  listings: Listing[];
  orderCount: number;
  state: ListingState | "all";
  /** Words that a listing's title, tags or materials must have. */
  q: string;
  page: number;
  done?: "delete" | undefined;
}

/** One shop's listings: by state, by words, in pages. */
export function shopPage(frame: Frame, view: ShopView): Html {
  const { shops, shop, listings, state, q } = view;
  const found = listings.filter((listing) => hasWords(listing, q));
  const shown = found.filter((listing) => state === "all" || listing.state === state);
  const pages = Math.max(1, Math.ceil(shown.length / perPage));
  const current = Math.min(view.page, pages);
  const visible = shown.slice((current - 1) * perPage, current * perPage);
  const address = (changes: Partial<Pick<ShopView, "state" | "page">>) =>
    `/etsy?${new URLSearchParams({
      shop: String(shop.shopId),
      state: changes.state ?? state,
      ...(q ? { q } : {}),
      ...(changes.page ? { page: String(changes.page) } : {}),
    })}`;
  return page(frame, {
    title: shop.name,
    here: "shop",
    body: html`<main>${view.done ? html`<p class="status" role="status">The listing is deleted.</p>` : ""}
${shopHead({ shops, shop, here: "listings", orderCount: view.orderCount })}
<form class="finder" role="search" action="/etsy">
<input type="hidden" name="shop" value="${shop.shopId}"><input type="hidden" name="state" value="${state}">
<label>Search in ${shop.name} <input type="search" name="q" value="${q}" placeholder="mug, linen, walnut"></label>
<button>Search</button></form>
<nav class="tabs" aria-label="States">${(["all", ...ListingState.options] as const).map(
      (option) =>
        html`<a href="${address({ state: option })}" ${option === state ? html`aria-current="page"` : ""}>${option === "all" ? "All" : stateNames[option]} <span class="count">${found.filter((listing) => option === "all" || listing.state === option).length}</span></a>`,
    )}</nav>
${visible.length === 0 ? html`<p class="muted">${q ? html`Nothing here has the words “${q}”. <a href="/etsy?shop=${shop.shopId}&state=all">Show all listings</a>` : "No listings here."}</p>` : ""}
<ul class="grid">${visible.map((listing) => listingCard(listing, shop))}</ul>
${pages > 1 ? pageLinks(current, pages, (number) => address({ page: number })) : ""}</main>`,
  });
}

function hasWords({ title, tags, materials, listingId }: Listing, q: string): boolean {
  const text = [title, ...tags, ...materials, listingId].join(" ").toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function listingCard(listing: Listing, shop: Shop): Html {
  return html`<li class="card"><a href="/etsy/listings/${listing.listingId}">${pictureOf(listing)}<span class="title">${listing.title}</span></a>
<div class="facts"><span class="number">${inCurrency(lowestPriceMinor(listing), shop)}</span><span class="muted">${totalQuantity(listing)} in stock</span>${stateBadge(listing.state)}</div></li>`;
}

function pageLinks(current: number, pages: number, address: (page: number) => string): Html {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return html`<nav class="pages" aria-label="Pages">
${current > 1 ? html`<a href="${address(current - 1)}" rel="prev">Previous</a>` : ""}
${numbers.map((number) => html`<a href="${address(number)}" aria-label="Page ${number}" ${number === current ? html`aria-current="page"` : ""}>${number}</a>`)}
${current < pages ? html`<a href="${address(current + 1)}" rel="next">Next</a>` : ""}</nav>`;
}
