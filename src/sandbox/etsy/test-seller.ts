import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Sandbox } from "../server";

/** The application that tests are. */
export const testApp = {
  clientId: "teststring",
  apiKey: "teststring:testsecret",
  redirectUri: "http://localhost:3000/callback",
};

const ReplyBody = z.looseObject({
  error: z.string().optional(),
  access_token: z.string().default(""),
  refresh_token: z.string().default(""),
  count: z.number().default(0),
  results: z.array(z.looseObject({ listing_id: z.number().default(0) })).default([]),
});

/** An answer: `body` as sent, and what tests often read from it, empty where the body hasn't got it. */
export interface Reply {
  status: number;
  headers: Headers;
  body: unknown;
  error: string | undefined;
  accessToken: string;
  refreshToken: string;
  count: number;
  listingIds: number[];
}

export function pkcePair() {
  const verifier = randomBytes(32).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** What our application would put into the consent address. */
export function consentQuery(challenge: string, changes: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    response_type: "code",
    client_id: testApp.clientId,
    redirect_uri: testApp.redirectUri,
    scope: "listings_r shops_r",
    state: "state-1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...changes,
  });
}

/** Presses a button of the consent page; answers where the browser is sent. */
export async function pressConsent(
  sandbox: Sandbox,
  query: URLSearchParams,
  userId: number,
  decision: "allow" | "deny" = "allow",
): Promise<URL> {
  const body = new URLSearchParams(query);
  body.set("user_id", String(userId));
  body.set("decision", decision);
  const reply = await fetch(`${sandbox.origin}/oauth/connect`, { method: "POST", body, redirect: "manual" });
  return new URL(reply.headers.get("location") ?? "about:blank");
}

export async function askToken(sandbox: Sandbox, form: Record<string, string>): Promise<Reply> {
  const url = `${sandbox.origin}/v3/public/oauth/token`;
  return read(await fetch(url, { method: "POST", body: new URLSearchParams(form) }));
}

export const codeForm = (code: string, verifier: string) => ({
  grant_type: "authorization_code",
  client_id: testApp.clientId,
  redirect_uri: testApp.redirectUri,
  code,
  code_verifier: verifier,
});

export const refreshForm = (refreshToken: string) => ({
  grant_type: "refresh_token",
  client_id: testApp.clientId,
  refresh_token: refreshToken,
});

/** Consents and exchanges the code; answers the tokens and a caller that uses them. */
export async function connectSeller(sandbox: Sandbox, { shop = 0, scope = "listings_r shops_r" } = {}) {
  const owned = sandbox.etsy.shops()[shop];
  if (!owned) throw new Error(`there is no shop ${shop}`);
  const { verifier, challenge } = pkcePair();
  const redirect = await pressConsent(sandbox, consentQuery(challenge, { scope }), owned.userId);
  const { accessToken, refreshToken } = await askToken(
    sandbox,
    codeForm(redirect.searchParams.get("code") ?? "", verifier),
  );
  return {
    shop: owned,
    accessToken,
    refreshToken,
    get: (path: string) => callApi(sandbox, path, accessToken),
    /** A form of `[name, value]` pairs. */
    patch: (path: string, form: [string, string][]) =>
      writeApi(sandbox, { method: "PATCH", path, accessToken, body: new URLSearchParams(form) }),
    put: (path: string, json: unknown) =>
      writeApi(sandbox, { method: "PUT", path, accessToken, body: JSON.stringify(json) }),
    post: (path: string, json: unknown) =>
      writeApi(sandbox, { method: "POST", path, accessToken, body: JSON.stringify(json) }),
  };
}

export async function callApi(
  sandbox: Sandbox,
  path: string,
  accessToken?: string,
  apiKey: string | null = testApp.apiKey,
): Promise<Reply> {
  const headers = {
    ...(apiKey === null ? {} : { "x-api-key": apiKey }),
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
  };
  return read(await fetch(`${sandbox.origin}/v3/application${path}`, { headers }));
}

interface Write {
  method: string;
  path: string;
  accessToken?: string;
  /** A text is JSON, unless `type` says otherwise. */
  body: string | URLSearchParams;
  type?: string;
}

export async function writeApi(sandbox: Sandbox, { method, path, accessToken, body, type }: Write) {
  const form = body instanceof URLSearchParams ? "application/x-www-form-urlencoded" : "application/json";
  const headers = {
    "x-api-key": testApp.apiKey,
    "content-type": type ?? form,
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
  };
  return read(
    await fetch(`${sandbox.origin}/v3/application${path}`, { method, headers, body: String(body) }),
  );
}

async function read(reply: Response): Promise<Reply> {
  const body: unknown = await reply.json();
  const known = ReplyBody.parse(body);
  return {
    status: reply.status,
    headers: reply.headers,
    body,
    error: known.error,
    accessToken: known.access_token,
    refreshToken: known.refresh_token,
    count: known.count,
    listingIds: known.results.map((listing) => listing.listing_id),
  };
}
