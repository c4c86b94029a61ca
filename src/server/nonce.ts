import { headers } from "next/headers";

/** This request's script nonce, for inline scripts of the layout (the theme's, for one). */
export async function currentNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}
