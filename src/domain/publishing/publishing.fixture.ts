import type { FieldChange } from "@/db/schema";
import { listProducts } from "@/domain/catalogue";
import type { Ctx } from "@/domain/context";
import { openShop, syncNow } from "@/testing/stall";
import type { World } from "@/testing/world";
import { listChanges } from "./list-changes";
import { publishChange } from "./publish-change";
import { requestChange } from "./request-change";

type Goods = Parameters<typeof openShop>[2][number];

export const tray: Goods = {
  title: "Walnut tray",
  description: "Oiled.",
  priceMinor: 4_200,
  quantity: 3,
  tags: ["tray"],
};
export const sizes: Goods = {
  title: "Oak bowl",
  properties: ["Size"],
  variants: [
    { values: ["Small"], priceMinor: 2_000, quantity: 4, sku: "B-S" },
    { values: ["Large"], priceMinor: 3_000, quantity: 2, sku: "B-L" },
  ],
};
export const form = (value?: string, sku: string | null = null) => ({
  properties: value ? [{ name: "Size", value }] : [],
  sku,
});

/** A connected shop with one listing that is known. */
export async function shopWith(world: World, goods: Goods) {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, [goods]);
  await syncNow(ctx);
  const [product] = (await listProducts(ctx)).products;
  const [listing] = world.sandbox.etsy.listings(shop.shopId);
  if (!product || !listing) throw new Error("a product");
  const { listingId } = listing;
  const there = () => {
    const found = world.sandbox.etsy.findListing(listingId);
    if (!found) throw new Error("the listing is gone");
    return found;
  };
  return { ctx, shop, productId: product.id, listingId, there };
}
export type Stall = Awaited<ReturnType<typeof shopWith>>;

export const publish = (ctx: Ctx, id: string) => publishChange(ctx, id, new AbortController().signal);
export const latest = async ({ ctx, productId }: Stall) => (await listChanges(ctx, { productId })).changes[0];

/** Asks and has it written. */
export async function change(stall: Stall, ...changes: FieldChange[]) {
  const { id } = await requestChange(stall.ctx, { productId: stall.productId, changes });
  await publish(stall.ctx, id);
  return latest(stall);
}

export const title = (from: string, to: string): FieldChange => ({ field: "title", from, to });
/** How often Etsy was written to. */
export const writes = ({ sandbox }: World) =>
  sandbox.log
    .list()
    .filter(({ operation }) => operation === "updateListing" || operation === "updateListingInventory")
    .length;
