type Answer = { ok: true; redirectUrl: string } | { ok: false; message: string };

const UNREACHABLE = { ok: false, message: "We can't reach the server. Are you online?" } as const;

/** Asks where consent is given; the answer also sets the cookie that this browser must come back with. */
export async function startEtsy(): Promise<Answer> {
  try {
    const response = await fetch("/api/oauth/etsy/start", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const { redirectUrl, detail }: { redirectUrl?: unknown; detail?: unknown } = await response.json();
    if (response.ok && isWebAddress(redirectUrl)) return { ok: true, redirectUrl };
    return typeof detail === "string" ? { ok: false, message: detail } : UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}

/** Never a `javascript:` address. */
function isWebAddress(given: unknown): given is string {
  return typeof given === "string" && /^https?:\/\//.test(given) && URL.canParse(given);
}
