import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listings } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { newId } from "@/kernel/ids";
import { waitFor } from "@/testing/world";
import { type Api, type ApiSeller, openApi } from "./api.fixture";

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const sync = (seller: ApiSeller) => api.send("POST", "/products/sync", { seller });

/** A seller whose shop has three listings, all synced. */
async function stockedSeller() {
  const keeper = await api.shopkeeper();
  const { etsy } = api.world.sandbox;
  const add = (listing: Parameters<typeof etsy.addListing>[0]) => etsy.addListing(listing);
  const shopId = keeper.shop.shopId;
  add({ shopId, title: "Beeswax candle", priceMinor: 2_499, quantity: 10, tags: ["candle"], images: 2 });
  add({
    shopId,
    title: "Walnut tray",
    properties: ["Size"],
    variants: [
      { values: ["Small"], priceMinor: 4_200, quantity: 2 },
      { values: ["Large"], priceMinor: 6_800, quantity: 3 },
    ],
  });
  add({ shopId, title: "Linen apron", state: "draft", images: 0 });
  await api.world.startWorker();
  const { syncId } = (await sync(keeper)).json;
  await waitFor(async () => {
    const { json } = await api.send("GET", `/products/sync/${syncId}`, { seller: keeper });
    return json.status === "done";
  });
  await api.world.stopWorker();
  return { ...keeper, syncId: String(syncId) };
}

describe("the list of products", () => {
  let seller: Awaited<ReturnType<typeof stockedSeller>>;
  beforeAll(async () => {
    seller = await stockedSeller();
  });
  const list = async (query = "", who: ApiSeller = seller) =>
    (await api.send("GET", `/products${query}`, { seller: who })).json;

  it("has every state, with prices as decimals: the lowest price, the sum of the stock", async () => {
    const answer = await list();
    expect(answer).toMatchObject({ total: 3, limit: 50, offset: 0 });
    const byTitle = new Map(answer.products.map((one: { title: string }) => [one.title, one]));
    expect(byTitle.get("Beeswax candle")).toEqual({
      id: expect.stringMatching(/^prd_/),
      etsyListingId: expect.stringMatching(/^\d+$/),
      title: "Beeswax candle",
      description: expect.any(String),
      price: "24.99",
      currency: "USD",
      quantity: 10,
      state: "active",
      tags: ["candle"],
      images: [1, 2].map(() => expect.objectContaining({ url: expect.stringMatching(/^http/) })),
      url: expect.stringMatching(/^http/),
      syncedAt: expect.stringMatching(/Z$/),
    });
    expect(byTitle.get("Walnut tray")).toMatchObject({ price: "42.00", quantity: 5 });
    expect(byTitle.get("Linen apron")).toMatchObject({ state: "draft", images: [] });
  });

  it("is filtered by state, searched and paged", async () => {
    expect(await list("?state=draft")).toMatchObject({ total: 1, products: [{ title: "Linen apron" }] });
    expect(await list("?search=walnut")).toMatchObject({ total: 1, products: [{ title: "Walnut tray" }] });
    expect(await list("?search=nothing-like-this-here")).toMatchObject({ total: 0, products: [] });
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => list(`?limit=1&offset=${offset}`)));
    expect(pages.map(({ total, products }) => [total, products.length])).toEqual([
      [3, 1],
      [3, 1],
      [3, 1],
      [3, 0],
    ]);
    expect(new Set(pages.flatMap(({ products }) => products).map(({ id }) => id)).size).toBe(3);
  });

  it("is another seller's own", async () => {
    expect(await list("", await api.seller())).toMatchObject({ total: 0, products: [] });
  });

  it("says null where there is no price, and yen without decimals", async () => {
    const keeper = await stockedSeller();
    const [draft, active] = [
      { priceMinor: null, state: "draft" as const },
      { priceMinor: 1_200, currency: "JPY", state: "active" as const },
    ];
    await inTransaction(keeper.ctx, async ({ db, sellerId }) => {
      for (const { state, ...set } of [draft, active])
        await db
          .update(listings)
          .set(set)
          .where(and(eq(listings.sellerId, sellerId), eq(listings.state, state)));
    });
    expect((await list("?state=draft", keeper)).products).toMatchObject([{ price: null, currency: "USD" }]);
    const priced = (await list("?state=active", keeper)).products;
    expect(priced.map(({ price, currency }: Record<string, string>) => [price, currency])).toEqual([
      ["1200", "JPY"],
      ["1200", "JPY"],
    ]);
  });

  it.each([
    ["limit=101", "limit"],
    ["limit=0", "limit"],
    ["limit=ten", "limit"],
    ["offset=-1", "offset"],
    ["state=gone", "state"],
    ["search=%00", "search"],
    [`search=${"x".repeat(201)}`, "search"],
  ])("refuses %s and names the field", async (query, field) => {
    const { status, json } = await api.send("GET", `/products?${query}`, { seller });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: "invalid", errors: [{ field }] });
  });

  it("counts what a sync saw, for its own seller alone", async () => {
    const { json } = await api.send("GET", `/products/sync/${seller.syncId}`, { seller });
    expect(json).toMatchObject({
      syncId: seller.syncId,
      status: "done",
      counts: { total: 3, seen: 3, created: 3, removed: 0, failed: 0 },
      error: null,
      finishedAt: expect.stringMatching(/Z$/),
    });
    const stranger = await api.seller();
    expect(await api.send("GET", `/products/sync/${seller.syncId}`, { seller: stranger })).toMatchObject({
      status: 404,
      json: { code: "not_found" },
    });
  });
});

describe("a sync", () => {
  it("asked for while one runs is the running one", async () => {
    const seller = await api.shopkeeper();
    const answers = await Promise.all([1, 2, 3].map(() => sync(seller)));
    for (const { status, json } of answers) {
      expect(status).toBe(200);
      expect(json).toEqual({ success: true, syncId: expect.stringMatching(/^syn_/), status: "idle" });
    }
    expect(new Set(answers.map(({ json }) => json.syncId)).size).toBe(1);
  });

  it("needs a connected shop", async () => {
    expect(await sync(await api.seller())).toMatchObject({ status: 409, json: { code: "conflict" } });
  });

  it("that doesn't exist is 404, an id that can't be one 400", async () => {
    const seller = await api.seller();
    const look = (id: string) => api.send("GET", `/products/sync/${id}`, { seller });
    expect(await look(newId("syncRun"))).toMatchObject({ status: 404 });
    expect(await look("prd_1")).toMatchObject({ status: 400, json: { errors: [{ field: "syncId" }] } });
  });
});
