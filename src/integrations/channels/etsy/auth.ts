import { AppError } from "@/kernel/errors";
import { addMs, type Clock, seconds } from "@/kernel/time";
import type { HttpClient, HttpReply } from "../../http/http-client";
import type { Channel, ChannelTokens } from "../port";
import { EtsyError, EtsyTokens } from "./wire";

const etsyScopes = [
  ...["listings_r", "listings_w", "listings_d", "shops_r", "shops_w"],
  ...["transactions_r", "transactions_w", "email_r"],
];

interface EtsyAuthOptions {
  /** Origin of the API, which also serves the token endpoint. */
  apiUrl: string;
  /** Origin of the consent page. */
  authUrl: string;
  /** The application's keystring: the `client_id` of OAuth. */
  apiKey: string;
  http: HttpClient;
  now: Clock;
}

/**
 * Etsy's OAuth 2: authorization code with PKCE S256, form-encoded, no client secret. A code or refresh token is spent by
 * the first call, so these calls are never repeated by themselves.
 */
export function createEtsyAuth(
  options: EtsyAuthOptions,
): Pick<Channel, "consentUrl" | "exchangeCode" | "refresh"> {
  async function requestTokens(operation: string, form: Record<string, string>): Promise<ChannelTokens> {
    const url = new URL("/v3/public/oauth/token", options.apiUrl);
    const body = { form: { client_id: options.apiKey, ...form } };
    const reply = await options.http.send({ operation, method: "POST", url, body });
    if (reply.status >= 400) throw tokenError(reply);
    const tokens = options.http.parse(reply, EtsyTokens);
    return {
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
      expiresAt: addMs(options.now(), seconds(tokens.expires_in)),
      scopes: tokens.scope?.split(/[\s,]+/).filter(Boolean) ?? etsyScopes,
    };
  }

  return {
    consentUrl({ state, codeChallenge, redirectUri }) {
      const url = new URL("/oauth/connect", options.authUrl);
      const query = {
        response_type: "code",
        client_id: options.apiKey,
        redirect_uri: redirectUri,
        scope: etsyScopes.join(" "),
        state,
        code_challenge: codeChallenge,
        code_challenge_method: "S256",
      };
      // %20, not +: both are legal in a query, but only one is read alike by every server.
      url.search = new URLSearchParams(query).toString().replaceAll("+", "%20");
      return url.href;
    },
    exchangeCode: ({ code, codeVerifier, redirectUri }) =>
      requestTokens("exchangeCode", {
        grant_type: "authorization_code",
        redirect_uri: redirectUri,
        code,
        code_verifier: codeVerifier,
      }),
    refresh: (refreshToken) =>
      requestTokens("refreshToken", { grant_type: "refresh_token", refresh_token: refreshToken }),
  };
}

/** RFC 6749, 5.2: only `invalid_grant` is the seller's to mend; the rest is our registration or our request. */
function tokenError(reply: HttpReply): AppError {
  const { data } = EtsyError.safeParse(reply.json);
  const meta = {
    operation: reply.operation,
    status: reply.status,
    platformError: data?.error,
    platformMessage: data?.error_description,
  };
  if (data?.error === "invalid_grant") {
    return new AppError(
      "channel_auth",
      "Etsy no longer accepts this sign-in. Please connect your shop again.",
      { meta },
    );
  }
  const sentence =
    "Etsy refused this application's registration. The operator needs to check the Etsy API key and the callback address.";
  return new AppError("channel_rejected", sentence, { meta });
}
