import { randomBytes } from "node:crypto";
import type { WebBoot } from "@/boot/web";
import { finishEtsyConnect, startEtsyConnect } from "@/domain/channels";
import { asTenant } from "@/domain/context";
import { getSeller } from "@/domain/sellers";
import { connectedCookie } from "../connected-elsewhere";
import { pageContext, sessionCookie } from "../context";
import { sellerCtx, takeSellerRate } from "../trpc";
import { cookieOf } from "./cookie";
import { refuseCrossSite, requireJson } from "./same-origin";
import { withHttpErrors } from "./with-http-errors";

/** Binds a consent to the browser that asked for it. */
const BROWSER_COOKIE = "stallhand_oauth";
const TEN_MINUTES = 600;

/**
 * The page asks where consent is given, and gets the cookie it must come back with. It answers with the address
 * instead of redirecting there, since our pages' policy lets forms lead only to ourselves.
 */
export const startEtsyFromPage = withHttpErrors(async (request, { boot }) => {
  refuseCrossSite(request.headers, boot.env.appUrl);
  requireJson(request.headers);
  const ctx = sellerCtx(await visitor(boot, request));
  await takeSellerRate(ctx, "calls");
  const browser = randomBytes(32).toString("base64url");
  const answer = Response.json(await startEtsyConnect(ctx, { browser }), { headers: NO_STORE });
  answer.headers.append("set-cookie", browserCookie(boot, browser, TEN_MINUTES));
  return answer;
});

/** Etsy sends the seller back here. Always ends at the dashboard, which says how it went. */
export const finishEtsy = withHttpErrors(async (request, { boot, system }) => {
  const { searchParams } = new URL(request.url);
  const result = await finishEtsyConnect(system, {
    state: searchParams.get("state"),
    code: searchParams.get("code"),
    error: searchParams.get("error"),
    browser: cookieOf(request.headers, BROWSER_COOKIE) ?? null,
  });
  const words: Record<string, string> = result.ok
    ? { etsy_connected: "true", shop: result.shopName }
    : { etsy_error: result.code };
  const location = `${boot.env.appUrl}/dashboard?${new URLSearchParams(words)}`;
  const answer = new Response(null, { status: 302, headers: { ...NO_STORE, location } });
  answer.headers.append("set-cookie", browserCookie(boot, "", 0));
  if (result.ok && (await visitor(boot, request)).session?.sellerId !== result.sellerId) {
    const { email } = await getSeller(asTenant(system, result.sellerId));
    answer.headers.append(
      "set-cookie",
      connectedCookie(boot.env.appUrl, { shop: result.shopName, account: email }),
    );
  }
  return answer;
});

const NO_STORE = { "cache-control": "no-store" };

function visitor(boot: WebBoot, request: Request) {
  return pageContext(boot, request.headers, cookieOf(request.headers, sessionCookie(boot.env.appUrl)));
}

function browserCookie({ env }: WebBoot, value: string, maxAgeSeconds: number): string {
  const secure = env.appUrl.startsWith("https://") ? "; Secure" : "";
  return `${BROWSER_COOKIE}=${value}; Path=/api/oauth/etsy; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
