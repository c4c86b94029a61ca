import type { Listing } from "../state";
import { propertyIdsOf, valueId } from "../variations";
import { imageId } from "../wire";

const heavyFromMinor = 8_000;

/** Large things travel by the shop's second profile; what is made to order does not come back. */
export const shippedByWeight = (listings: Listing[]): Listing[] =>
  listings.map((listing) => ({
    ...listing,
    shippingProfileId: listing.shopId * 10 + (isHeavy(listing) ? 3 : 1),
    returnPolicyId: listing.shopId * 10 + (listing.personalizable ? 4 : 2),
  }));

const isHeavy = ({ products }: Listing) => products.every((one) => one.priceMinor >= heavyFromMinor);

/** The first that comes in colours has a picture of each and a processing profile, which a careless write loses. */
export function colourWithPictures(listings: Listing[]): Listing[] {
  const chosen = listings.find(
    ({ state, properties, picture }) =>
      state === "active" && properties.includes("Glaze color") && picture.count >= 2,
  );
  return listings.map((listing) => (listing === chosen ? withPictures(listing) : listing));
}

function withPictures(listing: Listing): Listing {
  const at = listing.properties.indexOf("Glaze color");
  const colours = [...new Set(listing.products.map((product) => product.values[at] ?? ""))];
  return {
    ...listing,
    products: listing.products.map((one) => ({ ...one, readinessStateId: listing.shopId * 10 + 7 })),
    variationImages: colours.map((colour, index) => ({
      propertyId: propertyIdsOf(listing)[at] ?? 0,
      valueId: valueId(colour),
      imageId: imageId(listing, 1 + (index % listing.picture.count)),
    })),
  };
}
