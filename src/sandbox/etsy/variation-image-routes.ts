import type { Hono } from "hono";
import { z } from "zod";
import { type StandInEnv, validated } from "../shared/stand-in";
import { type ApiDeps, badInput, base, getShop, getVisible, getWritable, readJsonBody } from "./api-request";
import { refused } from "./refusals";
import type { Listing, VariationImage } from "./state";
import { propertyIdsOf, valueId } from "./variations";
import { imageId, withEntities } from "./wire";

const id = z.int().min(1);
const Body = z.object({
  variation_images: z.array(z.strictObject({ property_id: id, value_id: id, image_id: id })),
});

/** Which picture of a listing stands for which value, e.g. of its colour. */
export function registerVariationImageCalls(app: Hono<StandInEnv>, deps: ApiDeps): void {
  const path = `${base}/shops/:shop_id/listings/:listing_id/variation-images`;
  app.get(path, (c) => {
    const inPath = getShop(deps.slice.value, c);
    const { listing } = getVisible(deps, c);
    if (listing.shopId !== inPath.shopId)
      throw refused(404, `Could not find a Listing with listing_id = ${listing.listingId}`);
    return c.json(variationImagesWire(listing));
  });

  app.post(path, async (c) => {
    const { listing } = getWritable(deps, c);
    const { variation_images } = validated(Body, await readJsonBody(c), badInput);
    const images = variation_images.map(({ property_id, value_id, image_id }) => ({
      propertyId: property_id,
      valueId: value_id,
      imageId: image_id,
    }));
    check(listing, images);
    deps.slice.update(() => Object.assign(listing, { variationImages: images, updatedAt: deps.now() }));
    return c.json(variationImagesWire(listing));
  });
}

const imageIdsOf = (listing: Listing) =>
  Array.from({ length: listing.picture.count }, (_, index) => imageId(listing, index + 1));

/** The words of each value, by property and value id. */
function valuesOf(listing: Listing): Map<string, string> {
  const ids = propertyIdsOf(listing);
  return new Map(
    listing.products.flatMap(({ values }) =>
      values.map((value, at) => [keyOf({ propertyId: ids[at] ?? 0, valueId: valueId(value) }), value]),
    ),
  );
}

const keyOf = ({ propertyId, valueId }: Pick<VariationImage, "propertyId" | "valueId">) =>
  `${propertyId} ${valueId}`;

function check(listing: Listing, images: VariationImage[]) {
  const wrong = (why: string) =>
    refused(400, `Could not update variation images because of the following error: ${why}`);
  const values = valuesOf(listing);
  if (new Set(images.map((image) => image.propertyId)).size > 1)
    throw wrong("variation images contains multiple property_ids");
  if (new Set(images.map(keyOf)).size < images.length) throw wrong("variation images contains duplicates");
  for (const image of images) {
    if (!values.has(keyOf(image)))
      throw wrong(`variation with property_id ${image.propertyId} and value_id ${image.valueId} is invalid`);
    if (!imageIdsOf(listing).includes(image.imageId)) throw wrong(`image id ${image.imageId} is invalid`);
  }
}

/** Without those whose picture or value is gone. */
function variationImagesWire(listing: Listing) {
  const pictures = imageIdsOf(listing);
  const values = valuesOf(listing);
  const results = listing.variationImages.flatMap((image) => {
    const value = values.get(keyOf(image));
    if (value === undefined || !pictures.includes(image.imageId)) return [];
    return [
      {
        property_id: image.propertyId,
        value_id: image.valueId,
        value: withEntities(value),
        image_id: image.imageId,
      },
    ];
  });
  return { count: results.length, results };
}
