import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/domain/context";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { browseProducts, countProducts, searchForAgent } from ".";

let world: World;
let ctx: Ctx;

/** Titles as sellers write them: long, full of search words, the thing itself in front. */
const shelf: Parameters<typeof openShop>[2] = [
  {
    title: "Speckled Stoneware Mug, Handmade Ceramic Coffee Cup, Gift for Mom",
    tags: ["pottery", "large mug", "mug gift"],
    properties: ["Size"],
    variants: [
      { values: ["12 oz"], quantity: 3, priceMinor: 3_400, sku: "MUG-SPK-12" },
      { values: ["16 oz"], quantity: 3, priceMinor: 3_900, sku: "MUG-SPK-16" },
    ],
  },
  { title: "Wooden Mug Rack for Six Cups, Kitchen Wall Storage", tags: ["mug holder", "oak"] },
  { title: "Café au Lait Bowl Set, French Breakfast Bowls", tags: ["crème brûlée", "kitchen"] },
  { title: "Cafe Curtain Linen Panel, Farmhouse Kitchen Window", tags: ["curtain"] },
  { title: "Dainty Gold Necklace, Personalized Initial Jewelry", tags: ["bridesmaid gift", "layering"] },
  { title: "Silver Ring with Moonstone, Celestial Jewelry", tags: ["necklace match", "boho"] },
  { title: "Walnut Serving Tray with Handles, Housewarming Present", tags: ["wood", "charcuterie"] },
  { title: "Mother's Day Card – Letterpress, Recycled Paper", tags: ["stationery"] },
  { title: "Tray of Walnut Cookies (printable recipe)", tags: ["baking"] },
];

beforeAll(async () => {
  world = await createWorld();
  ctx = await world.seller();
  await openShop(world, ctx, shelf);
  await syncNow(ctx);
});
afterAll(() => world.close());

const found = async (search: string) =>
  (await browseProducts(ctx, { search })).products.map(({ title }) => title.split(",")[0]);

describe("what stands first", () => {
  it.each([
    ["mug", "Speckled Stoneware Mug"],
    ["mugs", "Speckled Stoneware Mug"],
    ["mug rack", "Wooden Mug Rack for Six Cups"],
    ["necklace", "Dainty Gold Necklace"],
    ["walnut tray", "Walnut Serving Tray with Handles"],
    ["serving tray", "Walnut Serving Tray with Handles"],
    ["personalised necklace", "Dainty Gold Necklace"],
    ["personlized neclace", "Dainty Gold Necklace"],
    ["moonstne ring", "Silver Ring with Moonstone"],
    ["stonewear mug", "Speckled Stoneware Mug"],
    ["coffe cup", "Speckled Stoneware Mug"],
    ["present for housewarming", "Walnut Serving Tray with Handles"],
    ["mothers day card", "Mother's Day Card – Letterpress"],
    ["blue walnut tray with handles", "Walnut Serving Tray with Handles"],
    ["jewelery celestial", "Silver Ring with Moonstone"],
  ])("for “%s” is %s", async (query, title) => {
    expect((await found(query))[0]).toBe(title);
    const [facts] = await searchForAgent(ctx, { query, limit: 1 });
    expect(facts?.title.split(",")[0]).toBe(title);
  });
});

describe("a search", () => {
  it.each(["MUG-SPK-12", "mug-spk", "SPK-1", "spk"])("finds by the SKU %s", async (sku) => {
    expect(await found(sku)).toEqual(["Speckled Stoneware Mug"]);
  });

  it("finds by a tag, a variation and words of both", async () => {
    expect(await found("pottery")).toEqual(["Speckled Stoneware Mug"]);
    expect(await found("layering")).toEqual(["Dainty Gold Necklace"]);
    expect(await found("mug 16 oz")).toEqual(["Speckled Stoneware Mug"]);
  });

  it("finds with and without accents, whichever the shop writes", async () => {
    const both = ["Cafe Curtain Linen Panel", "Café au Lait Bowl Set"];
    expect((await found("café")).toSorted()).toEqual(both);
    expect((await found("cafe")).toSorted()).toEqual(both);
    expect(await found("creme brulee")).toEqual(["Café au Lait Bowl Set"]);
    expect(await found("cafe\u0301 lait")).toEqual(["Café au Lait Bowl Set"]);
  });

  it("finds while it is typed", async () => {
    for (const typed of ["d", "da", "dai", "daint", "dainty g", "dainty gold neck"])
      expect((await found(typed))[0]).toBe("Dainty Gold Necklace");
  });

  it.each([
    `"walnut" 'tray'`,
    "walnut & tray",
    "walnut | tray !",
    "(walnut:* <-> tray)",
    "walnut\\ tray\\",
    "%walnut% _tray_",
    "walnut, tray; --",
  ])("takes %j for its words", async (query) => {
    expect((await found(query))[0]).toBe("Walnut Serving Tray with Handles");
  });

  it("counts what it lists", async () => {
    for (const search of ["mug", "cafe", "personlized", "spk", "zeppelin"]) {
      const counted = Object.values(await countProducts(ctx, { search })).reduce((sum, n) => sum + n, 0);
      expect(counted).toBe((await found(search)).length);
    }
  });

  it("rejects another seller", async () => {
    const other = await world.seller();
    for (const search of ["mug", "personlized", "MUG-SPK-12", "spk", "d"]) {
      expect(await browseProducts(other, { search })).toEqual({ products: [], nextCursor: null });
      expect(await searchForAgent(other, { query: search, limit: 5 })).toEqual([]);
      expect(await countProducts(other, { search })).toEqual({});
    }
  });
});
