import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Sandbox, startSandbox } from "../server";
import { connectSeller, writeApi } from "./test-seller";

let sandbox: Sandbox;
let shopId: number;
let mugId: number;
beforeEach(async () => {
  sandbox = await startSandbox();
  shopId = sandbox.etsy.shops()[0]?.shopId ?? 0;
  mugId = sandbox.etsy.addListing({
    shopId,
    title: "Mug",
    properties: ["Size", "Glaze"],
    variants: [
      { values: ['8"', "Moss"], priceMinor: 3_000, quantity: 2, sku: "M-8", readinessStateId: 77 },
      { values: ['8"', "Fog"], priceMinor: 3_000, quantity: 0, readinessStateId: 77 },
      { values: ['12"', "Moss"], priceMinor: 3_450, quantity: 5, readinessStateId: 77 },
    ],
  }).listingId;
});
afterEach(() => sandbox.close());

const writer = (shop = 0) => connectSeller(sandbox, { shop, scope: "listings_r listings_w" });
const pathOf = (listingId: number) => `/listings/${listingId}/inventory`;
const now = () => sandbox.etsy.findListing(mugId);

const size = (value: string, value_ids: number[] = []) => ({
  property_id: 513,
  property_name: "Size",
  scale_id: null,
  value_ids,
  values: [value],
});
const glaze = (value: string, value_ids: number[] = []) => ({
  ...size(value, value_ids),
  property_id: 514,
  property_name: "Glaze",
});
const offering = { price: 30, quantity: 2, is_enabled: true, readiness_state_id: null };
const product = (property_values: unknown[], changes: object = {}, sku = "") => ({
  sku,
  property_values,
  offerings: [{ ...offering, ...changes }],
});
const inventory = (products: unknown[], on: object = {}) => ({
  products,
  price_on_property: [],
  quantity_on_property: [],
  sku_on_property: [],
  readiness_state_on_property: [],
  ...on,
});
const two = (changes: object = {}, on: object = {}) =>
  inventory([product([size("S")]), product([size("L")], changes)], on);

const Read = z.object({
  products: z.array(
    z.object({
      product_id: z.number(),
      property_values: z.array(z.object({ value_ids: z.array(z.number()), values: z.array(z.string()) })),
    }),
  ),
});
const idsOf = (body: unknown) => Read.parse(body).products.map((one) => one.product_id);
const valueIdsOf = (body: unknown) =>
  Read.parse(body).products.map((one) => one.property_values.map((value) => value.value_ids[0]));

describe("reading the inventory", () => {
  it("tells every combination, and on which properties it depends", async () => {
    const { get } = await writer();
    expect((await get(pathOf(mugId))).body).toMatchObject({
      products: [
        { sku: "M-8", offerings: [{ quantity: 2, readiness_state_id: 77 }] },
        { property_values: [{ values: ["8&quot;"] }, { values: ["Fog"] }] },
        { offerings: [{ price: { amount: 3_450, divisor: 100, currency_code: "USD" } }] },
      ],
      price_on_property: [513, 514],
      quantity_on_property: [513, 514],
      readiness_state_on_property: [],
    });
    expect((await get(`${pathOf(mugId)}?includes=Listing`)).body).toMatchObject({
      listing: { title: "Mug" },
    });
  });

  it("hides SKUs from others, and what isn't public altogether", async () => {
    const { get } = await writer(1);
    expect((await get(pathOf(mugId))).body).toMatchObject({ products: [{ sku: "" }, {}, {}] });
    sandbox.etsy.editListing(mugId, { state: "draft" });
    expect((await get(pathOf(mugId))).status).toBe(404);
    expect((await (await writer()).get(pathOf(mugId))).status).toBe(200);
  });
});

describe("replacing the inventory", () => {
  it("keeps ids of combinations that stay, gives new ones to others, and drops what isn't sent", async () => {
    const { get, put } = await writer();
    const before = (await get(pathOf(mugId))).body;
    const [moss8] = idsOf(before);
    const products = [
      product([glaze("Rust"), size('8"')], { price: 31.05, quantity: 4 }),
      product([glaze("Moss"), size('8"')], { price: 31.05, quantity: 1 }, "M-8"),
    ];
    const on = { quantity_on_property: [514], sku_on_property: [514] };
    const { status, body } = await put(pathOf(mugId), inventory(products, on));
    expect(status).toBe(200);
    const [rust, moss] = idsOf(body);
    expect(moss).toBe(moss8);
    expect(idsOf(before)).not.toContain(rust);
    expect((await get(pathOf(mugId))).body).toEqual(body);
    expect(body).toMatchObject({ price_on_property: [], ...on });
    expect(now()).toMatchObject({
      properties: ["Glaze", "Size"],
      products: [
        { values: ["Rust", '8"'], priceMinor: 3_105, quantity: 4, readinessStateId: null },
        { values: ["Moss", '8"'], priceMinor: 3_105, quantity: 1, sku: "M-8" },
      ],
    });
  });

  it("gives the same word of a property the same id each time", async () => {
    const { put } = await writer();
    const first = valueIdsOf((await put(pathOf(mugId), two())).body);
    expect(valueIdsOf((await put(pathOf(mugId), two({ quantity: 2 }))).body)).toEqual(first);
    expect(new Set(first.flat()).size).toBe(2);
  });

  it("can leave one property out, or all", async () => {
    const { put } = await writer();
    const on = { quantity_on_property: [514] };
    const glazes = [product([glaze("Moss")]), product([glaze("Fog")], { quantity: 7 })];
    expect((await put(pathOf(mugId), inventory(glazes, on))).body).toMatchObject({
      products: [{ property_values: [{ property_id: 514, property_name: "Glaze" }] }, {}],
      ...on,
    });
    expect((await put(pathOf(mugId), inventory([product([], { price: 9 })]))).status).toBe(200);
    expect(now()).toMatchObject({ properties: [], products: [{ values: [], priceMinor: 900 }] });
  });

  it("leaves a sold out listing sold out", async () => {
    const { put } = await writer();
    sandbox.etsy.editListing(mugId, { quantity: 0 });
    await put(pathOf(mugId), two());
    expect(now()?.state).toBe("sold_out");
  });

  it("with one quantity for all makes a sale take it from all", async () => {
    const { put } = await writer();
    await put(pathOf(mugId), two());
    sandbox.etsy.sell(mugId);
    expect(now()?.products.map((one) => one.quantity)).toEqual([1, 1]);
  });

  it.each<[string, unknown, string]>([
    ["no products", {}, "Missing input parameter: [products]"],
    ["an empty list", inventory([]), "products"],
    [
      "a product's id",
      inventory([{ ...product([]), product_id: 1, is_deleted: false }]),
      "product_id, is_deleted",
    ],
    ["an offering's id", inventory([product([], { offering_id: 1 })]), "offerings.offering_id"],
    [
      "a scale's name",
      inventory([product([{ ...size("S"), scale_name: null }])]),
      "property_values.scale_name",
    ],
    ["a price as it is read", inventory([product([], { price: { amount: 1, divisor: 1 } })]), "price"],
    ["a price as text", inventory([product([], { price: "1.00" })]), "price"],
    ["no price", inventory([product([], { price: undefined })]), "price"],
    ["a price of nothing", inventory([product([], { price: 0 })]), "price"],
    ["a price in tenths of cents", inventory([product([], { price: 1.005 })]), "price"],
    ["no quantity", inventory([product([], { quantity: undefined })]), "quantity"],
    ["too large a quantity", inventory([product([], { quantity: 1_000 })]), "quantity"],
    ["half a quantity", inventory([product([], { quantity: 1.5 })]), "quantity"],
    ["no is_enabled", inventory([product([], { is_enabled: undefined })]), "is_enabled"],
    [
      "no readiness_state_id",
      inventory([product([], { readiness_state_id: undefined })]),
      "readiness_state_id",
    ],
    ["no offering", inventory([{ sku: "", property_values: [] }]), "offerings"],
    ["no value_ids", inventory([product([{ property_id: 513, values: ["S"] }])]), "value_ids"],
    ["no values", inventory([product([{ property_id: 513, value_ids: [] }])]), "values"],
    ["no property's name", inventory([product([{ ...size("S"), property_name: " " }])]), "property_name"],
    ["an unknown property", inventory([product([{ ...size("S"), property_id: 99 }])]), "99"],
    ["a property twice", inventory([product([size("S"), size("L")])]), "twice"],
    ["parentheses", inventory([product([size("S (small)")])]), "parentheses"],
    ["different properties", inventory([product([size("S")]), product([glaze("Fog")])]), "same properties"],
    ["a combination twice", inventory([product([size("S")]), product([size("S")])]), "duplicates (S)"],
    ["two without properties", inventory([product([]), product([])]), "duplicates"],
    ["prices that differ", two({ price: 31 }), "price_on_property"],
    ["quantities that differ", two({ quantity: 3 }), "quantity_on_property"],
    ["processing that differs", two({ readiness_state_id: 5 }), "readiness_state_on_property"],
    ["SKUs that differ", inventory([product([size("S")]), product([size("L")], {}, "L")]), "sku_on_property"],
    ["a foreign property named", two({}, { price_on_property: [514] }), "price_on_property: property 514"],
    ["no stock", inventory([product([], { quantity: 0 })]), "at least one offering must have quantity"],
    [
      "stock that is hidden",
      inventory([product([], { is_enabled: false })]),
      "at least one offering must have quantity",
    ],
  ])("is refused for %s and changes nothing", async (_, body, why) => {
    const { put } = await writer();
    const before = now();
    const { status, error } = await put(pathOf(mugId), body);
    expect([status, error]).toEqual([400, expect.stringContaining(why)]);
    expect(now()).toEqual(before);
  });

  it("takes values that differ only where a property is named", async () => {
    const { put } = await writer();
    const on = { price_on_property: [513], quantity_on_property: [513] };
    expect((await put(pathOf(mugId), two({ price: 31, quantity: 0 }, on))).status).toBe(200);
  });

  it("is for the owner with listings_w, in JSON", async () => {
    const path = pathOf(mugId);
    expect((await (await writer(1)).put(path, two())).status).toBe(403);
    expect((await (await connectSeller(sandbox)).put(path, two())).status).toBe(403);
    expect((await (await writer()).put(pathOf(1), two())).status).toBe(404);
    expect((await writeApi(sandbox, { method: "PUT", path, body: "{}" })).status).toBe(401);
    const { accessToken } = await writer();
    const broken = await writeApi(sandbox, { method: "PUT", path, accessToken, body: "{" });
    expect(broken).toMatchObject({ status: 400, error: expect.stringContaining("JSON") });
    const form = await writeApi(sandbox, {
      method: "PUT",
      path,
      accessToken,
      body: "{}",
      type: "text/plain",
    });
    expect(form).toMatchObject({ status: 400, error: expect.stringContaining("application/json") });
  });
});

describe("an edit after the next read", () => {
  const wait = (edit: object, query = "") =>
    fetch(`${sandbox.origin}/control/etsy/listings/${mugId}/edit-after-read${query}`, {
      method: "POST",
      body: JSON.stringify(edit),
    });

  it.each(["", "/inventory"])("comes once, after /listings/{id}%s was answered", async (read) => {
    const { get } = await writer();
    await wait({ title: "Changed", priceMinor: 4_000 });
    await wait({ title: "Again" });
    expect(now()?.title).toBe("Mug");
    const first = (await get(`/listings/${mugId}${read}`)).body;
    expect(JSON.stringify(first)).not.toContain("4000");
    expect(now()).toMatchObject({ title: "Changed", products: [{ priceMinor: 4_000 }, {}, {}] });
    await get(`/listings/${mugId}${read}`);
    await get(`/listings/${mugId}${read}`);
    expect(now()?.title).toBe("Again");
  });

  it("can wait for one kind of read", async () => {
    const { get } = await writer();
    await wait({ title: "Changed" }, "?after=getListingInventory");
    await get(`/listings/${mugId}`);
    expect(now()?.title).toBe("Mug");
    await get(pathOf(mugId));
    expect(now()?.title).toBe("Changed");
    expect((await wait({ title: "Changed" }, "?after=getShop")).status).toBe(400);
  });

  it("does not come by other reads, nor for a listing that isn't there", async () => {
    const { get } = await writer();
    await wait({ title: "Changed" });
    await get(`/shops/${shopId}/listings`);
    await get(`/listings/batch?listing_ids=${mugId}`);
    await get(`/listings/batch/inventory?listing_ids=${mugId}`);
    expect(now()?.title).toBe("Mug");
    mugId = 1;
    expect((await wait({ title: "Changed" })).status).toBe(400);
  });
});
