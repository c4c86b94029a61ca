import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World, waitFor } from "@/testing/world";
import type { Ctx } from "../context";
import { describeOffers, getProduct, listProducts } from ".";

let world: World;
let ctx: Ctx;

beforeAll(async () => {
  world = await createWorld();
  await world.startWorker();
  ctx = await world.seller();
  await world.connectEtsy(ctx);
  await waitFor(async () => (await listProducts(ctx)).total > 100);
});

afterAll(() => world.close());

async function productWithVariants() {
  const { products } = await listProducts(ctx, { state: "active", limit: 100 });
  for (const { id } of products) {
    const product = await getProduct(ctx, { productId: id });
    if (product.variants.some((variant) => variant.properties.length > 0)) return product;
  }
  throw new Error("the sandbox's shop has no variations");
}

it("names listings and variations in words, and leaves unknown ids out", async () => {
  const product = await productWithVariants();
  const variant = product.variants.find((one) => one.properties.length > 0);
  const described = await describeOffers(ctx, [product.listing.id, variant?.id ?? "", "lst_nothing"]);
  expect(described).toHaveLength(2);
  expect(described[0]).toMatchObject({
    id: product.listing.id,
    productId: product.id,
    title: product.title,
    variant: null,
    gone: false,
  });
  expect(described[1]).toMatchObject({
    id: variant?.id,
    variant: variant?.properties.map((property) => property.value).join(", "),
    priceMinor: variant?.priceMinor,
  });
});

it("shows nothing of another seller's", async () => {
  const product = await productWithVariants();
  expect(await describeOffers(await world.seller("Other"), [product.listing.id])).toEqual([]);
});
