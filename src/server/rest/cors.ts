/**
 * Headers that let a front end on the one configured origin read our answers. No credentials: REST knows no cookie.
 * Other origins get none, and their browsers keep the answer from them.
 */
export function corsHeaders(origin: string | null, allowed: string | null): Record<string, string> {
  if (!allowed) return {};
  if (origin !== allowed) return { vary: "Origin" };
  return {
    vary: "Origin",
    "access-control-allow-origin": allowed,
    "access-control-expose-headers": "Idempotency-Replayed, Retry-After, X-Request-Id",
  };
}

/** The answer to a browser that asks before it sends. */
export function preflightHeaders(methods: string[]): Record<string, string> {
  return {
    "access-control-allow-methods": methods.join(", "),
    "access-control-allow-headers":
      "Authorization, Content-Type, Idempotency-Key, Last-Event-ID, X-Request-Id",
    "access-control-max-age": "600",
  };
}
