import { moneyFromRational } from "@/kernel/money";
import { plainLine, plainText } from "../../http/plain-text";
import type { ChannelOrder, ChannelOrderItem, OrderStatus } from "../port";
import { orNull, toMoney } from "./mapper";
import type { EtsyReceipt, EtsyTransaction } from "./order-wire";
import type { EtsyMoney } from "./wire";

/** `raw` is the receipt as it came, `receipt` the part of it that we read. */
export function toOrder(receipt: EtsyReceipt, raw: Record<string, unknown>): ChannelOrder {
  const currency = receipt.grandtotal.currency_code.toUpperCase();
  const { transactions } = receipt;
  const shipped = [
    ...(receipt.shipments ?? []).map((shipment) => shipment.shipment_notification_timestamp),
    ...transactions.map((transaction) => transaction.shipped_timestamp),
  ];
  return {
    externalId: receipt.receipt_id,
    status: toStatus(receipt),
    buyerName: line(receipt.name),
    buyerEmail: line(receipt.buyer_email),
    address: toAddress(receipt),
    currency,
    totals: {
      items: minor(receipt.total_price, currency),
      shipping: minor(receipt.total_shipping_cost, currency),
      tax: minor(receipt.total_tax_cost, currency) + minor(receipt.total_vat_cost, currency),
      discount: minor(receipt.discount_amt, currency),
      total: minor(receipt.grandtotal, currency),
      refunded: (receipt.refunds ?? []).reduce((sum, refund) => sum + minor(refund.amount, currency), 0),
    },
    orderedAt: new Date(receipt.createdEpochSeconds * 1_000),
    paidAt: earliest(transactions.map((transaction) => transaction.paid_timestamp)),
    shippedAt: earliest(shipped),
    updatedAt: new Date(receipt.updatedEpochSeconds * 1_000),
    items: transactions.map(toItem),
    raw,
  };
}

/** Etsy keeps the parcel's way apart from the money's; a part refund leaves the order what it was. */
function toStatus({ status, is_paid, is_shipped }: EtsyReceipt): OrderStatus {
  switch (status) {
    case "canceled":
      return "canceled";
    case "fully refunded":
      return "refunded";
    case "completed":
      return is_shipped ? "shipped" : "completed";
    case "paid":
    case "partially refunded":
      return is_shipped ? "shipped" : "paid";
    case "open":
    case "payment processing":
      if (is_shipped) return "shipped";
      return is_paid ? "paid" : "unpaid";
  }
}

function toItem(transaction: EtsyTransaction): ChannelOrderItem {
  return {
    externalId: transaction.transaction_id,
    listingExternalId: transaction.listing_id ?? null,
    variantExternalId: transaction.product_id ?? null,
    title: line(transaction.title) ?? "Untitled",
    sku: line(transaction.sku),
    properties: (transaction.variations ?? []).flatMap(({ formatted_name, formatted_value }) => {
      const value = orNull(plainText(formatted_value ?? ""));
      return value ? [{ name: line(formatted_name) ?? "Option", value }] : [];
    }),
    quantity: transaction.quantity,
    price: toMoney(transaction.price),
  };
}

/** Null when the platform gave no line of it. */
function toAddress(receipt: EtsyReceipt): ChannelOrder["address"] {
  const lines = [line(receipt.first_line), line(receipt.second_line)].filter((one) => one !== null);
  const address = {
    lines,
    city: line(receipt.city),
    state: line(receipt.state),
    zip: line(receipt.zip),
    countryIso: line(receipt.country_iso),
  };
  const { lines: _lines, ...rest } = address;
  return lines.length > 0 || Object.values(rest).some((part) => part !== null) ? address : null;
}

/** All amounts of a receipt are in one currency; one in another would be a figure of something else. */
function minor(amount: EtsyMoney | null | undefined, currency: string): number {
  if (!amount || amount.currency_code.toUpperCase() !== currency) return 0;
  return moneyFromRational(amount.amount, amount.divisor, currency).amountMinor;
}

function earliest(times: (number | null | undefined)[]): Date | null {
  const known = times.filter((time) => typeof time === "number");
  return known.length === 0 ? null : new Date(Math.min(...known) * 1_000);
}

const line = (words: string | null | undefined) => orNull(plainLine(words ?? ""));
