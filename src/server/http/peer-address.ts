import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const PEER_HEADER = "x-peer-address";

/**
 * Notes on every request which address its connection came from, over anything the client claims. Next's handlers
 * see headers only, and it keeps a client's own `X-Forwarded-For`, which would let anybody escape the rate limits.
 */
export function stampPeerAddress(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "unknown";
  });
}

/**
 * Who is calling, for rate limits. Behind a trusted proxy it is the last entry of `X-Forwarded-For`: the one that
 * proxy wrote itself; entries before it are the client's own words.
 */
export function clientAddress(headers: Headers, trustProxy: boolean): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return (trustProxy ? forwarded : undefined) || headers.get(PEER_HEADER) || "unknown";
}
