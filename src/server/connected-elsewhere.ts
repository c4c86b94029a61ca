import { cookies } from "next/headers";
import { z } from "zod";

const COOKIE = "stallhand_connected";
const MAX_AGE_SECONDS = 120;

/** A shop that this browser's visitor has just connected to an account that isn't the one signed in here. */
const ConnectedElsewhere = z.object({ shop: z.string(), account: z.string() });
export type ConnectedElsewhere = z.output<typeof ConnectedElsewhere>;

/**
 * Tells the next page which account got the shop: whoever was sent a consent link by somebody else has to see it. In
 * a cookie, because an address could be forged to say anything.
 */
export function connectedCookie(appUrl: string, what: ConnectedElsewhere): string {
  const value = Buffer.from(JSON.stringify(what)).toString("base64url");
  const secure = appUrl.startsWith("https://") ? "; Secure" : "";
  return `${COOKIE}=${value}; Path=/; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** What `connectedCookie` said, for server components; null when there was nothing to say. */
export async function connectedElsewhere(): Promise<ConnectedElsewhere | null> {
  const value = (await cookies()).get(COOKIE)?.value;
  if (!value) return null;
  try {
    return ConnectedElsewhere.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
