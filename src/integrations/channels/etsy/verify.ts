import { createHmac, timingSafeEqual } from "node:crypto";

/** Older deliveries are refused, and those from further ahead: somebody may have kept one. */
const TOLERANCE_SECONDS = 300;

export interface SignedDelivery {
  headers: Headers;
  /** Raw bytes, as signed. */
  body: Buffer;
}

/** What is secret of a `whsec_…` text. */
export function webhookKey(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ""), "base64");
}

/**
 * The delivery's id when its signature is right (Standard Webhooks: HMAC-SHA256 of `id.timestamp.body`; any of several
 * `v1,` signatures may match) and it is of the last five minutes, else null.
 */
export function verifyDelivery({ headers, body }: SignedDelivery, secret: string, now: Date): string | null {
  const key = webhookKey(secret);
  const id = headers.get("webhook-id") ?? "";
  const timestamp = headers.get("webhook-timestamp") ?? "";
  if (key.length === 0 || !/^[\x21-\x7e]{1,200}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return null;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return null;
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  const signatures = (headers.get("webhook-signature") ?? "").slice(0, 4_096).split(" ");
  // All are compared, so that the time tells nothing of which one matched.
  const matches = signatures.filter((signature) => isSame(signature, expected));
  return matches.length > 0 ? id : null;
}

function isSame(signature: string, expected: Buffer): boolean {
  const [version, encoded = ""] = signature.split(",");
  const given = Buffer.from(encoded, "base64");
  return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
}
