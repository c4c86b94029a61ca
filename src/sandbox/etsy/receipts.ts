import { z } from "zod";
import { type EtsyState, type Listing, type Product, type Receipt, ReceiptStatus } from "./state";

/** Who buys, one after the other. As at Etsy, some addresses and e-mails are kept from applications. */
const buyers: Omit<Receipt["buyer"], "userId">[] = [
  {
    name: "Maya Lindqvist",
    email: "maya.lindqvist@example.com",
    address: { line: "48 Birch Lane", city: "Burlington", state: "VT", zip: "05401", country: "US" },
  },
  { name: "Jonas Weber", email: null, address: null },
  {
    name: "Noor al-Amin",
    email: "noor@example.com",
    address: { line: "7 Rue des Lilas", city: "Montréal", state: "QC", zip: "H2X 1Y4", country: "CA" },
  },
  {
    name: "يوسف منصور",
    email: null,
    address: { line: "120 Harbor Street", city: "Portland", state: "ME", zip: "04101", country: "US" },
  },
];

/** What changes about a receipt by hand; what is missing stays. */
export const ReceiptEdit = z.object({
  status: ReceiptStatus.optional(),
  replyOverrides: z.record(z.string(), z.unknown()).optional(),
});
export type ReceiptEdit = z.input<typeof ReceiptEdit>;

interface Bought {
  listing: Listing;
  product: Product;
  quantity: number;
}

/** Ids of receipts and transactions: their own, growing with each one. */
const firstReceiptId = 3_400_000_001;

/** Somebody bought and paid. Stock is the caller's. */
export function addReceipt(value: EtsyState, { listing, product, quantity }: Bought, at: number): Receipt {
  const number = value.receipts.length;
  const receiptId = Math.max(firstReceiptId, ...value.receipts.map((one) => one.receiptId + 10));
  const buyer = buyers[number % buyers.length] ?? buyers[0];
  if (!buyer) throw new Error("there are no buyers");
  const values = product.values.map((chosen, index) => ({
    name: listing.properties[index] ?? "Option",
    value: chosen,
  }));
  const receipt: Receipt = {
    receiptId,
    shopId: listing.shopId,
    buyer: { ...structuredClone(buyer), userId: 700_000_001 + (number % buyers.length) },
    status: "paid",
    isPaid: true,
    lines: [
      {
        transactionId: receiptId + 5,
        listingId: listing.listingId,
        productId: product.productId,
        title: listing.title,
        sku: product.sku,
        values,
        quantity,
        priceMinor: product.priceMinor,
      },
    ],
    shippingMinor: 595,
    taxMinor: Math.round(product.priceMinor * quantity * 0.06),
    createdAt: at,
    updatedAt: at,
    shippedAt: null,
    replyOverrides: {},
  };
  value.receipts.push(receipt);
  return receipt;
}

export function getReceipt(value: EtsyState, receiptId: number): Receipt {
  const receipt = value.receipts.find((candidate) => candidate.receiptId === receiptId);
  if (!receipt) throw new Error(`there is no receipt ${receiptId}`);
  return receipt;
}

export function shipReceipt(receipt: Receipt, at: number): Receipt {
  if (receipt.status === "canceled") throw new Error(`receipt ${receipt.receiptId} is canceled`);
  Object.assign(receipt, { status: "completed", shippedAt: receipt.shippedAt ?? at, updatedAt: at });
  return receipt;
}

export function cancelReceipt(receipt: Receipt, at: number): Receipt {
  if (receipt.shippedAt !== null) throw new Error(`receipt ${receipt.receiptId} is shipped already`);
  Object.assign(receipt, { status: "canceled", updatedAt: at });
  return receipt;
}

export function editReceipt(receipt: Receipt, edit: z.output<typeof ReceiptEdit>, at: number): Receipt {
  if (edit.status !== undefined) receipt.status = edit.status;
  if (edit.replyOverrides !== undefined) receipt.replyOverrides = edit.replyOverrides;
  receipt.updatedAt = at;
  return receipt;
}
