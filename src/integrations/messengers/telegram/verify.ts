import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Whether the `X-Telegram-Bot-Api-Secret-Token` header carries this bot's secret. Takes the same time wherever
 * the two differ, and however long the header is. An empty `expected` matches nothing.
 */
export function verifySecret(header: string | null, expected: string): boolean {
  const same = timingSafeEqual(digest(header ?? ""), digest(expected));
  return same && expected !== "";
}
