import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { validated } from "../shared/stand-in";
import type { Slice } from "../shared/store";
import { oauthRefused } from "./refusals";
import { type EtsyState, epochSeconds, type Grant } from "./state";

/** Etsy's access tokens live one hour, refresh tokens 90 days. */
const accessSeconds = 3_600;
const refreshSeconds = 90 * 86_400;
const codeSeconds = 60;

const ScopeName = z.enum([
  "address_r",
  "address_w",
  "email_r",
  "listings_d",
  "listings_r",
  "listings_w",
  "profile_r",
  "profile_w",
  "shops_r",
  "shops_w",
  "transactions_r",
  "transactions_w",
]);

/** What a scope lets an app do, in the consent page's words. */
export const scopeWords: Record<z.infer<typeof ScopeName>, string> = {
  address_r: "see your billing and shipping addresses",
  address_w: "change your billing and shipping addresses",
  email_r: "see your email address",
  listings_d: "delete your listings",
  listings_r: "see all your listings",
  listings_w: "create and edit your listings",
  profile_r: "see your profile",
  profile_w: "change your profile",
  shops_r: "see your shop's private details",
  shops_w: "change your shop",
  transactions_r: "see your orders and payments",
  transactions_w: "update your orders",
};

const ScopeList = z
  .string()
  .transform((text) => text.split(" ").filter(Boolean))
  .pipe(z.array(ScopeName).min(1, "scope is empty"));

/** A redirect address as Etsy accepts it: https, or http on this machine. */
const RedirectUri = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, hash } = new URL(text);
  return hash === "" && (protocol === "https:" || (protocol === "http:" && isLoopback(hostname)));
}, "redirect_uri must be https, or http on localhost, without a fragment");

const isLoopback = (hostname: string) => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

/** Where an answer may be sent at all; without it the browser is not redirected. */
export const ConsentTarget = z.object({
  client_id: z.string().min(1, "client_id is missing"),
  redirect_uri: RedirectUri,
  state: z.string().optional(),
});

export const ConsentRequest = ConsentTarget.extend({
  response_type: z.literal("code", "response_type must be code"),
  scope: ScopeList,
  state: z.string().min(1, "state is missing"),
  code_challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/, "code_challenge must be a base64url SHA-256"),
  code_challenge_method: z.literal("S256", "code_challenge_method must be S256"),
});
export type ConsentRequest = z.infer<typeof ConsentRequest>;

const TokenRequest = z.discriminatedUnion("grant_type", [
  z.object({
    grant_type: z.literal("authorization_code"),
    client_id: z.string().min(1),
    redirect_uri: z.string().min(1),
    code: z.string().min(1),
    code_verifier: z.string().regex(/^[A-Za-z0-9._~-]{43,128}$/, "must be 43 to 128 of A-Z a-z 0-9 . _ ~ -"),
  }),
  z.object({
    grant_type: z.literal("refresh_token"),
    client_id: z.string().min(1),
    refresh_token: z.string().min(1),
  }),
]);

interface TokenAnswer {
  access_token: string;
  token_type: "Bearer";
  /** Seconds. */
  expires_in: number;
  refresh_token: string;
}

/** Codes and tokens. Every method throws a Refusal in the endpoint's own words. */
export interface EtsyOauth {
  /** The user agreed: a code for the redirect, single-use, one minute. */
  grantCode(request: ConsentRequest, userId: number): string;
  exchange(form: Record<string, unknown>): TokenAnswer;
  /** Whom a bearer token stands for; undefined when unknown or expired. */
  findAccess(token: string): Grant | undefined;
}

export function createOauth(state: Slice<EtsyState>, clock: () => Date): EtsyOauth {
  const now = () => clock().getTime() / 1_000;

  const issue = (value: EtsyState, { userId, clientId, scopes }: Grant): TokenAnswer => {
    const accessToken = opaque(userId);
    const refreshToken = opaque(userId);
    value.accessTokens[accessToken] = { userId, clientId, scopes, expiresAt: now() + accessSeconds };
    value.refreshTokens[refreshToken] = { userId, clientId, scopes, expiresAt: now() + refreshSeconds };
    dropExpired(value.accessTokens, now());
    dropExpired(value.refreshTokens, now());
    return {
      access_token: accessToken,
      token_type: "Bearer",
      expires_in: accessSeconds,
      refresh_token: refreshToken,
    };
  };

  return {
    grantCode: (request, userId) =>
      state.update((value) => {
        const code = randomBytes(32).toString("base64url");
        value.codes[code] = {
          userId,
          clientId: request.client_id,
          scopes: request.scope,
          expiresAt: epochSeconds(clock()) + codeSeconds,
          redirectUri: request.redirect_uri,
          challenge: request.code_challenge,
        };
        dropExpired(value.codes, now());
        return code;
      }),
    exchange: (form) =>
      state.update((value) => {
        const request = parseTokenRequest(form);
        const grant =
          request.grant_type === "refresh_token"
            ? spendRefreshToken(value, request, now())
            : spendCode(value, request, now());
        return issue(value, grant);
      }),
    findAccess: (token) => {
      const grant = state.value.accessTokens[token];
      return grant && grant.expiresAt > now() ? grant : undefined;
    },
  };
}

function parseTokenRequest(form: Record<string, unknown>) {
  const grantType = form.grant_type;
  if (typeof grantType === "string" && grantType !== "authorization_code" && grantType !== "refresh_token")
    throw oauthRefused("unsupported_grant_type", "grant_type must be authorization_code or refresh_token");
  return validated(TokenRequest, form, (problem, field) =>
    oauthRefused("invalid_request", `${field}: ${problem}`),
  );
}

type TokenRequest = z.infer<typeof TokenRequest>;
type CodeRequest = Extract<TokenRequest, { grant_type: "authorization_code" }>;
type RefreshRequest = Extract<TokenRequest, { grant_type: "refresh_token" }>;

function spendRefreshToken(value: EtsyState, request: RefreshRequest, now: number): Grant {
  const grant = take(value.refreshTokens, request.refresh_token, now);
  if (grant?.clientId !== request.client_id)
    throw oauthRefused("invalid_grant", "refresh_token is expired, used or unknown");
  return grant;
}

function spendCode(value: EtsyState, request: CodeRequest, now: number): Grant {
  const grant = take(value.codes, request.code, now);
  if (grant?.clientId !== request.client_id)
    throw oauthRefused("invalid_grant", "code is expired, used or unknown");
  if (grant.redirectUri !== request.redirect_uri)
    throw oauthRefused("invalid_grant", "redirect_uri differs from the one that got the code");
  if (challengeOf(request.code_verifier) !== grant.challenge)
    throw oauthRefused("invalid_grant", "code_verifier does not match the code_challenge");
  return grant;
}

const opaque = (userId: number) => `${userId}.${randomBytes(48).toString("base64url")}`;

const challengeOf = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");

/** Single use: what is asked for once is gone, also when the rest of the request is wrong. */
function take<G extends Grant>(grants: Record<string, G>, key: string, now: number): G | undefined {
  const grant = grants[key];
  delete grants[key];
  return grant && grant.expiresAt > now ? grant : undefined;
}

function dropExpired(grants: Record<string, Grant>, now: number) {
  for (const [key, grant] of Object.entries(grants)) if (grant.expiresAt <= now) delete grants[key];
}
