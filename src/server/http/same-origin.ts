import { AppError } from "@/kernel/errors";

/**
 * Refuses what another site's page makes a browser send with the seller's cookie. Browsers say where a request comes
 * from (`Sec-Fetch-Site`, or only `Origin` in older ones); programs say neither and have no cookie to abuse.
 */
export function refuseCrossSite(headers: Headers, appUrl: string): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site === "same-origin") return;
  if (origin === null && (site === null || site === "none")) return;
  if (origin === new URL(appUrl).origin && site !== "cross-site") return;
  throw new AppError("forbidden", "This request came from another site, so it was not carried out.");
}

/** Forms of other sites can't send JSON without asking first; everything else isn't for us. */
export function requireJson(headers: Headers): void {
  if (headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === "application/json") return;
  throw new AppError("invalid", "Send JSON, with content-type application/json.");
}
