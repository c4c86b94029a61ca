/** next-auth's endpoints, called as its own browser client does, which would weigh 10 kB on every page. */
const AUTH = "/api/auth";

/** Whether a cookie of this browser still stands for somebody. */
export async function isSignedIn(): Promise<boolean> {
  return Object.keys(await (await fetch(`${AUTH}/session`)).json()).length > 0;
}

type Form = Record<string, string | undefined>;

/** Signs in by one of the ways in; null when it worked, else the error's code. */
export async function enterBy(provider: string, form: Form): Promise<string | null> {
  const { ok, url } = await post(`callback/${provider}`, form);
  return url.searchParams.get("error") ?? (ok ? null : "unavailable");
}

/** Ends this browser's session; answers where to go. */
export async function leave(callbackUrl: string): Promise<string> {
  return (await post("signout", { callbackUrl })).url.href;
}

/** Posts a form with the token that proves it came from a page of ours. */
async function post(path: string, form: Form) {
  const { csrfToken } = await (await fetch(`${AUTH}/csrf`)).json();
  const body = new URLSearchParams({ callbackUrl: window.location.href, csrfToken, json: "true" });
  for (const [name, value] of Object.entries(form)) if (value !== undefined) body.set(name, value);
  const answer = await fetch(`${AUTH}/${path}`, { method: "POST", body });
  const { url } = await answer.json();
  return { ok: answer.ok, url: new URL(url, window.location.href) };
}
