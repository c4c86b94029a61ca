import { z } from "zod";

const Started = z.object({ redirectUrl: z.url() });
const Refused = z.object({ detail: z.string() });

type Answer = { ok: true; redirectUrl: string } | { ok: false; message: string };

/** Asks where consent is given; the answer also sets the cookie that this browser must come back with. */
export async function startEtsy(): Promise<Answer> {
  try {
    const response = await fetch("/api/oauth/etsy/start", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, redirectUrl: Started.parse(body).redirectUrl };
    return { ok: false, message: Refused.parse(body).detail };
  } catch {
    return { ok: false, message: "We can't reach the server. Are you online?" };
  }
}
