import { z } from "zod";
import { currencyDigits } from "@/kernel/money";
import type { EtsyControl } from "./control";
import { type Listing, ListingState, totalQuantity } from "./state";

const Price = z.string().regex(/^\d{1,6}([.,]\d{1,2})?$/, "Price must look like 24 or 24.50");
const minorOf = (control: EtsyControl, { shopId }: Listing, price: string) => {
  const currency = control.shops().find((shop) => shop.shopId === shopId)?.currency ?? "USD";
  return Math.round(Number(price.replace(",", ".")) * 10 ** currencyDigits(currency));
};
const Quantity = z.coerce
  .number("Quantity must be a number")
  .int("Quantity must be a whole number")
  .min(0, "Quantity can't be less than 0")
  .max(999, "Quantity is at most 999");

/** What the buttons of a listing's page send. */
export const ListingAction = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("save"),
    title: z.string().trim().min(1, "Title is empty").max(140, "Title has at most 140 characters"),
    description: z.string().max(10_000, "Description has at most 10,000 characters").optional(),
    state: ListingState.optional(),
  }),
  z.object({ action: z.literal("stock"), product: z.coerce.number(), price: Price, quantity: Quantity }),
  z.object({ action: z.literal("sell"), product: z.coerce.number().optional() }),
  z.object({ action: z.literal("sell_out") }),
  z.object({ action: z.literal("expire") }),
  z.object({ action: z.literal("deactivate") }),
  z.object({ action: z.literal("relist") }),
  z.object({ action: z.literal("delete") }),
]);
export type ListingAction = z.infer<typeof ListingAction>;

/** Does what was pressed. Throws a sentence when it can't be done. */
export function perform(control: EtsyControl, listing: Listing, input: ListingAction): void {
  const { listingId } = listing;
  switch (input.action) {
    case "save": {
      const { title, description, state } = input;
      // A form's line breaks are CRLF; the marketplace's are not.
      const text = description === undefined ? {} : { description: description.replaceAll("\r\n", "\n") };
      control.editListing(listingId, { title, ...text, ...(state === undefined ? {} : { state }) });
      return;
    }
    case "stock": {
      const { product: productId, quantity } = input;
      control.editListing(listingId, {
        productId,
        priceMinor: minorOf(control, listing, input.price),
        quantity,
      });
      return;
    }
    case "sell":
      control.sell(listingId, input.product === undefined ? {} : { productId: input.product });
      return;
    case "sell_out":
      control.editListing(listingId, { quantity: 0, state: "sold_out" });
      return;
    case "expire":
      control.editListing(listingId, { state: "expired" });
      return;
    case "deactivate":
      control.editListing(listingId, { state: "inactive" });
      return;
    case "relist":
      // As on the marketplace, what is listed again has at least one piece.
      control.editListing(listingId, {
        state: "active",
        ...(totalQuantity(listing) === 0 ? { quantity: 1 } : {}),
      });
      return;
    case "delete":
      control.removeListing(listingId);
  }
}
