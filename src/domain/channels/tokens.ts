import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { connections } from "@/db/schema";
import type { ChannelTokens, TokenSource } from "@/integrations/channels/port";
import { AppError, toAppError } from "@/kernel/errors";
import { addMs, minutes } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { notifySeller } from "../notifications";

/** Etsy's access tokens live an hour; a call should not start with one about to end. */
const REFRESH_BEFORE = minutes(5);

type Connection = typeof connections.$inferSelect;

/** The key of the one card that asks a seller to reconnect. */
export const reconnectKey = (connectionId: string) => `reconnect:${connectionId}`;

/** Tokens that were just given, before there is a row. */
export function fixedTokens(tokens: ChannelTokens): TokenSource {
  return {
    current: async () => tokens,
    renew: () => Promise.reject(new AppError("channel_auth", "Etsy did not accept the new connection.")),
  };
}

/**
 * A connection's tokens. Whoever finds them used up refreshes under the row's lock, so that one refresh serves all
 * processes; the new pair is committed before anybody uses it. Refused for good: the connection expires, the seller
 * is asked to reconnect.
 */
export function connectionTokens(ctx: Ctx, connectionId: string): TokenSource {
  return {
    async current() {
      const connection = await inTransaction(ctx, (ctx) => liveConnection(ctx, connectionId));
      const tokens = openTokens(ctx, connection);
      if (tokens.expiresAt > addMs(ctx.now(), REFRESH_BEFORE)) return tokens;
      return refresh(ctx, connectionId, tokens.accessToken);
    },
    renew: (failedAccessToken) => refresh(ctx, connectionId, failedAccessToken),
  };
}

async function refresh(ctx: Ctx, connectionId: string, usedAccessToken: string): Promise<ChannelTokens> {
  try {
    return await inTransaction(ctx, async (ctx) => {
      const connection = await liveConnection(ctx, connectionId, "update");
      const stored = openTokens(ctx, connection);
      if (stored.accessToken !== usedAccessToken) return stored;
      const renewed = await ctx.ports.etsy.refresh(stored.refreshToken);
      await ctx.db
        .update(connections)
        .set({
          accessTokenSealed: ctx.sealer.seal(renewed.accessToken, ctx.sellerId),
          refreshTokenSealed: ctx.sealer.seal(renewed.refreshToken, ctx.sellerId),
          tokenExpiresAt: renewed.expiresAt,
          updatedAt: ctx.now(),
        })
        .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.id, connectionId)));
      return renewed;
    });
  } catch (cause) {
    const error = toAppError(cause);
    if (error.kind === "channel_auth") await expire(ctx, connectionId, usedAccessToken);
    throw error;
  }
}

/** Only if nobody else has renewed meanwhile. */
async function expire(ctx: Ctx, connectionId: string, usedAccessToken: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(connections)
      .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.id, connectionId)))
      .limit(1)
      .for("update");
    if (row?.status !== "active" || openTokens(ctx, row).accessToken !== usedAccessToken) return;
    await ctx.db
      .update(connections)
      .set({ status: "expired", lastError: "Etsy no longer accepts our access.", updatedAt: ctx.now() })
      .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.id, connectionId)));
    await notifySeller(ctx, {
      kind: "reconnect",
      key: reconnectKey(connectionId),
      title: "Reconnect your Etsy shop",
      body: `Etsy no longer accepts our access to ${row.shopName}. Until you reconnect, prices and stock are not kept up to date.`,
      href: "/channels",
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel" });
  });
}

async function liveConnection(ctx: Ctx, id: string, lock?: "update"): Promise<Connection> {
  const query = ctx.db
    .select()
    .from(connections)
    .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.id, id)))
    .limit(1);
  const [row] = await (lock ? query.for(lock) : query);
  if (!row) throw new AppError("not_found", "This shop is not connected.");
  if (row.status !== "active")
    throw new AppError("channel_auth", "This shop's connection has ended. Reconnect it.");
  return row;
}

function openTokens(ctx: Ctx, row: Connection): ChannelTokens {
  if (!row.accessTokenSealed || !row.refreshTokenSealed || !row.tokenExpiresAt) {
    throw new AppError("channel_auth", "This shop's connection has ended. Reconnect it.");
  }
  return {
    accessToken: ctx.sealer.open(row.accessTokenSealed, ctx.sellerId),
    refreshToken: ctx.sealer.open(row.refreshTokenSealed, ctx.sellerId),
    expiresAt: row.tokenExpiresAt,
    scopes: row.scopes,
  };
}
