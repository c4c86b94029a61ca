import type { z } from "zod";
import type { HttpClient } from "../../http/http-client";
import type { Channel, TokenSource, VariationImage } from "../port";
import { type ApiCall, accepted, type CallApi } from "./api-call";
import { EtsyInventory, EtsyVariationImages } from "./inventory-wire";
import { toListing, toVariants } from "./mapper";
import { replaceInventory } from "./replace-inventory";
import { EtsyListing, EtsyRow } from "./wire";

type EditCalls = Pick<
  Channel,
  "readForEdit" | "updateListing" | "updateOffers" | "listVariationImages" | "keepVariationImages"
>;

interface Listing {
  shopExternalId: string;
  listingExternalId: string;
  signal?: AbortSignal;
}

/** Reading one listing to change it, and writing it. */
export function createEditCalls(http: HttpClient, callApi: CallApi): EditCalls {
  /** Null when what is asked for isn't there. */
  const find = async <T>(tokens: TokenSource, schema: z.ZodType<T>, call: ApiCall): Promise<T | null> => {
    const reply = await callApi(tokens, call);
    return reply.status === 404 ? null : http.parse(accepted(reply), schema);
  };
  const readInventory = (tokens: TokenSource, { listingExternalId, signal }: Listing) =>
    find(tokens, EtsyInventory, {
      operation: "getListingInventory",
      path: inventoryPath(listingExternalId),
      signal,
    });
  const readImages = async (tokens: TokenSource, listing: Listing) =>
    (await find(tokens, EtsyVariationImages, {
      operation: "getListingVariationImages",
      path: imagesPath(listing),
      signal: listing.signal,
    })) ?? { results: [] };

  return {
    async readForEdit(tokens, listing) {
      const path = `listings/${encodeURIComponent(listing.listingExternalId)}`;
      const raw = await find(tokens, EtsyRow, {
        operation: "getListing",
        path,
        query: [
          ["includes", "Images"],
          ["includes", "Personalization"],
        ],
        signal: listing.signal,
      });
      if (!raw) return null;
      const row = http.parse({ operation: "getListing", status: 200, json: raw }, EtsyListing);
      const inventory = (await readInventory(tokens, listing)) ?? withoutRecord(row);
      return { listing: toListing(row, raw), forms: toVariants(inventory.products), inventory };
    },
    async updateListing(tokens, { edit, shopExternalId, listingExternalId, signal }) {
      const { tags, ...words } = edit;
      // Etsy's document has an array here; what it reads is a list with commas.
      const form = { ...words, ...(tags ? { tags: tags.join(",") } : {}) };
      const path = listingPath({ shopExternalId, listingExternalId });
      accepted(
        await callApi(tokens, { operation: "updateListing", method: "PATCH", path, body: { form }, signal }),
      );
    },
    async updateOffers(tokens, { read, offers, listingExternalId, signal }) {
      const json = replaceInventory(EtsyInventory.parse(read.inventory), offers);
      const path = inventoryPath(listingExternalId);
      const operation = "updateListingInventory";
      accepted(await callApi(tokens, { operation, method: "PUT", path, body: { json }, signal }));
    },
    async listVariationImages(tokens, { read, ...listing }) {
      const { results } = await readImages(tokens, listing);
      const words = valueWords(EtsyInventory.parse(read.inventory));
      return results.flatMap(({ property_id, value_id, image_id }): VariationImage[] => {
        const value = words.get(`${property_id} ${value_id}`);
        if (value === undefined) return [];
        return [{ propertyExternalId: String(property_id), value, imageExternalId: String(image_id) }];
      });
    },
    async keepVariationImages(tokens, { images, ...listing }) {
      const inventory = await readInventory(tokens, listing);
      if (!inventory) return;
      const ids = new Map(
        [...valueWords(inventory)].map(([key, value]) => [`${key.split(" ")[0]} ${value}`, key]),
      );
      const wanted = images.flatMap(({ propertyExternalId, value, imageExternalId }) => {
        const [property, valueId] = ids.get(`${propertyExternalId} ${value}`)?.split(" ") ?? [];
        if (!property || !valueId) return [];
        return [
          { property_id: Number(property), value_id: Number(valueId), image_id: Number(imageExternalId) },
        ];
      });
      const { results } = await readImages(tokens, listing);
      if (same(results, wanted)) return;
      const body = { json: { variation_images: wanted } };
      const operation = "updateVariationImages";
      accepted(
        await callApi(tokens, {
          operation,
          method: "POST",
          path: imagesPath(listing),
          body,
          signal: listing.signal,
        }),
      );
    },
  };
}

const listingPath = ({ shopExternalId, listingExternalId }: Listing) =>
  `shops/${encodeURIComponent(shopExternalId)}/listings/${encodeURIComponent(listingExternalId)}`;
const inventoryPath = (listingExternalId: string) =>
  `listings/${encodeURIComponent(listingExternalId)}/inventory`;
const imagesPath = (listing: Listing) => `${listingPath(listing)}/variation-images`;

/** Etsy: "Listings you did not edit using the Etsy.com inventory tools have no inventory records." */
function withoutRecord(row: z.output<typeof EtsyListing>): EtsyInventory {
  const offerings = row.price
    ? [
        {
          quantity: row.quantity,
          is_enabled: true,
          is_deleted: false,
          price: row.price,
          readiness_state_id: null,
        },
      ]
    : [];
  return {
    products: [{ product_id: row.listing_id, sku: null, is_deleted: false, offerings, property_values: [] }],
    price_on_property: [],
    quantity_on_property: [],
    sku_on_property: [],
    readiness_state_on_property: [],
  };
}

/** By `property value`, both ids: the value in words, which stay when a write changes its id. */
function valueWords(inventory: EtsyInventory): Map<string, string> {
  const properties = inventory.products.flatMap((product) => product.property_values);
  return new Map(
    properties.flatMap(({ property_id, value_ids, values }) =>
      value_ids.map((valueId, index) => [`${property_id} ${valueId}`, values[index] ?? ""] as const),
    ),
  );
}

type Link = { property_id: number; value_id: number; image_id: number };

function same(some: Link[], others: Link[]): boolean {
  const keys = (links: Link[]) =>
    links.map(({ property_id, value_id, image_id }) => `${property_id} ${value_id} ${image_id}`).sort();
  return keys(some).join() === keys(others).join();
}
