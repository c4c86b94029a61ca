import { and, eq, gt, isNull, lt, ne, or } from "drizzle-orm";
import { signal } from "@/db/live";
import { sellers, sessions } from "@/db/schema";
import { addMs, days, minutes } from "@/kernel/time";
import { recordAudit } from "../audit";
import { asTenant, type Ctx, inTransaction, type SystemCtx } from "../context";
import type { TokenClaims } from "./tokens";

/** Where somebody signs in from: a browser with a cookie, or a program with a bearer token. */
export interface SignInVia {
  kind: "browser" | "api";
  userAgent: string | null;
}

/** Someone's sign-in that still holds. */
export interface Session {
  id: string;
  sellerId: string;
  email: string;
  /** A suspended account's session exists, but nothing may be done with it. */
  status: "active" | "suspended";
}

/** How old "last seen" may become before a request writes it anew. */
const SEEN_EVERY = minutes(5);

/** The surface that audit rows name. */
export const sourceOf = (via: SignInVia) => (via.kind === "browser" ? "dashboard" : "rest");

/**
 * Opens a session of `settings.sessionDays` (or until the given moment) and returns the claims of its token. Call
 * inside a transaction.
 */
export async function openSession(
  ctx: Ctx,
  email: string,
  via: SignInVia,
  until?: Date,
): Promise<TokenClaims> {
  const id = ctx.newId("session");
  const createdAt = ctx.now();
  const expiresAt = until ?? addMs(createdAt, days(ctx.settings.sessionDays));
  await ctx.db.insert(sessions).values({
    sellerId: ctx.sellerId,
    id,
    kind: via.kind,
    userAgent: via.userAgent?.slice(0, 300) ?? null,
    createdAt,
    expiresAt,
  });
  return { sellerId: ctx.sellerId, email, jti: id, iat: inSeconds(createdAt), exp: inSeconds(expiresAt) };
}

/**
 * The session a token stands for; null when it was revoked, ran out, or never was. Notes that it was seen, after the
 * answer: who asks doesn't wait for that.
 */
export async function findSession(
  system: SystemCtx,
  claims: Pick<TokenClaims, "sellerId" | "jti">,
): Promise<Session | null> {
  const tenant = asTenant(system, claims.sellerId);
  const found = await inTransaction(tenant, async (ctx) => {
    const [row] = await ctx.db
      .select({
        id: sessions.id,
        sellerId: sessions.sellerId,
        email: sellers.email,
        status: sellers.status,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .innerJoin(sellers, eq(sellers.id, sessions.sellerId))
      .where(
        and(
          eq(sessions.sellerId, claims.sellerId),
          eq(sessions.id, claims.jti),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, ctx.now()),
        ),
      );
    return row ?? null;
  });
  if (!found) return null;
  const { lastSeenAt, ...session } = found;
  if (!lastSeenAt || lastSeenAt < seenBefore(system)) {
    noteSeen(tenant, session.id).catch((error: unknown) => {
      system.log.debug({ error }, "a session's last-seen time was not written");
    });
  }
  return session;
}

const seenBefore = (ctx: SystemCtx) => addMs(ctx.now(), -SEEN_EVERY);

/** Conditional, so that of many requests at once one writes. */
function noteSeen(ctx: Ctx, sessionId: string) {
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .update(sessions)
      .set({ lastSeenAt: ctx.now() })
      .where(
        and(
          eq(sessions.sellerId, ctx.sellerId),
          eq(sessions.id, sessionId),
          or(isNull(sessions.lastSeenAt), lt(sessions.lastSeenAt, seenBefore(ctx))),
        ),
      ),
  );
}

/** Signs out: the token stops working everywhere at once. Safe to repeat. */
export async function revokeSession(ctx: Ctx, sessionId: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const revoked = await ctx.db
      .update(sessions)
      .set({ revokedAt: ctx.now() })
      .where(and(eq(sessions.sellerId, ctx.sellerId), eq(sessions.id, sessionId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    if (revoked.length > 0) await recordAudit(ctx, { action: "seller.logout", entityId: sessionId });
  });
}

/**
 * Signs everybody else out: all sessions but one (null: all). Answers how many that were, and makes their open pages
 * look again at once. Call inside a transaction.
 */
export async function revokeOtherSessions(ctx: Ctx, keepSessionId: string | null): Promise<number> {
  const ended = await ctx.db
    .update(sessions)
    .set({ revokedAt: ctx.now() })
    .where(
      and(
        eq(sessions.sellerId, ctx.sellerId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, ctx.now()),
        keepSessionId ? ne(sessions.id, keepSessionId) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  if (ended.length > 0) await signal(ctx.db, { sellerId: ctx.sellerId, topic: "resync" });
  return ended.length;
}

function inSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1_000);
}
