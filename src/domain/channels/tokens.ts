import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { connections } from "@/db/schema";
import type { CallPurpose, ChannelTokens, TokenSource } from "@/integrations/channels/port";
import { AppError, toAppError } from "@/kernel/errors";
import { createSingleFlight } from "@/kernel/single-flight";
import { addMs, minutes } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { notifySeller } from "../notifications";
import { type Admission, admitCall, noteAnswer, noteFailure } from "./admit-call";

/** Etsy's access tokens live an hour; a call should not start with one about to end. */
const REFRESH_BEFORE = minutes(5);

type Connection = typeof connections.$inferSelect;

/** The row's lock makes the refresh one over all processes; this keeps a process's callers from queueing for it. */
const sharedRefresh = createSingleFlight<ChannelTokens>();

/** The key of the one card that asks a seller to reconnect. */
export const reconnectKey = (connectionId: string) => `reconnect:${connectionId}`;

/** Tokens that were just given, before there is a row. */
export function fixedTokens(tokens: ChannelTokens): TokenSource {
  return {
    purpose: "seller",
    current: async () => tokens,
    renew: () => Promise.reject(new AppError("channel_auth", "Etsy did not accept the new connection.")),
  };
}

/**
 * A connection's tokens. Whoever finds them used up refreshes under the row's lock, so that one refresh serves all
 * processes; the new pair is committed before anybody uses it. Refused for good: the connection expires, the seller
 * is asked to reconnect. `unavailable` while the shop is left alone, see `admitCall`.
 */
export function connectionTokens(ctx: Ctx, connectionId: string, purpose: CallPurpose): TokenSource {
  let admission: Admission = { isTroubled: false, isTrial: false };
  return {
    purpose,
    async current() {
      const connection = await inTransaction(ctx, async (ctx) => {
        const row = await liveConnection(ctx, connectionId);
        admission = await admitCall(ctx, row);
        return row;
      });
      const tokens = openTokens(ctx, connection);
      if (tokens.expiresAt > addMs(ctx.now(), REFRESH_BEFORE)) return tokens;
      return refresh(ctx, connectionId, tokens.accessToken, admission);
    },
    renew: (failedAccessToken) => refresh(ctx, connectionId, failedAccessToken, admission),
    heard: (error) =>
      error ? noteFailure(ctx, connectionId, error, admission) : noteAnswer(ctx, connectionId, admission),
  };
}

function refresh(
  ctx: Ctx,
  connectionId: string,
  usedAccessToken: string,
  admission: Admission,
): Promise<ChannelTokens> {
  const key = `${ctx.sellerId} ${connectionId} ${usedAccessToken}`;
  return sharedRefresh(key, () => refreshOnce(ctx, connectionId, usedAccessToken, admission));
}

async function refreshOnce(
  ctx: Ctx,
  connectionId: string,
  usedAccessToken: string,
  admission: Admission,
): Promise<ChannelTokens> {
  try {
    return await inTransaction(ctx, async (ctx) => {
      const connection = await liveConnection(ctx, connectionId, "no key update");
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
    const newer = error.kind === "channel_auth" ? await giveUp(ctx, connectionId, usedAccessToken) : null;
    if (newer) return newer;
    // That it succeeds says less: the call that it was made for is heard of right after.
    await noteFailure(ctx, connectionId, error, admission);
    throw error;
  }
}

/** Ends the connection, unless somebody connected it again meanwhile: then theirs are the tokens. */
async function giveUp(
  ctx: Ctx,
  connectionId: string,
  usedAccessToken: string,
): Promise<ChannelTokens | null> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(connections)
      .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.id, connectionId)))
      .limit(1)
      .for("no key update");
    if (row?.status !== "active") return null;
    const stored = openTokens(ctx, row);
    if (stored.accessToken !== usedAccessToken) return stored;
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
    return null;
  });
}

async function liveConnection(ctx: Ctx, id: string, lock?: "no key update"): Promise<Connection> {
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
