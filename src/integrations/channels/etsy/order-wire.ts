import { z } from "zod";
import { EtsyMoney, epochSeconds, id, optionalId, text } from "./wire";

/** Within what we can store. */
const amount = EtsyMoney.refine((money) => Math.abs(money.amount / money.divisor) <= 1e10, "is too large");

const EtsyTransaction = z.object({
  transaction_id: id,
  title: text,
  quantity: z.int().nonnegative().max(1_000_000),
  /** 0 or null when the listing is no more. */
  listing_id: optionalId,
  product_id: optionalId,
  sku: text,
  price: amount.nullish(),
  paid_timestamp: epochSeconds.nullish(),
  shipped_timestamp: epochSeconds.nullish(),
  variations: z.array(z.object({ formatted_name: text, formatted_value: text })).nullish(),
});
export type EtsyTransaction = z.infer<typeof EtsyTransaction>;

/** Only what we read of a receipt; unknown fields pass. Their document marks no field as required. */
export const EtsyReceipt = z
  .object({
    receipt_id: id,
    name: text,
    buyer_email: text,
    first_line: text,
    second_line: text,
    city: text,
    state: text,
    zip: text,
    country_iso: text,
    status: z.enum([
      "paid",
      "completed",
      "open",
      "payment processing",
      "canceled",
      "fully refunded",
      "partially refunded",
    ]),
    is_paid: z.boolean().nullish(),
    is_shipped: z.boolean().nullish(),
    created_timestamp: epochSeconds.nullish(),
    updated_timestamp: epochSeconds.nullish(),
    /** The older names of the two. */
    create_timestamp: epochSeconds.nullish(),
    update_timestamp: epochSeconds.nullish(),
    grandtotal: amount,
    total_price: amount.nullish(),
    total_shipping_cost: amount.nullish(),
    total_tax_cost: amount.nullish(),
    total_vat_cost: amount.nullish(),
    discount_amt: amount.nullish(),
    shipments: z.array(z.object({ shipment_notification_timestamp: epochSeconds.nullish() })).nullish(),
    transactions: z.array(EtsyTransaction),
    refunds: z.array(z.object({ amount: amount.nullish() })).nullish(),
  })
  .transform((receipt, context) => {
    const created = receipt.created_timestamp ?? receipt.create_timestamp;
    const updated = receipt.updated_timestamp ?? receipt.update_timestamp ?? created;
    if (created && updated) return { ...receipt, createdEpochSeconds: created, updatedEpochSeconds: updated };
    context.addIssue({ code: "custom", path: ["created_timestamp"], message: "is missing" });
    return z.NEVER;
  });
export type EtsyReceipt = z.infer<typeof EtsyReceipt>;

/** A webhook's body; the shop's id was seen as a number and as text. */
export const EtsyEvent = z.object({
  event_type: z.string().max(200),
  resource_url: z.string().max(2_000),
  shop_id: id,
});
