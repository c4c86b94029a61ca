import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { connections } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { resolveNotices } from "../notifications";
import { releaseRoutes } from "../tenant-routes";
import { healthy } from "./admit-call";
import { getCallBudget } from "./call-budget";
import { endWork } from "./end-work";
import { reconnectKey } from "./tokens";

export type Connection = typeof connections.$inferSelect;

/**
 * The seller's shop with its secrets still sealed, whatever its state; null before the first. There is one: on Etsy,
 * or a sample's, which stands on its own. The lock lets others store what belongs to it.
 */
export async function findConnection(ctx: Ctx, lock?: "no key update"): Promise<Connection | null> {
  const query = ctx.db.select().from(connections).where(eq(connections.sellerId, ctx.sellerId)).limit(1);
  const [row] = await (lock ? query.for(lock) : query);
  return row ?? null;
}

/** The connection as the dashboard and REST show it. */
export async function getConnection(ctx: Ctx) {
  const row = await inTransaction(ctx, findConnection);
  if (!row) return null;
  const { accessTokenSealed: _access, refreshTokenSealed: _refresh, sellerId: _seller, ...shown } = row;
  return { ...shown, budget: await getCallBudget(ctx) };
}

/**
 * Tokens are erased, what is under way ends, and the shop is free for another account; what was read stays. Safe to
 * repeat. `conflict` for a sample shop.
 */
export function disconnectEtsy(ctx: Ctx): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const connection = await findConnection(ctx);
    if (!connection || connection.status === "revoked") return;
    if (connection.channel === "sample")
      throw new AppError("conflict", "The sample shop stands on its own: there is nothing to disconnect.");
    // Before the connection is held: a pass that ends takes both in this order too.
    await endWork(ctx, connection.id, "The shop was disconnected.");
    await ctx.db
      .update(connections)
      .set({
        status: "revoked",
        accessTokenSealed: null,
        refreshTokenSealed: null,
        tokenExpiresAt: null,
        ...healthy,
        updatedAt: ctx.now(),
      })
      .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.id, connection.id)));
    await releaseRoutes(ctx, "etsy_shop", connection.id);
    await resolveNotices(ctx, reconnectKey(connection.id));
    await recordAudit(ctx, {
      action: "connection.disconnect",
      entityId: connection.id,
      before: { shop: connection.shopName },
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel" });
  });
}

/** What the agent may say of the shop: its own words. */
export interface ShopFacts {
  name: string;
  url: string | null;
  currency: string;
  title: string | null;
  announcement: string | null;
  policies: string | null;
  shipsFrom: string | null;
}

/** `conflict` when no shop is connected. */
export async function getShopFacts(ctx: Ctx): Promise<ShopFacts> {
  const shop = await findShopFacts(ctx);
  if (!shop) throw new AppError("conflict", "No shop is connected.");
  return shop;
}

export async function findShopFacts(ctx: Ctx): Promise<ShopFacts | null> {
  const row = await inTransaction(ctx, findConnection);
  if (!row) return null;
  const { title = null, announcement = null, policies = null, shipsFrom = null } = row.about;
  return {
    name: row.shopName,
    url: row.shopUrl,
    currency: row.currency,
    title,
    announcement,
    policies,
    shipsFrom,
  };
}
