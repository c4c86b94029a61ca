import { connections } from "@/db/schema";
import type { Ctx } from "../context";

/** What a made-up shop says of itself. */
export interface SampleShop {
  name: string;
  currency: string;
  about: Record<"title" | "announcement" | "policies" | "shipsFrom", string>;
}

/** A shop of our own making, without a platform behind it; returns the connection's id. Call inside a transaction. */
export async function storeSampleConnection(ctx: Ctx, shop: SampleShop): Promise<string> {
  const id = ctx.newId("connection");
  const now = ctx.now();
  await ctx.db.insert(connections).values({
    sellerId: ctx.sellerId,
    id,
    channel: "sample",
    externalShopId: "sample",
    shopName: shop.name,
    currency: shop.currency,
    about: shop.about,
    status: "active",
    lastSyncAt: now,
    createdAt: now,
    updatedAt: now,
  });
  return id;
}
