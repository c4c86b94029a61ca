import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Refusal } from "../shared/stand-in";

/** Etsy's error shape everywhere but at the token endpoint. */
export const refused = (status: ContentfulStatusCode, error: string, headers: Record<string, string> = {}) =>
  new Refusal(status, { error }, headers);

export const invalidToken = () => refused(401, "invalid_token: access token is expired or revoked");

/** RFC 6749 §5.2, the token endpoint's shape. */
export const oauthRefused = (
  error: "invalid_request" | "invalid_grant" | "unsupported_grant_type",
  description: string,
) => new Refusal(400, { error, error_description: description }, { "cache-control": "no-store" });
