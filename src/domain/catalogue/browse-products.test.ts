import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { images, listings, variants } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { browseProducts, countProducts, listProducts, productNeighbours } from ".";
import type { BrowseProducts, ProductView } from "./schemas";

type Goods = Parameters<typeof openShop>[2];

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function shopOf(goods: Goods): Promise<Ctx> {
  const ctx = await world.seller();
  await openShop(world, ctx, goods);
  await syncNow(ctx);
  return ctx;
}

/** Goods named by number, with prices and stock that tie often. */
const shelf: Goods = Array.from({ length: 12 }, (_, index) => ({
  title: `Bead ${String(index).padStart(2, "0")}`,
  priceMinor: 1_000 + 500 * (index % 3),
  quantity: index % 4,
}));

/** Every title of a view, page by page. */
async function pagesOf(ctx: Ctx, view: Partial<BrowseProducts>): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: BrowseProducts["cursor"];
  do {
    const page = await browseProducts(ctx, { ...view, ...(cursor ? { cursor } : {}) });
    pages.push(page.products.map(({ title }) => title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && pages.length < 50);
  return pages;
}

const titlesOf = async (ctx: Ctx, view: Partial<BrowseProducts>) => (await pagesOf(ctx, view)).flat();

function setListing(ctx: Ctx, title: string, set: Partial<typeof listings.$inferInsert>) {
  return inTransaction(ctx, async ({ db, sellerId }) => {
    const wanted = sql`${listings.productId} in (select id from products where seller_id = ${sellerId} and title = ${title})`;
    await db.update(listings).set(set).where(wanted);
  });
}

describe("the list in any order", () => {
  let ctx: Ctx;
  beforeAll(async () => {
    ctx = await shopOf(shelf);
    await setListing(ctx, "Bead 04", { priceMinor: null });
    await setListing(ctx, "Bead 07", { priceMinor: null });
    await setListing(ctx, "Bead 03", { channelUpdatedAt: new Date("2020-01-01T00:00:00.123Z") });
    await setListing(ctx, "Bead 09", { channelUpdatedAt: new Date("2031-01-01T00:00:00.456Z") });
  });

  const orders = (["changed", "price", "quantity", "title"] as const).flatMap((sort) =>
    (["asc", "desc"] as const).map((order) => ({ sort, order })),
  );

  it.each(orders)("shows each product once, in pages of any size: $sort $order", async (view) => {
    const whole = await titlesOf(ctx, { ...view, limit: 100 });
    expect(new Set(whole).size).toBe(12);
    for (const limit of [1, 2, 5]) expect(await titlesOf(ctx, { ...view, limit })).toEqual(whole);
  });

  it.each(orders)("has the same neighbours as the list: $sort $order", async (view) => {
    const { products } = await browseProducts(ctx, view);
    for (const [index, { id }] of products.entries()) {
      expect(await productNeighbours(ctx, { ...view, productId: id })).toEqual({
        previous: products[index - 1]?.id ?? null,
        next: products[index + 1]?.id ?? null,
      });
    }
  });

  it("begins with the latest change", async () => {
    const titles = await titlesOf(ctx, {});
    expect([titles[0], titles.at(-1)]).toEqual(["Bead 09", "Bead 03"]);
    const reversed = await titlesOf(ctx, { sort: "changed", order: "asc" });
    expect([reversed[0], reversed.at(-1)]).toEqual(["Bead 03", "Bead 09"]);
  });

  it("puts what has no price last, whether the cheapest or the dearest come first", async () => {
    for (const order of ["asc", "desc"] as const) {
      const { products } = await browseProducts(ctx, { sort: "price", order });
      const prices = products.map(({ priceMinor }) => priceMinor);
      const known = prices.filter((price) => price !== null);
      expect(prices.slice(-2)).toEqual([null, null]);
      expect(known).toEqual(known.toSorted((a, b) => (order === "asc" ? a - b : b - a)));
    }
  });

  it("goes by stock and by title", async () => {
    const { products } = await browseProducts(ctx, { sort: "quantity", order: "desc" });
    expect(products.map(({ quantity }) => quantity)).toEqual([3, 3, 3, 2, 2, 2, 1, 1, 1, 0, 0, 0]);
    expect(await titlesOf(ctx, { sort: "title", limit: 5 })).toEqual(shelf.map(({ title }) => title));
  });

  it("goes on behind the cursor's place even when that product has gone", async () => {
    const first = await browseProducts(ctx, { sort: "title", limit: 3 });
    await setListing(ctx, "Bead 02", { deletedAt: new Date() });
    const cursor = first.nextCursor ?? undefined;
    const second = await browseProducts(ctx, { sort: "title", limit: 3, ...(cursor ? { cursor } : {}) });
    expect(second.products.map(({ title }) => title)).toEqual(["Bead 03", "Bead 04", "Bead 05"]);
    await setListing(ctx, "Bead 02", { deletedAt: null });
  });

  it("refuses a cursor of another order", async () => {
    const cursor = { value: "Bead 03", id: "prd_1" };
    await expect(browseProducts(ctx, { sort: "price", cursor })).rejects.toMatchObject({ kind: "invalid" });
    await expect(browseProducts(ctx, { sort: "changed", cursor })).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("filters", () => {
  let ctx: Ctx;
  beforeAll(async () => {
    ctx = await shopOf([
      { title: "Plenty", priceMinor: 1_000, quantity: 50 },
      { title: "Few", priceMinor: 2_000, quantity: 3 },
      { title: "None left", priceMinor: 3_000, quantity: 0, state: "sold_out" },
      { title: "Sketch", priceMinor: 2_500, quantity: 1, state: "draft" },
      { title: "Fan from Kyoto", priceMinor: 2_500, quantity: 9 },
      { title: "Coffee pot of Kuwait", priceMinor: 1_000, quantity: 9 },
    ]);
    await setListing(ctx, "Fan from Kyoto", { currency: "JPY" });
    await setListing(ctx, "Coffee pot of Kuwait", { currency: "KWD" });
  });
  const shows = (view: ProductView) => titlesOf(ctx, { ...view, sort: "title" });

  it("by state", async () => {
    expect(await shows({ state: "draft" })).toEqual(["Sketch"]);
  });

  it("by stock: there, nearly gone, gone", async () => {
    expect(await shows({ stock: "in_stock" })).not.toContain("None left");
    expect(await shows({ stock: "low" })).toEqual(["Few", "Sketch"]);
    expect(await shows({ stock: "sold_out" })).toEqual(["None left"]);
  });

  it("by price in the major unit, whatever the currency's digits", async () => {
    expect(await shows({ minPrice: 20, maxPrice: 25 })).toEqual(["Few", "Sketch"]);
    expect(await shows({ minPrice: 2_000 })).toEqual(["Fan from Kyoto"]);
    expect(await shows({ maxPrice: 1 })).toEqual(["Coffee pot of Kuwait"]);
    expect(await shows({ minPrice: 10, maxPrice: 10 })).toEqual(["Plenty"]);
  });

  it("together, and counted by state", async () => {
    expect(await shows({ stock: "low", state: "active" })).toEqual(["Few"]);
    expect(await countProducts(ctx, { stock: "low" })).toEqual({ active: 1, draft: 1 });
    expect(await countProducts(ctx, { minPrice: 20, maxPrice: 30 })).toEqual({
      active: 1,
      sold_out: 1,
      draft: 1,
    });
  });

  it("by section, and by the last change, from that moment on", async () => {
    await setListing(ctx, "Few", { sectionExternalId: "7" });
    await setListing(ctx, "Sketch", {
      sectionExternalId: "7",
      channelUpdatedAt: new Date("2019-03-01T12:00:00Z"),
    });
    await setListing(ctx, "Plenty", { channelUpdatedAt: new Date("2019-03-01T12:00:01Z") });
    expect(await shows({ section: "7" })).toEqual(["Few", "Sketch"]);
    expect(await shows({ section: "8" })).toEqual([]);
    expect(await shows({ changedSince: "2019-03-01T12:00:00.000Z" })).toHaveLength(6);
    expect(await shows({ changedSince: "2019-03-01T12:00:00.500Z" })).not.toContain("Sketch");
    expect(await shows({ changedSince: "2019-03-02T00:00:00Z", section: "7" })).toEqual(["Few"]);
    expect(await shows({ search: "sketch plenty", section: "7" })).toEqual(["Sketch"]);
    expect(await countProducts(ctx, { section: "7" })).toEqual({ active: 1, draft: 1 });
    expect(await countProducts(ctx, { section: "7", changedSince: "2019-03-02T00:00:00Z" })).toEqual({
      active: 1,
    });
  });

  it("keep the keys on their way from one product to the next", async () => {
    const view = { section: "7", sort: "title", changedSince: "2019-01-01T00:00:00Z" } as const;
    const [few, sketch] = (await browseProducts(ctx, view)).products.map(({ id }) => id);
    expect(await productNeighbours(ctx, { ...view, productId: few ?? "" })).toEqual({
      previous: null,
      next: sketch,
    });
    expect(
      await productNeighbours(ctx, { ...view, changedSince: "2019-06-01T00:00:00Z", productId: few ?? "" }),
    ).toEqual({ previous: null, next: null });
  });

  it("that make no sense are refused", () => {
    expect(() => browseProducts(ctx, { changedSince: "yesterday" })).toThrow();
    expect(() => browseProducts(ctx, { section: "" })).toThrow();
  });

  it("count every state, also while one is chosen", async () => {
    expect(await countProducts(ctx, { state: "draft" })).toEqual({ active: 4, sold_out: 1, draft: 1 });
  });
});

describe("a search", () => {
  let ctx: Ctx;
  beforeAll(async () => {
    ctx = await shopOf([
      { title: "Walnut tray", priceMinor: 4_200 },
      { title: "Walnut spoon", priceMinor: 900 },
      { title: "Oak bench", priceMinor: 20_000, tags: ["walnut"] },
      { title: "Linen apron", priceMinor: 3_000 },
    ]);
  });

  it("brings the best match first, page by page", async () => {
    expect((await titlesOf(ctx, { search: "walnut tray" }))[0]).toBe("Walnut tray");
    const whole = await titlesOf(ctx, { search: "walnut" });
    expect(whole.toSorted()).toEqual(["Oak bench", "Walnut spoon", "Walnut tray"]);
    expect(await titlesOf(ctx, { search: "walnut", limit: 1 })).toEqual(whole);
    expect((await listProducts(ctx, { search: "walnut" })).products.map(({ title }) => title)).toEqual(whole);
  });

  it("can be sorted and filtered like everything", async () => {
    expect(await titlesOf(ctx, { search: "walnut", sort: "price" })).toEqual([
      "Walnut spoon",
      "Walnut tray",
      "Oak bench",
    ]);
    expect(await titlesOf(ctx, { search: "walnut", maxPrice: 100 })).not.toContain("Oak bench");
    expect(await countProducts(ctx, { search: "walnut" })).toEqual({ active: 3 });
  });

  it("has neighbours among what it found alone", async () => {
    const { products } = await browseProducts(ctx, { search: "walnut" });
    const [first, second, third] = products.map(({ id }) => id);
    expect(await productNeighbours(ctx, { search: "walnut", productId: second ?? "" })).toEqual({
      previous: first,
      next: third,
    });
    const apron = (await browseProducts(ctx, { search: "apron" })).products[0]?.id ?? "";
    expect(await productNeighbours(ctx, { search: "walnut", productId: apron })).toEqual({
      previous: null,
      next: null,
    });
  });

  it("that finds nothing is an empty list", async () => {
    expect(await browseProducts(ctx, { search: "zeppelin" })).toEqual({ products: [], nextCursor: null });
    expect(await countProducts(ctx, { search: "zeppelin" })).toEqual({});
  });
});

it("shows the first picture alone, and the range of prices over what is on offer", async () => {
  const ctx = await shopOf([
    {
      title: "Mug",
      images: 3,
      properties: ["Size"],
      variants: [
        { values: ["Small"], priceMinor: 1_800, quantity: 2 },
        { values: ["Large"], priceMinor: 2_600, quantity: 3 },
        { values: ["Huge"], priceMinor: 9_900, quantity: 0 },
      ],
    },
    { title: "Plain", images: 0 },
  ]);
  await inTransaction(ctx, ({ db }) =>
    db.update(variants).set({ enabled: false }).where(eq(variants.priceMinor, 9_900)),
  );
  const [mug, plain] = (await browseProducts(ctx, { sort: "title" })).products;
  const [first] = await inTransaction(ctx, ({ db }) =>
    db
      .select()
      .from(images)
      .where(eq(images.productId, mug?.id ?? ""))
      .orderBy(images.rank)
      .limit(1),
  );
  expect(mug).toMatchObject({ priceMinor: 1_800, maxPriceMinor: 2_600, picture: { url: first?.url } });
  expect(plain?.picture).toBeNull();
});

it("keeps to the neighbours of a product that its own filter no longer shows", async () => {
  const ctx = await shopOf(["A", "B", "C"].map((title) => ({ title, quantity: 1 })));
  const view = { sort: "title", stock: "in_stock" } as const;
  const [a, b, c] = (await browseProducts(ctx, view)).products.map(({ id }) => id);
  await setListing(ctx, "B", { quantity: 0 });
  expect(await productNeighbours(ctx, { ...view, productId: b ?? "" })).toEqual({ previous: a, next: c });
});

it("rejects another seller", async () => {
  const ctx = await shopOf([{ title: "Secret" }, { title: "Secret too" }]);
  const other = await shopOf([{ title: "Mine" }]);
  const [secret] = (await browseProducts(ctx, { sort: "title", limit: 1 })).products;
  const narrowed = { section: "7", changedSince: "2000-01-01T00:00:00Z" };
  await setListing(ctx, "Secret", { sectionExternalId: "7" });
  expect(await titlesOf(ctx, narrowed)).toEqual(["Secret"]);
  expect(await titlesOf(other, narrowed)).toEqual([]);
  expect(await countProducts(other, narrowed)).toEqual({});
  expect(await productNeighbours(other, { ...narrowed, productId: secret?.id ?? "" })).toEqual({
    previous: null,
    next: null,
  });
  const { nextCursor } = await browseProducts(ctx, { sort: "title", limit: 1 });
  expect(await titlesOf(other, { sort: "title", ...(nextCursor ? { cursor: nextCursor } : {}) })).toEqual([]);
  expect(await titlesOf(other, { search: "secret" })).toEqual([]);
  expect(await countProducts(other, { search: "secret" })).toEqual({});
  expect(await productNeighbours(other, { sort: "title", productId: secret?.id ?? "" })).toEqual({
    previous: null,
    next: null,
  });
});
