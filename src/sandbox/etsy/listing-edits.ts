import { z } from "zod";
import { type Listing, ListingState } from "./state";

/** What changes about a listing; what is missing stays. */
export const ListingEdit = z.object({
  title: z.string().min(1).max(140).optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  materials: z.array(z.string()).optional(),
  state: ListingState.optional(),
  /** Of one product, or of every product of the listing when `productId` is missing. */
  priceMinor: z.number().int().nonnegative().optional(),
  quantity: z.number().int().min(0).max(999).optional(),
  productId: z.number().int().optional(),
  images: z.number().int().min(0).max(20).optional(),
  /** Fields that replace those of Etsy's answer, to send nonsense on purpose. */
  replyOverrides: z.record(z.string(), z.unknown()).optional(),
});
export type ListingEdit = z.input<typeof ListingEdit>;

/** Sets what is given, whatever the marketplace's rules say. */
export function editListing(listing: Listing, edit: z.infer<typeof ListingEdit>, at: number): Listing {
  const { title, description, tags, materials, state, images, replyOverrides } = edit;
  if (title !== undefined) listing.title = title;
  if (description !== undefined) listing.description = description;
  if (tags !== undefined) listing.tags = tags;
  if (materials !== undefined) listing.materials = materials;
  if (images !== undefined) listing.picture.count = images;
  if (replyOverrides !== undefined) listing.replyOverrides = replyOverrides;
  editProducts(listing, edit);
  if (state !== undefined) listing.state = state;
  else if (edit.quantity !== undefined) followStock(listing);
  if (state !== undefined || edit.quantity !== undefined) listing.stateAt = at;
  listing.updatedAt = at;
  return listing;
}

function editProducts(listing: Listing, { productId, priceMinor, quantity }: z.infer<typeof ListingEdit>) {
  const meant = listing.products.filter(
    (product) => productId === undefined || product.productId === productId,
  );
  if (meant.length === 0) throw new Error(`listing ${listing.listingId} has no product ${productId}`);
  for (const product of meant) {
    if (priceMinor !== undefined) product.priceMinor = priceMinor;
    if (quantity !== undefined) product.quantity = quantity;
  }
}

/** Etsy takes a listing that has nothing left off sale by itself. */
export function followStock(listing: Listing) {
  const inStock = listing.products.some((product) => product.enabled && product.quantity > 0);
  if (listing.state === "active" && !inStock) listing.state = "sold_out";
  else if (listing.state === "sold_out" && inStock) listing.state = "active";
}
