import { createHash, randomBytes } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { type Sandbox, startSandbox } from "@/sandbox/server";
import { openGate } from "@/testing/open-gate";
import { loadEtsySpec } from "@/testing/specs";
import type { Channel, ChannelTokens, TokenSource } from "../port";
import { createEtsyChannel } from "./adapter";

const redirectUri = "http://127.0.0.1:3000/api/oauth/etsy/callback";

/** Our client with a consent of the first shop's owner, against a sandbox of its own. */
export async function connectedSandbox() {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const gate = openGate();
  const channel = createEtsyChannel({
    apiUrl: sandbox.origin,
    authUrl: sandbox.origin,
    apiKey: "keystring",
    sharedSecret: "secret",
    now: () => new Date(),
    gate,
    http: { delay: async () => undefined },
  });
  const [owner] = sandbox.etsy.shops();
  if (!owner) throw new Error("the sandbox has no shop");
  const codeVerifier = randomBytes(32).toString("base64url");
  const codeChallenge = createHash("sha256").update(codeVerifier).digest("base64url");
  const consent = new URL(channel.consentUrl({ state: "state-1", codeChallenge, redirectUri }));
  const form = new URLSearchParams(consent.search);
  form.set("decision", "allow");
  form.set("user_id", String(owner.userId));
  const answer = await fetch(consent.origin + consent.pathname, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const back = new URL(answer.headers.get("location") ?? "");
  expect(back.searchParams.get("state")).toBe("state-1");
  const grant = { code: back.searchParams.get("code") ?? "", codeVerifier, redirectUri };
  return {
    sandbox,
    channel,
    gate,
    owner,
    grant,
    tokens: keeperOf(channel, await channel.exchangeCode(grant)),
  };
}

function keeperOf(channel: Channel, first: ChannelTokens): TokenSource & { renewals: number } {
  let kept = first;
  return {
    purpose: "sync",
    renewals: 0,
    current: async () => kept,
    async renew() {
      this.renewals += 1;
      kept = await channel.refresh(kept.refreshToken);
      return kept;
    },
  };
}

/** Holds both sides of every call to the API against Etsy's document; returns how many there were. */
export function checkedCalls({ log }: Sandbox): number {
  const calls = log.list({ platform: "etsy" }).filter((call) => call.path.startsWith("/v3/application"));
  const spec = loadEtsySpec();
  for (const { path, method, status, headers, body, responseBody } of calls) {
    expect(spec.validateRequest({ method, url: path, headers, body })).toEqual([]);
    expect(spec.validateResponse({ method, path, status, body: JSON.parse(responseBody) })).toEqual([]);
  }
  return calls.length;
}
