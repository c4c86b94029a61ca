import { html } from "hono/html";
import { type Frame, type Html, page } from "../../shared/page";
import type { ListingAction } from "../listing-actions";
import { type Listing, type Product, type Shop, totalQuantity } from "../state";
import { valueId } from "../variations";
import { decimal, pictureOf, stateBadge } from "./parts";

interface ListingView {
  listing: Listing;
  shop: Shop;
  /** The action that was just done, and what was wrong with it. */
  done: string | undefined;
  problem: string | undefined;
}

const doneWords: Record<ListingAction["action"], string> = {
  save: "Saved.",
  stock: "Price and stock are saved.",
  sell: "Sold one.",
  sell_out: "It is sold out now.",
  expire: "It has expired now.",
  deactivate: "It is off sale now.",
  relist: "It is on sale again.",
  delete: "It is deleted.",
};

/** One listing, with everything that its owner can do to it by hand. */
export function listingPage(frame: Frame, { listing, shop, done, problem }: ListingView): Html {
  const address = `/etsy/listings/${listing.listingId}`;
  const words = Object.entries(doneWords).find(([action]) => action === done)?.[1];
  const single = listing.products.length === 1;
  return page(frame, {
    title: listing.title,
    here: "shop",
    body: html`<main><p><a href="/etsy?shop=${shop.shopId}&state=${listing.state}">Back to ${shop.name}</a></p>
${problem ? html`<p class="problem" role="alert">${problem}</p>` : ""}
${words ? html`<p class="status" role="status">${words}</p>` : ""}
<div class="detail"><div>${pictureOf(listing)}${thumbnails(listing)}</div>
<div>${stateBadge(listing.state)}<h1>${listing.title}</h1>
<p class="muted">Listing ${listing.listingId} · ${totalQuantity(listing)} in stock</p>
<h2>By hand</h2>${stateButtons(address, listing)}
<h2>Price and stock</h2>
<ul class="rows">${listing.products.map((product) => productRow(address, listing, product, shop, single))}</ul>
${valuePictures(listing)}</div></div>
<h2>Text</h2>
<form method="post" action="${address}" class="card">
<label>Title <textarea name="title" rows="2" maxlength="140" required>${listing.title}</textarea></label>
<label>Description <textarea name="description" rows="10" maxlength="10000">${listing.description}</textarea></label>
<div class="actions"><button class="primary" name="action" value="save">Save text</button></div></form>
<p class="muted">Tags: ${listing.tags.join(", ") || "none"}. Materials: ${listing.materials.join(", ") || "none"}.</p></main>`,
  });
}

function thumbnails(listing: Listing): Html {
  const more = Array.from(
    { length: Math.max(0, Math.min(listing.picture.count, 6) - 1) },
    (_, index) => index + 2,
  );
  if (more.length === 0) return html``;
  return html`<ul class="thumbs">${more.map((rank) => html`<li>${pictureOf(listing, rank)}</li>`)}</ul>`;
}

/** Which picture stands for which value: a write of the inventory may lose that. */
function valuePictures({ listingId, products, variationImages }: Listing): Html {
  if (variationImages.length === 0) return html``;
  const values = new Map(products.flatMap((one) => one.values.map((value) => [valueId(value), value])));
  const words = variationImages.map(
    (image) =>
      `${values.get(image.valueId) ?? "a value that is gone"}: no. ${image.imageId - listingId * 100}`,
  );
  return html`<p class="muted">Pictures by value: ${words.join(", ")}.</p>`;
}

/** What can become of it, from the state it is in. */
function stateButtons(address: string, { state, title }: Listing): Html {
  const button = (action: ListingAction["action"], label: string) =>
    html`<button name="action" value="${action}">${label}</button>`;
  return html`<div class="actions"><form method="post" action="${address}" class="actions">
${state === "active" ? html`${button("sell", "Sell one")}${button("sell_out", "Mark sold out")}${button("expire", "Let it expire")}${button("deactivate", "Take off sale")}` : button("relist", "Put on sale again")}
</form>
<details class="confirm"><summary>Delete…</summary><form method="post" action="${address}">
<p>Delete “${title}” for good? The product hears of it at its next sync.</p>
<button class="danger" name="action" value="delete">Delete listing</button></form></details></div>`;
}

function productRow(address: string, listing: Listing, product: Product, shop: Shop, single: boolean): Html {
  const name = product.values.join(" · ") || "The piece";
  const sellable = listing.state === "active" && product.enabled && product.quantity > 0;
  return html`<li class="card"><form method="post" action="${address}" class="row">
<input type="hidden" name="product" value="${product.productId}">
<strong>${name} ${product.enabled ? "" : html`<span class="badge">Hidden from buyers</span>`}</strong>
<label>Price in ${shop.currency} <input name="price" inputmode="decimal" value="${decimal(product.priceMinor, shop)}" size="7" required></label>
<label>In stock <input name="quantity" type="number" min="0" max="999" value="${product.quantity}" required></label>
<span class="actions"><button name="action" value="stock">Save</button>
${single ? "" : html`<button name="action" value="sell" ${sellable ? "" : "disabled"}>Sell one</button>`}</span>
</form></li>`;
}

export function gonePage(frame: Frame): Html {
  return page(frame, {
    title: "No such listing",
    bodyClass: "narrow",
    body: html`<main><section class="card"><h1>This listing isn't there</h1><p>It may have been deleted. <a href="/etsy">Back to the shop</a></p></section></main>`,
  });
}
