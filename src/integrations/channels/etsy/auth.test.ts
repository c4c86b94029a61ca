import { describe, expect, it } from "vitest";
import { type AppError, toAppError } from "@/kernel/errors";
import { type PeerReply, startHttpPeer } from "@/testing/http-peer";
import { openGate } from "@/testing/open-gate";
import { createEtsyChannel } from "./adapter";

const now = () => new Date("2026-03-01T12:00:00Z");

async function etsyThatAnswers(reply: PeerReply) {
  const peer = await startHttpPeer(() => reply);
  const channel = createEtsyChannel({
    apiUrl: peer.origin,
    authUrl: "https://etsy.test",
    apiKey: "keystring",
    sharedSecret: "sekret",
    now,
    gate: openGate(),
  });
  return { channel, peer };
}

const granted = {
  json: { access_token: "1.a", refresh_token: "1.r", token_type: "Bearer", expires_in: 3_600 },
};
const grant = { code: "c0de", codeVerifier: "v".repeat(43), redirectUri: "http://127.0.0.1:3000/cb" };
const failure = (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(() => expect.fail("expected an error"), toAppError);

it("consent is asked for with state, PKCE and every scope", async () => {
  const { channel } = await etsyThatAnswers(granted);
  const text = channel.consentUrl({ state: "st&te", codeChallenge: "chal", redirectUri: grant.redirectUri });
  const url = new URL(text);
  expect(url.origin + url.pathname).toBe("https://etsy.test/oauth/connect");
  expect(text).not.toContain("+");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: "code",
    client_id: "keystring",
    redirect_uri: grant.redirectUri,
    scope: "listings_r listings_w listings_d shops_r shops_w transactions_r transactions_w email_r",
    state: "st&te",
    code_challenge: "chal",
    code_challenge_method: "S256",
  });
});

it("a code is traded for tokens, without any secret in the call", async () => {
  const { channel, peer } = await etsyThatAnswers(granted);
  expect(await channel.exchangeCode(grant)).toEqual({
    accessToken: "1.a",
    refreshToken: "1.r",
    expiresAt: new Date("2026-03-01T13:00:00Z"),
    scopes: expect.arrayContaining(["listings_r", "email_r"]),
  });
  const [sent] = peer.requests;
  expect(sent).toMatchObject({ method: "POST", url: "/v3/public/oauth/token" });
  expect(Object.fromEntries(new URLSearchParams(sent?.body))).toEqual({
    grant_type: "authorization_code",
    client_id: "keystring",
    redirect_uri: grant.redirectUri,
    code: "c0de",
    code_verifier: grant.codeVerifier,
  });
  expect(JSON.stringify(sent)).not.toContain("sekret");
});

it("a refresh token is traded for a new pair, with the scopes that the platform names", async () => {
  const { channel, peer } = await etsyThatAnswers({ json: { ...granted.json, scope: "listings_r shops_r" } });
  expect((await channel.refresh("1.old")).scopes).toEqual(["listings_r", "shops_r"]);
  expect(Object.fromEntries(new URLSearchParams(peer.requests[0]?.body))).toEqual({
    grant_type: "refresh_token",
    client_id: "keystring",
    refresh_token: "1.old",
  });
});

describe("a refused token call", () => {
  it.each([
    [400, "invalid_grant", "channel_auth"],
    [401, "invalid_client", "channel_rejected"],
    [400, "invalid_request", "channel_rejected"],
  ])("with %i %s means %s", async (status, code, kind) => {
    const { channel } = await etsyThatAnswers({
      status,
      json: { error: code, error_description: "No good." },
    });
    const error = await failure(channel.refresh("1.old"));
    expect(error).toMatchObject({ kind, meta: { status, platformError: code, platformMessage: "No good." } });
  });

  it("with a body nobody can read is our side's matter", async () => {
    const { channel } = await etsyThatAnswers({ status: 400, body: "<html>" });
    expect((await failure(channel.exchangeCode(grant))).kind).toBe("channel_rejected");
  });

  it("with 500 is not repeated: the code may be spent", async () => {
    const { channel, peer } = await etsyThatAnswers({ status: 500 });
    expect((await failure(channel.exchangeCode(grant))).kind).toBe("unavailable");
    expect(peer.requests).toHaveLength(1);
  });

  it("without a refresh token in the answer names the field", async () => {
    const { channel } = await etsyThatAnswers({ json: { access_token: "1.a", expires_in: 3_600 } });
    const error = await failure(channel.exchangeCode(grant));
    expect(error.meta.problems).toEqual([expect.stringMatching(/^refresh_token: /)]);
  });
});
