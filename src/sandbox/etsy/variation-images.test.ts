import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Sandbox, startSandbox } from "../server";
import { connectSeller } from "./test-seller";
import { valueId } from "./variations";

let sandbox: Sandbox;
let shopId: number;
let mugId: number;
beforeEach(async () => {
  sandbox = await startSandbox();
  shopId = sandbox.etsy.shops()[0]?.shopId ?? 0;
  mugId = sandbox.etsy.addListing({
    shopId,
    title: "Mug",
    images: 2,
    properties: ["Size", "Glaze"],
    variants: ["Moss", "Fog"].map((glaze) => ({ values: ["8 oz", glaze], priceMinor: 3_000, quantity: 2 })),
  }).listingId;
});
afterEach(() => sandbox.close());

const writer = (shop = 0) => connectSeller(sandbox, { shop, scope: "listings_r listings_w" });
const path = () => `/shops/${shopId}/listings/${mugId}/variation-images`;
const link = (glaze: string, rank: number, property_id = 514) => ({
  property_id,
  value_id: valueId(glaze),
  image_id: mugId * 100 + rank,
});
const links = (...variation_images: object[]) => ({ variation_images });

const Inventory = z.object({
  products: z.array(
    z.object({
      property_values: z.array(
        z.object({
          property_id: z.number(),
          property_name: z.string(),
          value_ids: z.array(z.number()),
          values: z.array(z.string()),
        }),
      ),
    }),
  ),
});

describe("variation images", () => {
  it("are exactly those that were sent last, with their value in words", async () => {
    const { get, post } = await writer();
    await post(path(), links(link("Moss", 1), link("Fog", 2)));
    const reply = await post(path(), links(link("Fog", 1)));
    const outcome = { count: 1, results: [{ ...link("Fog", 1), value: "Fog" }] };
    expect(reply).toMatchObject({ status: 200, body: outcome });
    expect((await get(path())).body).toEqual(outcome);
    expect((await post(path(), links())).body).toEqual({ count: 0, results: [] });
  });

  it.each<[string, () => object, string]>([
    ["two properties", () => links(link("Moss", 1), link("8 oz", 1, 513)), "multiple property_ids"],
    ["a value twice", () => links(link("Moss", 1), link("Moss", 2)), "duplicates"],
    ["an unknown value", () => links(link("Rust", 1)), `value_id ${valueId("Rust")} is invalid`],
    ["an unknown picture", () => links(link("Moss", 3)), "is invalid"],
    ["more than was asked for", () => links({ ...link("Moss", 1), value: "Moss" }), "value"],
    ["no list", () => ({}), "variation_images"],
  ])("are refused with %s", async (_, body, why) => {
    const { get, post } = await writer();
    await post(path(), links(link("Moss", 2)));
    const { status, error } = await post(path(), body());
    expect([status, error]).toEqual([400, expect.stringContaining(why)]);
    expect((await get(path())).count).toBe(1);
  });

  it("are lost by an inventory that doesn't repeat the ids of values", async () => {
    const { get, put, post } = await writer();
    await post(path(), links(link("Moss", 1), link("Fog", 2)));
    const { products } = Inventory.parse((await get(`/listings/${mugId}/inventory`)).body);
    const write = (forget: (value: string) => boolean) =>
      put(`/listings/${mugId}/inventory`, {
        products: products.map(({ property_values }) => ({
          property_values: property_values.map((one) =>
            forget(one.values[0] ?? "") ? { ...one, value_ids: [] } : one,
          ),
          offerings: [{ price: 31, quantity: 2, is_enabled: true, readiness_state_id: null }],
        })),
      });
    await write(() => false);
    expect((await get(path())).count).toBe(2);
    expect((await write((value) => value === "Fog")).status).toBe(200);
    expect((await get(path())).body).toMatchObject({ count: 1, results: [{ value: "Moss" }] });
  });

  it("go with their picture", async () => {
    const { get, post } = await writer();
    await post(path(), links(link("Moss", 1), link("Fog", 2)));
    sandbox.etsy.editListing(mugId, { images: 1 });
    expect((await get(path())).body).toMatchObject({ count: 1, results: [{ value: "Moss" }] });
  });

  it("are written by the owner alone, and looked at by all", async () => {
    const other = await writer(1);
    expect((await other.post(path(), links())).status).toBe(403);
    expect((await other.get(path())).status).toBe(200);
    const elsewhere = `/shops/${other.shop.shopId}/listings/${mugId}/variation-images`;
    expect((await other.get(elsewhere)).status).toBe(404);
    expect((await other.post(elsewhere, links())).status).toBe(404);
  });

  it("are there for a seeded listing with colours", async () => {
    const seeded = sandbox.etsy.listings(shopId).filter((one) => one.variationImages.length > 0);
    expect(seeded).toHaveLength(1);
    const { get } = await writer();
    const { count } = await get(`/shops/${shopId}/listings/${seeded[0]?.listingId}/variation-images`);
    expect(count).toBeGreaterThanOrEqual(2);
  });
});
