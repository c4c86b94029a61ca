import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../server";
import { ListingState } from "./state";
import { callApi, connectSeller } from "./test-seller";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

describe("the application's key", () => {
  it.each([
    ["keystring-alone", "Invalid API key: should be in the format 'keystring:shared_secret'."],
    [null, "Missing x-api-key header or client_id"],
  ])("%s is refused with Etsy's words", async (apiKey, error) => {
    expect(await callApi(sandbox, "/users/me", undefined, apiKey)).toMatchObject({
      status: 403,
      body: { error },
    });
  });
});

describe("listings of a shop", () => {
  it("come in all five states, at least 150 in all, some without pictures and some with variations", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const byState = await Promise.all(
      ListingState.options.map((state) => get(`/shops/${shop.shopId}/listings?state=${state}&limit=100`)),
    );
    expect(byState.map((reply) => reply.count > 0)).toEqual([true, true, true, true, true]);
    expect(byState.reduce((sum, reply) => sum + reply.count, 0)).toBeGreaterThanOrEqual(150);
    const all = sandbox.etsy.listings(shop.shopId);
    expect(all.filter((listing) => listing.picture.count === 0).length).toBeGreaterThan(2);
    expect(all.filter((listing) => listing.properties.length === 2).length).toBeGreaterThan(10);
    expect(all.every((listing) => listing.title.length <= 140 && listing.tags.length <= 13)).toBe(true);
    expect(all.flatMap((listing) => listing.tags).filter((tag) => tag.length > 20)).toEqual([]);
  });

  it("page without gaps or repeats", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const pages = await Promise.all(
      [0, 50, 100].map((offset) => get(`/shops/${shop.shopId}/listings?limit=50&offset=${offset}`)),
    );
    const ids = pages.flatMap((reply) => reply.listingIds);
    expect(new Set(ids).size).toBe(pages[0]?.count);
  });

  it("carry pictures when asked, with addresses that answer", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const { listingId } = sandbox.etsy.addListing({ shopId: shop.shopId, title: "Vase", images: 2 });
    const { body } = await get(`/shops/${shop.shopId}/listings?limit=1&includes=Images`);
    const url = `${sandbox.origin}/img/${listingId}/2.svg?w=570`;
    expect(body).toMatchObject({ results: [{ images: [{ rank: 1 }, { rank: 2, url_570xN: url }] }] });
    const image = await fetch(url);
    expect([image.status, image.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    expect(await image.text()).toMatch(/^<svg .*<\/svg>\n?$/s);
  });

  it("show the last edited first when sorted by update", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const listing = sandbox.etsy.addListing({ shopId: shop.shopId, title: "Walnut tray" });
    sandbox.etsy.editListing(listing.listingId, { priceMinor: 4_250, quantity: 3 });
    const { body } = await get(`/shops/${shop.shopId}/listings?sort_on=updated&limit=1`);
    const price = { amount: 4_250, divisor: 100, currency_code: "USD" };
    expect(body).toMatchObject({ results: [{ listing_id: listing.listingId, price, quantity: 3 }] });
  });

  it("have HTML entities in their texts", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const { listingId } = sandbox.etsy.addListing({ shopId: shop.shopId, title: `Potter's 4" cup & saucer` });
    expect((await get(`/listings/${listingId}`)).body).toMatchObject({
      title: "Potter&#39;s 4&quot; cup &amp; saucer",
    });
  });

  it.each(["limit=0", "limit=101", "offset=-1", "state=gone", "includes=Images,Shop"])(
    "are refused with 400 for %s, naming the field",
    async (query) => {
      const { shop, get } = await connectSeller(sandbox);
      const { status, error } = await get(`/shops/${shop.shopId}/listings?${query}`);
      expect(status).toBe(400);
      expect(error).toContain(query.split("=")[0]);
    },
  );

  it("are refused with 403 for another seller's shop", async () => {
    const { get } = await connectSeller(sandbox, { shop: 1 });
    expect((await get(`/shops/${sandbox.etsy.shops()[0]?.shopId}/listings`)).status).toBe(403);
  });

  it("can be made to answer nonsense on purpose", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const { listingId } = sandbox.etsy.addListing({ shopId: shop.shopId, title: "Bowl" });
    sandbox.etsy.editListing(listingId, { replyOverrides: { price: null, title: 7 } });
    expect((await get(`/listings/${listingId}`)).body).toMatchObject({ price: null, title: 7 });
  });
});

describe("batch inventory", () => {
  it("has every product with price, quantity and chosen values", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const { listingId } = sandbox.etsy.addListing({
      shopId: shop.shopId,
      title: "Mug",
      properties: ["Size", "Glaze"],
      variants: [
        { values: ["8 oz", "Moss"], priceMinor: 3_000, quantity: 2, sku: "M-8" },
        { values: ["12 oz", "Moss"], priceMinor: 3_400, quantity: 0 },
      ],
    });
    const { body } = await get(`/listings/batch/inventory?listing_ids=${listingId}`);
    expect(body).toMatchObject({
      results: [
        {
          inventory: {
            products: [
              {
                sku: "M-8",
                property_values: [
                  { property_name: "Size", values: ["8 oz"] },
                  { property_name: "Glaze", values: ["Moss"] },
                ],
                offerings: [{ price: { amount: 3_000, divisor: 100 }, quantity: 2 }],
              },
              { offerings: [{ price: { amount: 3_400, divisor: 100 }, quantity: 0 }] },
            ],
          },
        },
      ],
    });
  });

  it("is 404 as a whole when one listing is missing", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const [first, second] = sandbox.etsy.listings(shop.shopId).map((listing) => listing.listingId);
    const ask = () => get(`/listings/batch/inventory?listing_ids=${first}&listing_ids=${second}`);
    expect((await ask()).count).toBe(2);
    sandbox.etsy.removeListing(second ?? 0);
    expect(await ask()).toMatchObject({ status: 404, error: expect.stringContaining("listing_id") });
  });

  it("takes at most 100 ids", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const ids = sandbox.etsy
      .listings(shop.shopId)
      .slice(0, 101)
      .map((listing) => `listing_ids=${listing.listingId}`);
    expect((await get(`/listings/batch/inventory?${ids.slice(0, 100).join("&")}`)).status).toBe(200);
    expect((await get(`/listings/batch/inventory?${ids.join("&")}`)).status).toBe(400);
  });

  it("hides the SKUs of other sellers", async () => {
    const { get } = await connectSeller(sandbox, { shop: 1 });
    const foreign = sandbox.etsy.listings(sandbox.etsy.shops()[0]?.shopId ?? 0)[0];
    const { body } = await get(`/listings/batch/inventory?listing_ids=${foreign?.listingId}`);
    expect(body).toMatchObject({ results: [{ inventory: { products: [{ sku: "" }] } }] });
  });
});

describe("selling", () => {
  it("takes one from stock, and the last one makes the listing sold out", async () => {
    const { shop, get } = await connectSeller(sandbox);
    const { listingId } = sandbox.etsy.addListing({ shopId: shop.shopId, title: "Moon jar", quantity: 2 });
    sandbox.etsy.sell(listingId);
    expect((await get(`/listings/${listingId}`)).body).toMatchObject({ quantity: 1, state: "active" });
    sandbox.etsy.sell(listingId);
    expect((await get(`/listings/${listingId}`)).body).toMatchObject({ quantity: 0, state: "sold_out" });
    expect(() => sandbox.etsy.sell(listingId)).toThrow("not for sale");
  });
});

describe("call limits", () => {
  it("are told in headers and enforced per application with 429 and retry-after", async () => {
    sandbox.etsy.setCallLimits({ perDay: 2 });
    const shopId = sandbox.etsy.shops()[0]?.shopId;
    const first = await callApi(sandbox, `/shops/${shopId}`);
    expect(first.headers.get("x-limit-per-day")).toBe("2");
    expect(first.headers.get("x-remaining-today")).toBe("1");
    await callApi(sandbox, `/shops/${shopId}`);
    const third = await callApi(sandbox, `/shops/${shopId}`);
    expect(third.status).toBe(429);
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(86_000);
    expect((await callApi(sandbox, `/shops/${shopId}`, undefined, "other:secret")).status).toBe(200);
  });

  it("per second free up again", async () => {
    let now = new Date("2026-11-20T09:00:00Z");
    const timed = await startSandbox({ now: () => now });
    timed.etsy.setCallLimits({ perSecond: 1 });
    const ask = () => callApi(timed, `/shops/${timed.etsy.shops()[0]?.shopId}`);
    const statuses = [(await ask()).status, (await ask()).status];
    now = new Date(now.getTime() + 1_000);
    expect([...statuses, (await ask()).status]).toEqual([200, 429, 200]);
    await timed.close();
  });
});
