import type { EtsyOutcome } from "../overview/etsy-outcome";

/** Set when Etsy was opened from `/start`: its answer always comes to the dashboard, which then sends the seller on. */
export const returnCookie = { name: "stallhand_return", value: "start" } as const;

/** Where the dashboard sends who came from `/start`; null for everybody else, and when another account got the shop. */
export function startAddress(outcome: EtsyOutcome | null, cookie: string | undefined): string | null {
  if (!outcome || cookie !== returnCookie.value) return null;
  switch (outcome.kind) {
    case "connected":
      return `/start?${new URLSearchParams({ etsy_connected: "true", shop: outcome.shop, step: "catalogue" })}`;
    case "error":
      return `/start?${new URLSearchParams({ etsy_error: outcome.code })}`;
    case "elsewhere":
      return null;
  }
}

const MINUTES = 15;

/** Call before leaving for Etsy. */
export function comeBackHere() {
  write(MINUTES * 60);
}

/** Call when the seller is back, so that a later visit to Etsy from elsewhere ends where it began. */
export function cameBack() {
  write(0);
}

function write(maxAgeSeconds: number) {
  const { name, value } = returnCookie;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${name}=${value}; Path=/dashboard; Max-Age=${maxAgeSeconds}; SameSite=Lax`;
}
