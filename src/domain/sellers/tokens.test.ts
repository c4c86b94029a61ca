import { SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { newId } from "@/kernel/ids";
import { addMs, days } from "@/kernel/time";
import { issueToken, readToken } from ".";

const secret = "a secret of more than thirty-two characters";
const now = new Date("2026-03-01T12:00:00Z");
const iat = now.getTime() / 1_000;
const claims = {
  sellerId: newId("seller"),
  email: "a@example.com",
  jti: newId("session"),
  iat,
  exp: iat + 7 * 86_400,
};

describe("a token", () => {
  it("says who, since when and until when", async () => {
    expect(await readToken(await issueToken(claims, secret), secret, now)).toEqual(claims);
  });

  it("is nobody's after it ran out", async () => {
    const token = await issueToken(claims, secret);
    expect(await readToken(token, secret, addMs(now, days(7) + 1_000))).toBeNull();
  });

  it("is nobody's when signed with another secret, changed, unsigned, or signed by another method", async () => {
    const token = await issueToken(claims, secret);
    const [head, , signature] = token.split(".");
    const body = Buffer.from(JSON.stringify({ ...claims, sellerId: newId("seller") })).toString("base64url");
    const key = new TextEncoder().encode(secret.repeat(2));
    const forged = [
      await issueToken(claims, `${secret}!`),
      `${head}.${body}.${signature}`,
      new UnsecuredJWT(claims).encode(),
      await new SignJWT(claims).setProtectedHeader({ alg: "HS512" }).sign(key),
      "",
      "not a token",
    ];
    expect(await Promise.all(forged.map((one) => readToken(one, secret, now)))).toEqual(
      forged.map(() => null),
    );
  });

  it("is nobody's when a claim is missing", async () => {
    const key = new TextEncoder().encode(secret);
    const { email: _, ...rest } = claims;
    const token = await new SignJWT(rest).setProtectedHeader({ alg: "HS256" }).sign(key);
    expect(await readToken(token, secret, now)).toBeNull();
  });
});
