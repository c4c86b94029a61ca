import { html } from "hono/html";
import { z } from "zod";
import { type Frame, type Html, page } from "../../shared/page";
import type { Receipt, Shop } from "../state";
import { inCurrency, shopHead } from "./parts";

const shown = 30;

/** What the buttons of an order send. */
export const OrderAction = z.enum(["ship", "cancel", "refund"]);
export type OrderAction = z.infer<typeof OrderAction>;

const doneWords: Record<OrderAction, string> = {
  ship: "The order is marked as shipped.",
  cancel: "The order is canceled.",
  refund: "The order is refunded in full.",
};

const statusNames: Record<Receipt["status"], string> = {
  paid: "Paid, to be sent",
  completed: "Shipped",
  open: "Open",
  "payment processing": "Payment processing",
  canceled: "Canceled",
  "fully refunded": "Refunded",
  "partially refunded": "Partly refunded",
};

interface OrdersView {
  shops: Shop[];
  shop: Shop;
  /** The oldest first. */
  receipts: Receipt[];
  done?: OrderAction | undefined;
  problem?: string | undefined;
}

/** A shop's last orders, the newest first, with what its owner can do about each. */
export function ordersPage(frame: Frame, { shops, shop, receipts, done, problem }: OrdersView): Html {
  const last = receipts.slice(-shown).reverse();
  return page(frame, {
    title: `Orders of ${shop.name}`,
    here: "shop",
    body: html`<main>${problem ? html`<p class="problem" role="alert">${problem}</p>` : ""}
${done ? html`<p class="status" role="status">${doneWords[done]}</p>` : ""}
${shopHead({ shops, shop, here: "orders", orderCount: receipts.length })}
${last.length === 0 ? html`<p class="muted">Nobody has ordered yet. Open a <a href="/etsy?shop=${shop.shopId}">listing</a> and press “Sell one”: a buyer comes and pays.</p>` : ""}
${receipts.length > shown ? html`<p class="muted">The last ${shown} of ${receipts.length}.</p>` : ""}
<ul class="rows">${last.map((receipt) => orderCard(receipt, shop))}</ul></main>`,
  });
}

function orderCard(receipt: Receipt, shop: Shop): Html {
  const { receiptId, buyer, lines, shippingMinor, taxMinor } = receipt;
  const items = lines.reduce((sum, line) => sum + line.priceMinor * line.quantity, 0);
  const place = buyer.address ? `${buyer.address.city}, ${buyer.address.country}` : "address kept from apps";
  return html`<li class="card">
<div class="row"><strong id="order-${receiptId}">Order ${receiptId}</strong>${statusBadge(receipt.status)}</div>
<p class="muted">${moment(receipt.createdAt)} · <bdi>${buyer.name}</bdi>, ${place}</p>
${lines.map((line) => orderLine(line, shop))}
<p class="number">Total ${inCurrency(items + shippingMinor + taxMinor, shop)} <span class="muted">with ${inCurrency(shippingMinor, shop)} shipping and ${inCurrency(taxMinor, shop)} tax</span></p>
${orderButtons(receipt)}</li>`;
}

function orderLine(line: Receipt["lines"][number], shop: Shop): Html {
  const choices = line.values.map(({ name, value }) => `${name}: ${value}`).join(", ");
  return html`<p><span class="number">${line.quantity} × </span><a href="/etsy/listings/${line.listingId}">${line.title}</a>
<span class="number">${inCurrency(line.priceMinor, shop)}${line.quantity > 1 ? " each" : ""}</span>
${choices ? html`<br><span class="muted">${choices}</span>` : ""}</p>`;
}

function statusBadge(status: Receipt["status"]): Html {
  const ended = status === "canceled" || status.endsWith("refunded");
  const look = status === "completed" ? "badge on" : ended ? "badge off" : "badge";
  return html`<span class="${look}">${statusNames[status]}</span>`;
}

/** What is still possible: what is sent can't be canceled, what is canceled can't be refunded again. */
function orderButtons({ receiptId, status, shippedAt }: Receipt): Html {
  const ended = status === "canceled" || status === "fully refunded";
  if (ended) return html``;
  const button = (action: OrderAction, label: string, look = "") =>
    html`<button name="action" value="${action}" class="${look}" aria-describedby="order-${receiptId}">${label}</button>`;
  return html`<form method="post" action="/etsy/orders/${receiptId}" class="actions">
${shippedAt === null ? html`${button("ship", "Mark shipped", "primary")}${button("cancel", "Cancel order", "danger")}` : ""}${button("refund", "Refund", "danger")}</form>`;
}

const moment = (epochSeconds: number) => {
  const iso = new Date(epochSeconds * 1_000).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")} UTC</time>`;
};
