import { isLocalAddress } from "./local-address";

interface Page {
  /** Where people reach us. */
  appUrl: string;
  /** Fresh for each request. */
  nonce: string;
  /** `next dev` evaluates code and talks over a socket for hot reloads. */
  development: boolean;
}

/** What a page's scripts may do and load. Scripts run only with this request's nonce; nobody may frame us. */
export function contentSecurityPolicy({ appUrl, nonce, development }: Page): string {
  // Sandbox shops' pictures come over http from this machine.
  const images = isLocalAddress(appUrl) ? "'self' https: data: blob: http:" : "'self' https: data: blob:";
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src ${images}`,
    "font-src 'self'",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(appUrl.startsWith("https://") ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** Headers of every answer, pages and API alike. */
export function securityHeaders(appUrl: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    ...(appUrl.startsWith("https://")
      ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}
