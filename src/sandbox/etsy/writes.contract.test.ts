import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithSpec, loadEtsySpec } from "@/testing/specs";
import { type Sandbox, startSandbox } from "../server";
import { connectSeller } from "./test-seller";
import { valueId } from "./variations";

describeWithSpec("etsy", "what can be written at the Etsy stand-in, against Etsy's document", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const spec = loadEtsySpec;
  /** Problems of the requests and answers since. */
  const problemsSince = (seq: number) =>
    sandbox.log.list({ platform: "etsy", after: seq }).flatMap((exchange) => {
      const { method, path, status, headers, body, responseBody } = exchange;
      if (!path.startsWith("/v3/application")) return [];
      const answered = spec().validateResponse({ method, path, status, body: JSON.parse(responseBody) });
      const asked = status < 300 ? spec().validateRequest({ method, url: path, headers, body }) : [];
      return [...asked, ...answered].map((problem) => `${status} ${method} ${path}: ${problem}`);
    });
  const lastSeq = () => sandbox.log.list().at(-1)?.seq ?? 0;
  const seller = (shop = 0) => connectSeller(sandbox, { shop, scope: "listings_r listings_w shops_r" });
  const cup = (shopId: number, state: "active" | "draft" = "active") =>
    sandbox.etsy.addListing({
      shopId,
      title: 'Cup & "saucer"',
      state,
      images: state === "draft" ? 0 : 2,
      properties: ["Size", "Glaze"],
      variants: ["Moss", "Fog"].map((one) => ({ values: ['8"', one], priceMinor: 2_000, quantity: 1 })),
    }).listingId;
  const inventoryOf = (quantity: number) => ({
    products: ["Moss", "Fog"].map((glaze) => ({
      sku: "",
      property_values: [
        { property_id: 514, property_name: "Glaze", value_ids: [valueId(glaze)], values: [glaze] },
      ],
      offerings: [{ price: 20.5, quantity, is_enabled: true, readiness_state_id: null }],
    })),
    price_on_property: [],
    quantity_on_property: [],
    sku_on_property: [],
    readiness_state_on_property: null,
  });

  it("a listing is answered as documented, refusals too", async () => {
    const { shop, get, patch } = await seller();
    const id = cup(shop.shopId);
    const draft = cup(shop.shopId, "draft");
    const other = await seller(1);
    const narrow = await connectSeller(sandbox);
    const path = `/shops/${shop.shopId}/listings/${id}`;
    const title: [string, string][] = [
      ["title", "New"],
      ["tags", "cup,tea"],
      ["state", "inactive"],
    ];
    const before = lastSeq();
    const replies = [
      await patch(path, title),
      await get(`/listings/${id}`),
      await patch(path, [["title", ""]]),
      await patch(`/shops/${shop.shopId}/listings/${draft}`, [["state", "active"]]),
      await patch(`/shops/${shop.shopId}/listings/1`, title),
      await other.patch(path, title),
      await narrow.patch(path, title),
      await get(`/listings/batch?listing_ids=${id}&includes=Images`),
      await get("/listings/batch"),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 400, 409, 404, 403, 403, 200, 400]);
    expect(problemsSince(before)).toEqual([]);
  });

  it("an inventory is answered as documented, refusals too", async () => {
    const { shop, get, put } = await seller();
    const path = `/listings/${cup(shop.shopId)}/inventory`;
    const other = await seller(1);
    const before = lastSeq();
    const replies = [
      await get(path),
      await get(`${path}?includes=Listing`),
      await put(path, inventoryOf(4)),
      await put(path, inventoryOf(0)),
      await put("/listings/1/inventory", inventoryOf(4)),
      await other.put(path, inventoryOf(4)),
      await get("/listings/1/inventory"),
      await get(`${path}?includes=Nonsense`),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 400, 404, 403, 404, 400]);
    expect(problemsSince(before)).toEqual([]);
  });

  it("variation images are answered as documented, refusals too", async () => {
    const { shop, get, post } = await seller();
    const id = cup(shop.shopId);
    const other = await seller(1);
    const path = `/shops/${shop.shopId}/listings/${id}/variation-images`;
    const link = { property_id: 514, value_id: valueId("Fog"), image_id: id * 100 + 1 };
    const before = lastSeq();
    const replies = [
      await get(path),
      await post(path, { variation_images: [link] }),
      await get(path),
      await post(path, { variation_images: [link, link] }),
      await other.post(path, { variation_images: [link] }),
      await get(`/shops/${shop.shopId}/listings/1/variation-images`),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 400, 403, 404]);
    expect(problemsSince(before)).toEqual([]);
  });

  it("a shop's terms are answered as documented, refusals too", async () => {
    const { shop, get } = await seller();
    const other = await seller(1);
    const before = lastSeq();
    const replies = [
      await get(`/shops/${shop.shopId}/shipping-profiles`),
      await get(`/shops/${shop.shopId}/policies/return`),
      await other.get(`/shops/${shop.shopId}/shipping-profiles`),
      await get("/shops/nonsense/shipping-profiles"),
      await get("/shops/1/policies/return"),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 403, 400, 404]);
    expect(problemsSince(before)).toEqual([]);
  });

  it("faults by name answer as documented and come before any effect", async () => {
    const { shop, patch, put, post } = await seller();
    const id = cup(shop.shopId);
    const unchanged = sandbox.etsy.findListing(id);
    const path = `/shops/${shop.shopId}/listings/${id}`;
    const before = lastSeq();
    for (const match of ["updateListing", "updateListingInventory", "updateVariationImages"])
      sandbox.faults.add({ platform: "etsy", match, kind: "status", status: 500, count: 1 });
    const replies = [
      await patch(path, [["title", "New"]]),
      await put(`/listings/${id}/inventory`, inventoryOf(4)),
      await post(`${path}/variation-images`, { variation_images: [] }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([500, 500, 500]);
    expect(sandbox.etsy.findListing(id)).toEqual(unchanged);
    expect(problemsSince(before)).toEqual([]);
    expect(sandbox.faults.list()).toEqual([]);
  });
});
