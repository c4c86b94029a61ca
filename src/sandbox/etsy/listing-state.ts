import { refused } from "./refusals";
import { type Listing, type Shop, totalQuantity } from "./state";
import { returnPolicyIdOf, shippingProfileIdOf } from "./terms";
import { sharingStock } from "./variations";

/** Puts a listing on or off sale by the marketplace's rules; throws when they don't allow it. */
export function enterState(listing: Listing, wanted: "active" | "inactive", shop: Shop, at: number): void {
  // A call that is sent again, since its answer was lost, changes nothing.
  if (listing.state === wanted) return;
  if (wanted === "inactive") deactivate(listing);
  else activate(listing, shop, at);
  listing.state = wanted;
  listing.stateAt = at;
}

const cannot = (listing: Listing, wanted: string, why: string) =>
  refused(409, `Listing ${listing.listingId} can't become ${wanted}: ${why}`);

function deactivate(listing: Listing) {
  if (listing.state !== "active")
    throw cannot(listing, "inactive", `only active listings can, and it is ${listing.state}`);
}

function activate(listing: Listing, shop: Shop, at: number) {
  if (shippingProfileIdOf(listing, shop) === null)
    throw refused(400, "There was a problem with /shipping_profile_id : is required for active listings");
  if (returnPolicyIdOf(listing, shop) === null)
    throw refused(400, "There was a problem with /return_policy_id : is required for active listings");
  if (listing.state === "draft" && listing.picture.count === 0)
    throw cannot(listing, "active", "it needs a picture");
  if (listing.state === "sold_out" || listing.state === "expired") renew(listing, at);
  if (totalQuantity(listing) === 0) throw cannot(listing, "active", "it has no quantity");
}

/** Another four months; what had nothing left has one piece again. */
function renew(listing: Listing, at: number) {
  listing.originalCreatedAt ??= listing.createdAt;
  listing.createdAt = at;
  if (totalQuantity(listing) > 0) return;
  const [first] = listing.products.filter((product) => product.enabled);
  if (!first) return;
  for (const product of sharingStock(listing, first)) product.quantity = 1;
}
