import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../server";
import {
  askToken,
  callApi,
  codeForm,
  connectSeller,
  consentQuery,
  pkcePair,
  pressConsent,
  refreshForm,
  testApp,
} from "./test-seller";

let sandbox: Sandbox;
let now: Date;
beforeEach(async () => {
  now = new Date("2026-11-20T09:00:00Z");
  sandbox = await startSandbox({ now: () => now });
});
afterEach(() => sandbox.close());

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};
const firstUser = () => sandbox.etsy.shops()[0]?.userId ?? 0;

async function freshCode() {
  const { verifier, challenge } = pkcePair();
  const redirect = await pressConsent(sandbox, consentQuery(challenge), firstUser());
  return { code: redirect.searchParams.get("code") ?? "", verifier };
}

describe("the consent page", () => {
  it("names both shops, the asking app and the stand-in", async () => {
    const reply = await fetch(`${sandbox.origin}/oauth/connect?${consentQuery(pkcePair().challenge)}`);
    const text = await reply.text();
    expect(reply.status).toBe(200);
    for (const words of [
      "JuniperAndClayStudio",
      "OtterLanePrints",
      "localhost:3000",
      "no real service is contacted",
    ])
      expect(text).toContain(words);
  });

  it("sends a code and the state back when allowed", async () => {
    const redirect = await pressConsent(sandbox, consentQuery(pkcePair().challenge), firstUser());
    expect(redirect.href.startsWith(testApp.redirectUri)).toBe(true);
    expect(redirect.searchParams.get("state")).toBe("state-1");
    expect(redirect.searchParams.get("code")).toMatch(/^.{20,}$/);
  });

  it("sends access_denied and no code when denied", async () => {
    const redirect = await pressConsent(sandbox, consentQuery(pkcePair().challenge), firstUser(), "deny");
    expect(Object.fromEntries(redirect.searchParams)).toMatchObject({
      error: "access_denied",
      state: "state-1",
    });
    expect(redirect.searchParams.has("code")).toBe(false);
  });

  it.each([
    [{ scope: "listings_r everything" }, "invalid_scope"],
    [{ code_challenge_method: "plain" }, "invalid_request"],
    [{ code_challenge: "short" }, "invalid_request"],
    [{ response_type: "token" }, "unsupported_response_type"],
    [{ state: "" }, "invalid_request"],
  ])("tells the app about %o as %s", async (changes, error) => {
    const query = consentQuery(pkcePair().challenge, changes);
    const reply = await fetch(`${sandbox.origin}/oauth/connect?${query}`, { redirect: "manual" });
    expect(new URL(reply.headers.get("location") ?? "").searchParams.get("error")).toBe(error);
  });

  it.each(["http://shop.example/callback", "javascript:alert(1)", "https://shop.example/#x", ""])(
    "never redirects to %s",
    async (address) => {
      const query = consentQuery(pkcePair().challenge, { redirect_uri: address });
      const reply = await fetch(`${sandbox.origin}/oauth/connect?${query}`, { redirect: "manual" });
      expect(reply.status).toBe(400);
      expect(await reply.text()).toContain("redirect_uri");
    },
  );
});

describe("the token endpoint", () => {
  it("exchanges a code for an hour's access token and a refresh token", async () => {
    const { code, verifier } = await freshCode();
    const { status, body, accessToken } = await askToken(sandbox, codeForm(code, verifier));
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3_600 });
    expect(accessToken.startsWith(`${firstUser()}.`)).toBe(true);
    expect((await callApi(sandbox, "/users/me", accessToken)).body).toEqual({
      user_id: firstUser(),
      shop_id: sandbox.etsy.shops()[0]?.shopId,
    });
  });

  it("refuses a wrong verifier, and the code is spent by it", async () => {
    const { code, verifier } = await freshCode();
    const wrong = await askToken(sandbox, codeForm(code, pkcePair().verifier));
    expect([wrong.status, wrong.error]).toEqual([400, "invalid_grant"]);
    expect((await askToken(sandbox, codeForm(code, verifier))).error).toBe("invalid_grant");
  });

  it("takes a code once", async () => {
    const { code, verifier } = await freshCode();
    await askToken(sandbox, codeForm(code, verifier));
    expect((await askToken(sandbox, codeForm(code, verifier))).error).toBe("invalid_grant");
  });

  it("refuses a code after a minute, for another app, and for another redirect address", async () => {
    const old = await freshCode();
    later(61);
    const second = await freshCode();
    const third = await freshCode();
    const answers = await Promise.all([
      askToken(sandbox, codeForm(old.code, old.verifier)),
      askToken(sandbox, { ...codeForm(second.code, second.verifier), client_id: "somebody-else" }),
      askToken(sandbox, {
        ...codeForm(third.code, third.verifier),
        redirect_uri: "http://localhost:3000/other",
      }),
    ]);
    expect(answers.map((answer) => answer.error)).toEqual(Array(3).fill("invalid_grant"));
  });

  it("rotates the refresh token: the new one works, the old one is dead", async () => {
    const { refreshToken } = await connectSeller(sandbox);
    const renewed = await askToken(sandbox, refreshForm(refreshToken));
    expect(renewed.refreshToken).not.toBe(refreshToken);
    expect((await askToken(sandbox, refreshForm(refreshToken))).error).toBe("invalid_grant");
    expect((await askToken(sandbox, refreshForm(renewed.refreshToken))).status).toBe(200);
  });

  it("refuses a refresh token after 90 days", async () => {
    const { refreshToken } = await connectSeller(sandbox);
    later(90 * 86_400 + 1);
    expect((await askToken(sandbox, refreshForm(refreshToken))).error).toBe("invalid_grant");
  });

  it("names what is wrong with a request", async () => {
    expect((await askToken(sandbox, { grant_type: "password" })).error).toBe("unsupported_grant_type");
    const short = await askToken(sandbox, codeForm("x", "too-short"));
    expect(short.body).toMatchObject({
      error: "invalid_request",
      error_description: expect.stringContaining("code_verifier"),
    });
  });
});

describe("an access token", () => {
  it("is refused with 401 after an hour", async () => {
    const seller = await connectSeller(sandbox);
    expect((await seller.get("/users/me")).status).toBe(200);
    later(3_600);
    expect((await seller.get("/users/me")).status).toBe(401);
  });

  it("is refused with 401 when expired by hand, while the refresh token still works", async () => {
    const seller = await connectSeller(sandbox);
    sandbox.etsy.expireAccessTokens(seller.shop.userId);
    expect((await seller.get("/users/me")).status).toBe(401);
    expect((await askToken(sandbox, refreshForm(seller.refreshToken))).status).toBe(200);
  });

  it("is dead together with the refresh token once access is revoked", async () => {
    const seller = await connectSeller(sandbox);
    sandbox.etsy.revokeAccess(seller.shop.userId);
    expect((await seller.get("/users/me")).status).toBe(401);
    expect((await askToken(sandbox, refreshForm(seller.refreshToken))).error).toBe("invalid_grant");
  });

  it("opens only what its scopes allow", async () => {
    const seller = await connectSeller(sandbox, { scope: "shops_r" });
    const { status, error } = await seller.get(`/shops/${seller.shop.shopId}/listings`);
    expect([status, error]).toEqual([403, "insufficient_scope: the token lacks listings_r"]);
  });

  it("doesn't work with another application's key", async () => {
    const { accessToken } = await connectSeller(sandbox);
    expect((await callApi(sandbox, "/users/me", accessToken, "other:secret")).status).toBe(401);
  });
});
