import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listProducts } from "@/domain/catalogue";
import { type Ctx, inTransaction } from "@/domain/context";
import type { Shop } from "@/sandbox/etsy/state";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { staleFacts } from "../current-facts";
import { checkReply } from "../truth";
import { customerTools, type Toolbox } from ".";

let world: World;
let ctx: Ctx;
let shop: Shop;
let ids: Record<string, string>;
const size = (value: string, priceMinor: number, quantity: number) => ({
  values: [value],
  priceMinor,
  quantity,
});

beforeAll(async () => {
  world = await createWorld();
  ctx = await world.seller();
  shop = await openShop(world, ctx, [
    { title: "Tidepool Teapot", priceMinor: 9_600, quantity: 3 },
    {
      title: "Tidepool Stoneware Mug",
      properties: ["Size"],
      variants: [size("8 oz", 3_700, 11), size("12 oz", 4_150, 8)],
    },
    {
      title: "Tidepool Bowl",
      properties: ["Glaze"],
      variants: [size("Kelp", 2_800, 11), size("Sand", 2_800, 16)],
    },
  ]);
  const heavy = shop.shippingProfiles?.find(({ title }) => title === "Heavy parcels")?.profileId;
  world.sandbox.etsy.editListing(listing("Tidepool Teapot"), {
    replyOverrides: { shipping_profile_id: heavy },
  });
  await syncNow(ctx);
  ids = Object.fromEntries((await listProducts(ctx)).products.map(({ title, id }) => [title, id]));
});
afterAll(() => world.close());

const listing = (title: string) =>
  world.sandbox.etsy.listings(shop.shopId).find((one) => one.title === title)?.listingId ?? 0;
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects of a tool's JSON and fails where that is missing
async function use(tools: Toolbox, name: string, input: object): Promise<any> {
  const spec = tools.specs.find((one) => one.name === name);
  if (!spec) throw new Error(`there is no ${name}`);
  return spec.run(input, new AbortController().signal);
}
const check = (tools: Toolbox, text: string, customerWords: string[] = []) =>
  checkReply({ text, facts: tools.facts.list(), sources: tools.sources, customerWords, locale: "en-US" });
async function stale(tools: Toolbox, text: string) {
  const checked = check(tools, text);
  if (!checked.ok) throw new Error(JSON.stringify(checked.failures));
  return (await inTransaction(ctx, (ctx) => staleFacts(ctx, tools.facts.list(), checked.ties))).length;
}

describe("shipping of a product", () => {
  it("is told by the listing's own profile, to the place that the customer's country belongs to", async () => {
    const tools = customerTools(ctx, null);
    const teapot = await use(tools, "get_product", { productId: ids["Tidepool Teapot"], to: "Deutschland" });
    expect(teapot.shipping).toMatchObject({
      to: "the European Union",
      first: { value: "42.00 USD" },
      eachFurther: { value: "14.00 USD" },
      daysUnderWay: "8–15",
    });
    const asked = ["What does shipping of the Tidepool Teapot to Germany cost?"];
    await use(tools, "search_knowledge", { query: "shipping" });
    const said = (amount: string) =>
      check(tools, `Shipping of the Tidepool Teapot to Germany costs ${amount}.`, asked).ok;
    expect(said("$42.00")).toBe(true);
    expect(said(`{{${teapot.shipping.first.fact}}}`)).toBe(true);
    expect(said("$16.50")).toBe(false);
    expect(said("$56.00")).toBe(false);
  });

  it("comes with a search where profiles differ, and to no unknown country", async () => {
    const tools = customerTools(ctx, null);
    const { products } = await use(tools, "search_products", { query: "tidepool", to: "FR" });
    const costs = products.map(({ title, shipping }: { title: string; shipping: { first: object } }) => [
      title,
      shipping.first,
    ]);
    expect(Object.fromEntries(costs)).toMatchObject({
      "Tidepool Teapot": { value: "42.00 USD" },
      "Tidepool Bowl": { value: "16.50 USD" },
    });
    await expect(
      use(tools, "get_product", { productId: ids["Tidepool Bowl"], to: "Atlantis" }),
    ).rejects.toMatchObject({ kind: "invalid" });
  });

  it("no longer holds when the listing is sent by another profile", async () => {
    const tools = customerTools(ctx, null);
    await use(tools, "get_product", { productId: ids["Tidepool Bowl"], to: "US" });
    const said = "Shipping of the Tidepool Bowl to the US costs $5.95.";
    expect(await stale(tools, said)).toBe(0);
    const other = shop.shippingProfiles?.find(({ title }) => title === "Heavy parcels")?.profileId;
    world.sandbox.etsy.editListing(listing("Tidepool Bowl"), {
      replyOverrides: { shipping_profile_id: other },
    });
    await syncNow(ctx);
    expect(await stale(tools, said)).toBe(1);
    world.sandbox.etsy.editListing(listing("Tidepool Bowl"), { replyOverrides: {} });
    await syncNow(ctx);
  });
});

describe("a product whose variations cost differently", () => {
  it("has no price, but a lowest and a highest, and each variation's own", async () => {
    const tools = customerTools(ctx, null);
    const mug = await use(tools, "get_product", { productId: ids["Tidepool Stoneware Mug"] });
    expect(mug).toMatchObject({
      priceFrom: { value: "37.00 USD" },
      priceTo: { value: "41.50 USD" },
      variants: [{ price: { value: "37.00 USD" } }, { price: { value: "41.50 USD" } }],
    });
    expect(mug).not.toHaveProperty("price");
    expect(check(tools, "The Tidepool Stoneware Mug is $37.00.")).toMatchObject({
      failures: [{ kind: "variation_not_named" }],
    });
    expect(check(tools, "The Tidepool Stoneware Mug is from $37.00; in 12 oz it's $41.50.").ok).toBe(true);
  });

  it("is no longer from that price when another variation is cheaper", async () => {
    const tools = customerTools(ctx, null);
    await use(tools, "search_products", { query: "stoneware mug" });
    const said = "The Tidepool Stoneware Mug is from $37.00.";
    expect(await stale(tools, said)).toBe(0);
    const id = listing("Tidepool Stoneware Mug");
    const large = world.sandbox.etsy.findListing(id)?.products[1]?.productId;
    if (large === undefined) throw new Error("a second variation");
    world.sandbox.etsy.editListing(id, { productId: large, priceMinor: 3_000 });
    await syncNow(ctx);
    expect(await stale(tools, said)).toBe(1);
    world.sandbox.etsy.editListing(id, { productId: large, priceMinor: 4_150 });
    await syncNow(ctx);
  });

  it("is not compared by a price that it doesn't have", async () => {
    const productIds = [ids["Tidepool Stoneware Mug"], ids["Tidepool Teapot"]];
    expect((await use(customerTools(ctx, null), "compare_products", { productIds })).differences).toEqual([]);
  });
});

describe("stock of several variations", () => {
  it("is told of each, and of the whole only whether there is any", async () => {
    const tools = customerTools(ctx, null);
    const bowl = await use(tools, "get_product", { productId: ids["Tidepool Bowl"] });
    expect(bowl).toMatchObject({ price: { value: "28.00 USD" }, availability: "can be bought now" });
    expect(bowl).not.toHaveProperty("quantity");
    expect(bowl.variants).toMatchObject([{ quantity: { value: "11" } }, { quantity: { value: "16" } }]);
    expect(check(tools, "We have 27 of the Tidepool Bowl in stock.").ok).toBe(false);
    expect(check(tools, "The Tidepool Bowl is in stock: 11 left in Kelp.").ok).toBe(true);
  });
});

describe("a sum", () => {
  it("takes a variation by the words of its options, and says which there are", async () => {
    const tools = customerTools(ctx, null);
    await use(tools, "search_products", { query: "mug" });
    const items = (options?: string) => ({
      items: [{ productId: ids["Tidepool Stoneware Mug"], quantity: 2, ...(options ? { options } : {}) }],
    });
    expect(await use(tools, "order_total", items("12 oz"))).toMatchObject({
      lines: [{ options: "12 oz", sum: { value: "83.00 USD" } }],
      total: { value: "83.00 USD" },
    });
    await expect(use(tools, "order_total", items())).rejects.toThrow(/8 oz; 12 oz/);
    await expect(use(tools, "order_total", items("16 oz"))).rejects.toThrow(/no variation/);
  });

  it("includes shipping to a country: the dearest first piece, and what each other adds", async () => {
    const tools = customerTools(ctx, null);
    const sum = await use(tools, "order_total", {
      items: [
        { productId: ids["Tidepool Teapot"], quantity: 1 },
        { productId: ids["Tidepool Bowl"], options: "Kelp", quantity: 2 },
      ],
      shipTo: "Austria",
    });
    expect(sum).toMatchObject({
      totalBeforeShipping: { value: "152.00 USD" },
      shipping: { to: "the European Union", cost: { value: "53.00 USD" } },
      total: { value: "205.00 USD" },
    });
    expect(check(tools, "Together with shipping to Austria that is $205.00.").ok).toBe(true);
    expect(check(tools, "Shipping of the Tidepool Teapot and the bowl to Austria is $53.00.").ok).toBe(true);
    expect(await stale(tools, "Together with shipping to Austria that is $205.00.")).toBe(0);
    expect(check(tools, "Together with shipping to Austria that is $152.50.").ok).toBe(false);
  });
});
