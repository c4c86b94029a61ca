import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { idSchema } from "@/kernel/ids";

/** What a token says; times in seconds since 1970. */
export const TokenClaims = z.object({
  sellerId: idSchema("seller"),
  email: z.string(),
  jti: idSchema("session"),
  iat: z.number().int(),
  exp: z.number().int(),
});
export type TokenClaims = z.output<typeof TokenClaims>;

const key = (secret: string) => new TextEncoder().encode(secret);

/** The one kind of token, for cookies and bearers alike: a signed JWT (HS256). */
export function issueToken(claims: TokenClaims, secret: string): Promise<string> {
  const { sellerId, email, jti, iat, exp } = claims;
  return new SignJWT({ sellerId, email })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setJti(jti)
    .setIssuedAt(iat)
    .setExpirationTime(exp)
    .sign(key(secret));
}

/** The claims of a genuine, unexpired token, else null. Its session may be revoked: ask `findSession`. */
export async function readToken(token: string, secret: string, now: Date): Promise<TokenClaims | null> {
  try {
    const { payload } = await jwtVerify(token, key(secret), { algorithms: ["HS256"], currentDate: now });
    return TokenClaims.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}
