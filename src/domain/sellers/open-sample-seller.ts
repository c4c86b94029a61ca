import { sellers } from "@/db/schema";
import { addMs } from "@/kernel/time";
import { recordAudit } from "../audit";
import type { Ctx } from "../context";
import { NOBODYS_HASH } from "./password";
import { openSession, type SignInVia } from "./sessions";
import type { TokenClaims } from "./tokens";

/**
 * A visitor's throw-away account and its only session. Nobody can sign in to it: its address leads nowhere, and nobody
 * knows its password. Call inside a transaction of the new tenant.
 */
export async function openSampleSeller(
  ctx: Ctx,
  sample: { lifetimeMs: number; locale?: string | undefined; timeZone?: string | undefined },
  via: SignInVia,
): Promise<TokenClaims> {
  const id = ctx.sellerId;
  const now = ctx.now();
  const expiresAt = addMs(now, sample.lifetimeMs);
  // `.invalid` is reserved to lead nowhere (RFC 2606).
  const email = `${id}@sample.invalid`;
  await ctx.db.insert(sellers).values({
    id,
    email,
    passwordHash: NOBODYS_HASH,
    name: "Sample shop",
    ...(sample.locale ? { locale: sample.locale } : {}),
    ...(sample.timeZone ? { timeZone: sample.timeZone } : {}),
    sampleExpiresAt: expiresAt,
    createdAt: now,
    updatedAt: now,
  });
  const claims = await openSession(ctx, email, via, expiresAt);
  await recordAudit(ctx, { action: "seller.open-sample", entityId: id, after: { sessionId: claims.jti } });
  return claims;
}
