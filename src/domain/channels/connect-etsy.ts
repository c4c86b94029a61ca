import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { connections, oauthStates } from "@/db/schema";
import type { ChannelShop, ChannelTokens } from "@/integrations/channels/port";
import { AppError, toAppError } from "@/kernel/errors";
import { addMs, minutes } from "@/kernel/time";
import { recordAudit } from "../audit";
import { asTenant, type Ctx, inTransaction, type SystemCtx } from "../context";
import { resolveNotices } from "../notifications";
import { refuseSample } from "../sellers";
import { claimRoute, findRoute, releaseRoutes } from "../tenant-routes";
import { healthy } from "./admit-call";
import { leaveShop } from "./end-work";
import { type EtsyErrorCode, etsyErrors } from "./schemas";
import { startSync } from "./start-sync";
import { fixedTokens, reconnectKey } from "./tokens";

const STATE_LIFETIME = minutes(10);

const redirectUri = (ctx: SystemCtx) => `${ctx.settings.appUrl}/api/oauth/etsy/callback`;
const sha256 = (text: string) => createHash("sha256").update(text).digest();

/**
 * Where the seller gives Etsy's consent. `browser` is a random cookie's value when started from the dashboard, so
 * that only this browser can come back; REST has none. `conflict` in a sample shop.
 */
export function startEtsyConnect(
  ctx: Ctx,
  input: { browser: string | null },
): Promise<{ redirectUrl: string }> {
  return inTransaction(ctx, async (ctx) => {
    await refuseSample(ctx);
    const state = randomBytes(32).toString("base64url");
    const verifier = randomBytes(48).toString("base64url");
    const id = ctx.newId("oauthState");
    await ctx.db.insert(oauthStates).values({
      sellerId: ctx.sellerId,
      id,
      channel: "etsy",
      verifierSealed: ctx.sealer.seal(verifier, ctx.sellerId),
      browserHash: input.browser === null ? null : sha256(input.browser).toString("hex"),
      createdAt: ctx.now(),
      expiresAt: addMs(ctx.now(), STATE_LIFETIME),
    });
    await claimRoute(ctx, {
      kind: "oauth_state",
      key: state,
      entityId: id,
      takenMessage: "Please try again.",
    });
    const codeChallenge = sha256(verifier).toString("base64url");
    return {
      redirectUrl: ctx.ports.etsy.consentUrl({ state, codeChallenge, redirectUri: redirectUri(ctx) }),
    };
  });
}

export type ConnectResult =
  | { ok: true; sellerId: string; shopName: string; fromBrowser: boolean }
  | { ok: false; code: EtsyErrorCode };

/** Etsy sent the seller back. Never throws: what went wrong comes as a code with its sentence. */
export async function finishEtsyConnect(
  ctx: SystemCtx,
  input: { state: string | null; code: string | null; error: string | null; browser: string | null },
): Promise<ConnectResult> {
  const route = input.state ? await findRoute(ctx, "oauth_state", input.state) : null;
  if (!route) return { ok: false, code: "state_invalid" };
  const tenant = asTenant(ctx, route.sellerId, { kind: "seller", id: route.sellerId }, "etsy");
  const used = await inTransaction(tenant, (ctx) => useState(ctx, route.entityId, input.browser));
  if (!used.ok) return used;
  if (input.error || !input.code)
    return { ok: false, code: input.error === "access_denied" ? "denied" : "token_error" };
  try {
    const shopName = await connect(tenant, input.code, used.verifier);
    return { ok: true, sellerId: route.sellerId, shopName, fromBrowser: used.fromBrowser };
  } catch (error) {
    ctx.log.warn({ error, sellerId: route.sellerId }, "etsy was not connected");
    return { ok: false, code: codeOf(error) };
  }
}

/** Takes the state out of the world: whatever happens next, it works once. */
async function useState(ctx: Ctx, id: string, browser: string | null) {
  const [state] = await ctx.db
    .delete(oauthStates)
    .where(and(eq(oauthStates.sellerId, ctx.sellerId), eq(oauthStates.id, id)))
    .returning();
  await releaseRoutes(ctx, "oauth_state", id);
  if (!state) return { ok: false as const, code: "state_invalid" as const };
  if (state.expiresAt < ctx.now()) return { ok: false as const, code: "state_expired" as const };
  if (state.browserHash && !sameBrowser(state.browserHash, browser))
    return { ok: false as const, code: "state_invalid" as const };
  return {
    ok: true as const,
    verifier: ctx.sealer.open(state.verifierSealed, ctx.sellerId),
    fromBrowser: state.browserHash !== null,
  };
}

function sameBrowser(hash: string, browser: string | null): boolean {
  return browser !== null && timingSafeEqual(Buffer.from(hash, "hex"), sha256(browser));
}

async function connect(ctx: Ctx, code: string, codeVerifier: string): Promise<string> {
  const tokens = await ctx.ports.etsy.exchangeCode({ code, codeVerifier, redirectUri: redirectUri(ctx) });
  const shop = await ctx.ports.etsy.getOwnShop(fixedTokens(tokens));
  await inTransaction(ctx, async (ctx) => {
    const connection = await storeConnection(ctx, shop, tokens);
    await resolveNotices(ctx, reconnectKey(connection.id));
    await recordAudit(ctx, {
      action: "connection.connect",
      entityId: connection.id,
      after: { channel: "etsy", shop: shop.name },
    });
    await startSync(ctx, { trigger: "first" });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel" });
  });
  return shop.name;
}

async function storeConnection(ctx: Ctx, shop: ChannelShop, tokens: ChannelTokens) {
  const [existing] = await ctx.db
    .select({ id: connections.id, shop: connections.externalShopId })
    .from(connections)
    .where(and(eq(connections.sellerId, ctx.sellerId), eq(connections.channel, "etsy")))
    .limit(1)
    .for("no key update");
  const id = existing?.id ?? ctx.newId("connection");
  const isAnother = existing !== undefined && existing.shop !== shop.externalId;
  if (isAnother) {
    await releaseRoutes(ctx, "etsy_shop", id);
    await leaveShop(ctx, id);
  }
  await claimRoute(ctx, {
    kind: "etsy_shop",
    key: shop.externalId,
    entityId: id,
    takenMessage: etsyErrors.shop_taken,
  });
  const values = {
    // Of another shop, what was read before says nothing.
    ...(isAnother ? { lastSyncAt: null, lastFullSyncAt: null, syncedUpTo: null } : {}),
    ...healthy,
    externalShopId: shop.externalId,
    shopName: shop.name,
    shopUrl: shop.url,
    currency: shop.currency,
    about: { ...shop.about },
    accessTokenSealed: ctx.sealer.seal(tokens.accessToken, ctx.sellerId),
    refreshTokenSealed: ctx.sealer.seal(tokens.refreshToken, ctx.sellerId),
    tokenExpiresAt: tokens.expiresAt,
    scopes: tokens.scopes,
    status: "active" as const,
    lastError: null,
    updatedAt: ctx.now(),
  };
  const [row] = await ctx.db
    .insert(connections)
    .values({ sellerId: ctx.sellerId, id, channel: "etsy", ...values, createdAt: ctx.now() })
    .onConflictDoUpdate({ target: [connections.sellerId, connections.id], set: values })
    .returning();
  if (!row) throw new AppError("internal", "The connection could not be stored.");
  return row;
}

function codeOf(cause: unknown): EtsyErrorCode {
  const error = toAppError(cause);
  if (error.kind === "conflict") return "shop_taken";
  if (error.kind === "unavailable" || error.kind === "rate_limited") return "unavailable";
  return error.meta.reason === "no_shop" ? "no_shop" : "token_error";
}
