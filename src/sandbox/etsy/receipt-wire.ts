import type { Receipt, Shop } from "./state";
import { customPropertyIds, valueId } from "./variations";
import { moneyWire, withEntities } from "./wire";

/** A ShopReceipt with its transactions, which have no endpoint of their own here. */
export function receiptWire(receipt: Receipt, shop: Shop) {
  const { buyer, lines } = receipt;
  const amount = (minor: number) => moneyWire(minor, shop.currency);
  const items = lines.reduce((sum, line) => sum + line.priceMinor * line.quantity, 0);
  const { address } = buyer;
  return {
    receipt_id: receipt.receiptId,
    receipt_type: 0,
    seller_user_id: shop.userId,
    seller_email: null,
    buyer_user_id: buyer.userId,
    buyer_email: buyer.email,
    name: withEntities(buyer.name),
    first_line: address?.line ?? null,
    second_line: null,
    city: address?.city ?? null,
    state: address?.state ?? null,
    zip: address?.zip ?? null,
    status: receipt.status,
    formatted_address: address
      ? [buyer.name, address.line, `${address.city}, ${address.state} ${address.zip}`, address.country].join(
          "\n",
        )
      : null,
    country_iso: address?.country ?? null,
    payment_method: "cc",
    payment_email: null,
    message_from_seller: null,
    message_from_buyer: null,
    message_from_payment: null,
    is_paid: receipt.isPaid,
    is_shipped: receipt.shippedAt !== null,
    create_timestamp: receipt.createdAt,
    created_timestamp: receipt.createdAt,
    update_timestamp: receipt.updatedAt,
    updated_timestamp: receipt.updatedAt,
    is_gift: false,
    gift_message: "",
    gift_sender: "",
    grandtotal: amount(items + receipt.shippingMinor + receipt.taxMinor),
    subtotal: amount(items),
    total_price: amount(items),
    total_shipping_cost: amount(receipt.shippingMinor),
    total_tax_cost: amount(receipt.taxMinor),
    total_vat_cost: amount(0),
    discount_amt: amount(0),
    gift_wrap_price: amount(0),
    shipments: shipmentsOf(receipt),
    transactions: lines.map((line) => transactionWire(receipt, shop, line)),
    refunds: [],
    ...receipt.replyOverrides,
  };
}

function shipmentsOf({ receiptId, shippedAt }: Receipt) {
  if (shippedAt === null) return [];
  return [
    {
      receipt_shipping_id: receiptId + 1,
      shipment_notification_timestamp: shippedAt,
      carrier_name: "usps",
      tracking_code: `9400${receiptId}`,
    },
  ];
}

function transactionWire(receipt: Receipt, shop: Shop, line: Receipt["lines"][number]) {
  return {
    transaction_id: line.transactionId,
    title: withEntities(line.title),
    description: null,
    seller_user_id: shop.userId,
    buyer_user_id: receipt.buyer.userId,
    create_timestamp: receipt.createdAt,
    created_timestamp: receipt.createdAt,
    paid_timestamp: receipt.isPaid ? receipt.createdAt : null,
    shipped_timestamp: receipt.shippedAt,
    quantity: line.quantity,
    listing_image_id: null,
    receipt_id: receipt.receiptId,
    is_digital: false,
    file_data: "",
    listing_id: line.listingId,
    transaction_type: "listing",
    product_id: line.productId,
    sku: line.sku,
    price: moneyWire(line.priceMinor, shop.currency),
    shipping_cost: moneyWire(receipt.shippingMinor, shop.currency),
    variations: line.values.map(({ name, value }, index) => ({
      property_id: customPropertyIds[index] ?? customPropertyIds[0],
      value_id: valueId(value),
      formatted_name: withEntities(name),
      formatted_value: withEntities(value),
      question_id: null,
    })),
    product_data: [],
    shipping_profile_id: shop.shopId * 10 + 1,
    min_processing_days: 1,
    max_processing_days: 3,
    shipping_method: null,
    shipping_upgrade: null,
    expected_ship_date: receipt.createdAt + 3 * 86_400,
    buyer_coupon: 0,
    shop_coupon: 0,
  };
}
