import { randomUUID } from "node:crypto";
import type { WebBoot } from "@/boot/web";
import type { SystemCtx } from "@/domain/context";
import { findSession, readToken, type Session } from "@/domain/sellers";
import { clientAddress } from "./http/peer-address";

/** What a request brings along before it is known to be a seller's. */
export interface RequestCtx extends SystemCtx {
  requestId: string;
  live: WebBoot["live"];
  session: Session | null;
  /** For audit rows: pages are the dashboard's. */
  surface: "dashboard" | "rest";
  /** Whom rate limits without an account count. */
  address: string;
  userAgent: string | null;
  authSecret: string;
}

/** The cookie that holds a browser's token; next-auth's own name, so that both sides agree. */
export const sessionCookie = (appUrl: string) =>
  `${appUrl.startsWith("https://") ? "__Secure-" : ""}next-auth.session-token`;

/** The caller's own request id when it is a plausible one, else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}

/** A request of a program: the token comes only from `Authorization: Bearer`, a cookie counts for nothing. */
export function restContext(boot: WebBoot, headers: Headers, requestId: string): Promise<RequestCtx> {
  const token = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return requestContext(boot, headers, { token, surface: "rest", requestId });
}

/** A request of a page: the token comes only from the cookie. */
export function pageContext(
  boot: WebBoot,
  headers: Headers,
  cookie: string | undefined,
): Promise<RequestCtx> {
  return requestContext(boot, headers, {
    token: cookie,
    surface: "dashboard",
    requestId: requestIdOf(headers),
  });
}

async function requestContext(
  { system, live, env }: WebBoot,
  headers: Headers,
  { token, surface, requestId }: Pick<RequestCtx, "surface" | "requestId"> & { token: string | undefined },
): Promise<RequestCtx> {
  const base: SystemCtx = { ...system, requestId, log: system.log.child({ requestId }) };
  const claims = token ? await readToken(token, env.authSecret, system.now()) : null;
  return {
    ...base,
    requestId,
    live,
    session: claims && (await findSession(base, claims)),
    surface,
    address: clientAddress(headers, env.trustProxy),
    userAgent: headers.get("user-agent"),
    authSecret: env.authSecret,
  };
}
