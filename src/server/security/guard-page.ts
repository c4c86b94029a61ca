import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { sessionCookie } from "../context";
import { appUrlOr } from "./address";
import { contentSecurityPolicy, securityHeaders } from "./headers";

/** Pages of a signed-in seller, by their first segment. */
const SELLER_PAGES = new Set([
  "start",
  "dashboard",
  "conversations",
  "products",
  "orders",
  "agent",
  "channels",
  "autopilot",
  "insights",
  "activity",
  "settings",
  "ops",
]);

/** Open all the same: they hold nothing of anybody. */
const OPEN_PAGES = new Set(["/ops/design"]);

/**
 * Runs before every page: a nonce and the headers that go with it, and the way to the sign-in for visitors without a
 * cookie. Whether the cookie is any good is decided where the page reads it.
 */
export function guardPage(request: NextRequest, development: boolean): NextResponse {
  const { pathname, search, origin } = request.nextUrl;
  const appUrl = appUrlOr(origin);
  const headers = securityHeaders(appUrl);
  const firstSegment = pathname.split("/")[1] ?? "";
  const needsSession = SELLER_PAGES.has(firstSegment) && !OPEN_PAGES.has(pathname);
  if (needsSession && !request.cookies.has(sessionCookie(appUrl))) {
    const signIn = new URL(`/login?next=${encodeURIComponent(pathname + search)}`, request.url);
    // Next sends it as a path, so that it also holds behind a proxy and on any name of this machine.
    return NextResponse.redirect(signIn, { status: 307, headers });
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({ appUrl, nonce, development });
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("x-path", pathname + search);
  // Next reads its own scripts' nonce from here.
  forwarded.set("content-security-policy", policy);
  return NextResponse.next({
    request: { headers: forwarded },
    headers: { ...headers, "content-security-policy": policy },
  });
}
