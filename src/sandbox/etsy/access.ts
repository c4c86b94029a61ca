import type { MiddlewareHandler } from "hono";
import type { StandInContext, StandInEnv } from "../shared/stand-in";
import type { CallLimits } from "./call-limits";
import type { EtsyOauth } from "./oauth";
import { invalidToken, refused } from "./refusals";
import type { Grant } from "./state";

/** Every call needs the application's key; all calls with one key share the limits and are told what is left. */
export function requireApiKey(limits: CallLimits): MiddlewareHandler<StandInEnv> {
  return async (c, next) => {
    const keystring = checkApiKey(c.req.header("x-api-key"));
    const { headers, retryAfterSeconds } = limits.count(keystring);
    if (retryAfterSeconds !== undefined)
      throw refused(429, "Too Many Requests", { ...headers, "retry-after": String(retryAfterSeconds) });
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };
}

function checkApiKey(header: string | undefined): string {
  if (!header) throw refused(403, "Missing x-api-key header or client_id");
  const [keystring, secret, ...rest] = header.split(":");
  if (!keystring || !secret || rest.length > 0)
    throw refused(403, "Invalid API key: should be in the format 'keystring:shared_secret'.");
  return keystring;
}

/** Who calls, read from the bearer token. */
export interface EtsyAccess {
  /** Undefined without an Authorization header; throws 401 when the token is dead or another application's. */
  findCaller(c: StandInContext): Grant | undefined;
  /** Throws 401 without a live token and 403 when it lacks the scope. */
  requireScope(c: StandInContext, scope: string): Grant;
}

export function createAccess(oauth: EtsyOauth): EtsyAccess {
  const findCaller = (c: StandInContext) => {
    const header = c.req.header("authorization");
    if (header === undefined) return undefined;
    const grant = oauth.findAccess(/^Bearer (\S+)$/.exec(header)?.[1] ?? "");
    const keystring = c.req.header("x-api-key")?.split(":")[0];
    if (!grant || grant.clientId !== keystring) throw invalidToken();
    return grant;
  };
  return {
    findCaller,
    requireScope(c, scope) {
      const grant = findCaller(c);
      if (!grant) throw refused(401, "invalid_token: this call needs an Authorization: Bearer header");
      if (!grant.scopes.includes(scope)) throw refused(403, `insufficient_scope: the token lacks ${scope}`);
      return grant;
    },
  };
}
