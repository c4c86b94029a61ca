import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { type Html, page } from "../shared/page";
import type { StandInContext, StandInEnv } from "../shared/stand-in";
import type { EtsyControl } from "./control";
import {
  type Listing,
  ListingState,
  lowestPriceMinor,
  type Product,
  type Shop,
  totalQuantity,
} from "./state";

const stateNames: Record<ListingState, string> = {
  active: "Active",
  sold_out: "Sold out",
  inactive: "Inactive",
  draft: "Drafts",
  expired: "Expired",
};
const perPage = 24;

/** The shop as its owner sees it on the marketplace: look at listings, edit, sell and delete them. */
export function shopPageRoutes(control: EtsyControl): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  app.get("/etsy", (c) => {
    const shops = control.shops();
    const shop = shops.find((candidate) => String(candidate.shopId) === c.req.query("shop")) ?? shops[0];
    if (!shop) return c.notFound();
    const state = ListingState.catch("active").parse(c.req.query("state"));
    const pageNumber = z.coerce.number().int().min(1).catch(1).parse(c.req.query("page"));
    return c.html(shopPage({ shops, shop, listings: control.listings(shop.shopId), state, pageNumber }));
  });
  app.get("/etsy/listings/:listing_id", (c) => {
    const listing = control.findListing(Number(c.req.param("listing_id")));
    const shop = control.shops().find((candidate) => candidate.shopId === listing?.shopId);
    if (!listing || !shop) return c.html(gonePage(), 404);
    return c.html(listingPage(listing, shop, c.req.query("problem")));
  });
  app.post("/etsy/listings/:listing_id", (c) => act(c, control));
  return app;
}

const Price = z.string().regex(/^\d{1,6}(\.\d{1,2})?$/, "Price must look like 24 or 24.50");
const Quantity = z.coerce
  .number("Quantity must be a number")
  .int()
  .min(0)
  .max(999, "Quantity is at most 999");

const Action = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("save"),
    title: z.string().trim().min(1, "Title is empty").max(140, "Title has at most 140 characters"),
    state: ListingState,
  }),
  z.object({ action: z.literal("stock"), product: z.coerce.number(), price: Price, quantity: Quantity }),
  z.object({ action: z.literal("sell"), product: z.coerce.number().optional() }),
  z.object({ action: z.literal("delete") }),
]);

async function act(c: StandInContext, control: EtsyControl) {
  const listingId = Number(c.req.param("listing_id"));
  const listing = control.findListing(listingId);
  if (!listing) return c.html(gonePage(), 404);
  const address = `/etsy/listings/${listingId}`;
  const parsed = Action.safeParse(await c.req.parseBody());
  if (!parsed.success) {
    const problem = parsed.error.issues[0]?.message ?? "That didn't work";
    return c.redirect(`${address}?problem=${encodeURIComponent(problem)}`, 303);
  }
  try {
    perform(control, listingId, parsed.data);
  } catch (error) {
    const problem = error instanceof Error ? error.message : "That didn't work";
    return c.redirect(`${address}?problem=${encodeURIComponent(problem)}`, 303);
  }
  const deleted = parsed.data.action === "delete";
  return c.redirect(deleted ? `/etsy?shop=${listing.shopId}&state=${listing.state}` : address, 303);
}

function perform(control: EtsyControl, listingId: number, input: z.infer<typeof Action>) {
  switch (input.action) {
    case "save":
      return control.editListing(listingId, { title: input.title, state: input.state });
    case "stock":
      return control.editListing(listingId, {
        productId: input.product,
        priceMinor: Math.round(Number(input.price) * 100),
        quantity: input.quantity,
      });
    case "sell":
      return control.sell(listingId, input.product === undefined ? {} : { productId: input.product });
    case "delete":
      return control.removeListing(listingId);
  }
}

const dollars = (minor: number) => (minor / 100).toFixed(2);

interface ShopView {
  shops: Shop[];
  shop: Shop;
  listings: Listing[];
  state: ListingState;
  pageNumber: number;
}

function shopPage({ shops, shop, listings, state, pageNumber }: ShopView): Html {
  const shown = listings.filter((listing) => listing.state === state);
  const pages = Math.max(1, Math.ceil(shown.length / perPage));
  const visible = shown.slice((pageNumber - 1) * perPage, pageNumber * perPage);
  const address = (to: ListingState, number = 1) => `/etsy?shop=${shop.shopId}&state=${to}&page=${number}`;
  return page({
    title: shop.name,
    body: html`<nav class="tabs" aria-label="Shops">${shops.map(
      (other) =>
        html`<a href="/etsy?shop=${other.shopId}" ${other.shopId === shop.shopId ? html`aria-current="page"` : ""}>${other.name}</a>`,
    )}</nav>
<h1>${shop.title || shop.name}</h1>
<p class="muted">${shop.announcement}</p>
<nav class="tabs" aria-label="States">${ListingState.options.map(
      (option) =>
        html`<a href="${address(option)}" ${option === state ? html`aria-current="page"` : ""}>${stateNames[option]} <span class="count">${listings.filter((l) => l.state === option).length}</span></a>`,
    )}</nav>
<ul class="grid">${visible.map((listing) => listingCard(listing, shop))}</ul>
${visible.length === 0 ? html`<p class="muted">No listings here.</p>` : ""}
<nav class="pages" aria-label="Pages">${
      pageNumber > 1 ? html`<a href="${address(state, pageNumber - 1)}">Previous</a>` : ""
    } <span class="muted">Page ${pageNumber} of ${pages}</span> ${
      pageNumber < pages ? html`<a href="${address(state, pageNumber + 1)}">Next</a>` : ""
    }</nav>`,
  });
}

function thumbnail(listing: Listing): Html {
  if (listing.picture.count === 0) return html`<span class="no-picture">No picture</span>`;
  return html`<img src="/img/${listing.listingId}/1.svg?w=170" alt="" width="170" height="170" loading="lazy">`;
}

function listingCard(listing: Listing, shop: Shop): Html {
  return html`<li class="card"><a href="/etsy/listings/${listing.listingId}">${thumbnail(listing)}<span class="title">${listing.title}</span></a>
<p><span class="number">${dollars(lowestPriceMinor(listing))} ${shop.currency}</span> <span class="muted">${totalQuantity(listing)} in stock</span></p></li>`;
}

function listingPage(listing: Listing, shop: Shop, problem: string | undefined): Html {
  const address = `/etsy/listings/${listing.listingId}`;
  return page({
    title: listing.title,
    body: html`<p><a href="/etsy?shop=${shop.shopId}&state=${listing.state}">Back to ${shop.name}</a></p>
${problem ? html`<p class="problem" role="alert">${problem}</p>` : ""}
<div class="detail">${thumbnail(listing)}
<form method="post" action="${address}" class="card">
<label>Title <textarea name="title" rows="3" maxlength="140" required>${listing.title}</textarea></label>
<label>State <select name="state">${ListingState.options.map(
      (option) =>
        html`<option value="${option}" ${option === listing.state ? "selected" : ""}>${stateNames[option]}</option>`,
    )}</select></label>
<div class="actions"><button class="primary" name="action" value="save">Save</button>
<button class="danger" name="action" value="delete">Delete listing</button></div>
</form></div>
<h2>Price and stock</h2>
<ul class="rows">${listing.products.map((product) => productRow(address, listing, product, shop.currency))}</ul>
<h2>Description</h2><p class="text">${listing.description}</p>
<p class="muted">Tags: ${listing.tags.join(", ")}. Materials: ${listing.materials.join(", ")}.</p>`,
  });
}

function productRow(address: string, listing: Listing, product: Product, currency: string): Html {
  const name = product.values.join(" · ") || "The piece";
  const sellable = listing.state === "active" && product.quantity > 0;
  return html`<li class="card"><form method="post" action="${address}" class="row">
<input type="hidden" name="product" value="${product.productId}">
<strong>${name}</strong>
<label>Price in ${currency} <input name="price" inputmode="decimal" value="${dollars(product.priceMinor)}" size="7" required></label>
<label>In stock <input name="quantity" type="number" min="0" max="999" value="${product.quantity}" required></label>
<span class="actions"><button name="action" value="stock">Save</button>
<button name="action" value="sell" ${sellable ? "" : "disabled"}>Sell one</button></span>
</form></li>`;
}

function gonePage(): Html {
  return page({
    title: "No such listing",
    bodyClass: "narrow",
    body: html`<section class="card"><h1>This listing isn't there</h1><p><a href="/etsy">Back to the shop</a></p></section>`,
  });
}
