import { and, eq, gt, isNull } from "drizzle-orm";
import { sellers, sessions } from "@/db/schema";
import { addMs, days } from "@/kernel/time";
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

/** The surface that audit rows name. */
export const sourceOf = (via: SignInVia) => (via.kind === "browser" ? "dashboard" : "rest");

/** Opens a session of `settings.sessionDays` and returns the claims of its token. Call inside a transaction. */
export async function openSession(ctx: Ctx, email: string, via: SignInVia): Promise<TokenClaims> {
  const id = ctx.newId("session");
  const createdAt = ctx.now();
  const expiresAt = addMs(createdAt, days(ctx.settings.sessionDays));
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

/** The session a token stands for; null when it was revoked, ran out, or never was. */
export async function findSession(system: SystemCtx, claims: Pick<TokenClaims, "sellerId" | "jti">) {
  return inTransaction(asTenant(system, claims.sellerId), async (ctx): Promise<Session | null> => {
    const [found] = await ctx.db
      .select({ id: sessions.id, sellerId: sessions.sellerId, email: sellers.email, status: sellers.status })
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
    return found ?? null;
  });
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

function inSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1_000);
}
