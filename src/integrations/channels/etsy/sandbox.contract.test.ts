import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { startSandbox } from "@/sandbox/server";
import { openGate } from "@/testing/open-gate";
import { describeWithSpec, loadEtsySpec } from "@/testing/specs";
import {
  type Channel,
  type ChannelListing,
  type ChannelTokens,
  listingStates,
  type TokenSource,
} from "../port";
import { createEtsyChannel } from "./adapter";

const redirectUri = "http://127.0.0.1:3000/api/oauth/etsy/callback";

async function connectedSandbox() {
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

async function readAll(channel: Channel, tokens: TokenSource, shopExternalId: string, limit: number) {
  const all: ChannelListing[] = [];
  for (const state of listingStates) {
    for (let offset = 0, total = 1; offset < total; offset += limit) {
      const page = await channel.listListings(tokens, {
        shopExternalId,
        state,
        order: "created",
        offset,
        limit,
      });
      expect(page.failures).toEqual([]);
      all.push(...page.listings);
      total = page.total;
    }
  }
  return all;
}

describe("against the sandbox", () => {
  it("connects, and reads every listing of every state once, with its variants", async () => {
    const { sandbox, channel, gate, owner, tokens } = await connectedSandbox();
    const shop = await channel.getOwnShop(tokens);
    expect(shop.externalId).toBe(String(owner.shopId));
    const listings = await readAll(channel, tokens, shop.externalId, 40);
    const expected = sandbox.etsy.listings(owner.shopId);
    expect(listings.map((listing) => listing.externalId).sort()).toEqual(
      expected.map((listing) => String(listing.listingId)).sort(),
    );
    expect(new Set(listings.map((listing) => listing.state))).toEqual(new Set(listingStates));
    expect(
      listings.filter((listing) => /&(#\d+|[a-z]+);/i.test(listing.title + listing.description)),
    ).toEqual([]);

    const ids = listings.map((listing) => listing.externalId);
    const { variants, failures } = await channel.listVariants(tokens, ids);
    expect(failures).toEqual([]);
    expect([...variants.keys()].sort()).toEqual([...ids].sort());
    expect(
      [...variants.values()].some((of) => of.length > 1 && of.every((one) => one.properties.length > 0)),
    ).toBe(true);
    expect(gate.heard.at(-1)?.remainingToday).toEqual(expect.any(Number));
  });

  it("leaves out a listing that was removed meanwhile", async () => {
    const { sandbox, channel, owner, tokens } = await connectedSandbox();
    const [gone, ...rest] = sandbox.etsy.listings(owner.shopId).map((listing) => listing.listingId);
    if (!gone) throw new Error("the sandbox has no listing");
    sandbox.etsy.removeListing(gone);
    const asked = [gone, ...rest].slice(0, 50).map(String);
    const { variants } = await channel.listVariants(tokens, asked);
    expect([...variants.keys()].sort()).toEqual(asked.slice(1).sort());
  });

  it("goes on after the access token expired, and asks for a new connection after access was revoked", async () => {
    const { sandbox, channel, owner, tokens } = await connectedSandbox();
    sandbox.etsy.expireAccessTokens(owner.userId);
    expect(await channel.getOwnShop(tokens)).toMatchObject({ externalId: String(owner.shopId) });
    expect(tokens.renewals).toBe(1);
    sandbox.etsy.revokeAccess(owner.userId);
    await expect(channel.getOwnShop(tokens)).rejects.toMatchObject({ kind: "channel_auth" });
  });

  it("refuses a code that was used already", async () => {
    const { channel, grant } = await connectedSandbox();
    await expect(channel.exchangeCode(grant)).rejects.toMatchObject({ kind: "channel_auth" });
  });

  it("says for how long to wait when the sandbox says 429", async () => {
    const { sandbox, channel, tokens } = await connectedSandbox();
    sandbox.faults.add({ platform: "etsy", kind: "rate_limit", retryAfterSeconds: 7, count: 3 });
    await expect(channel.getOwnShop(tokens)).rejects.toMatchObject({
      kind: "rate_limited",
      retryAfterSeconds: 7,
    });
  });

  it.each(["status", "cut", "rate_limit"] as const)("gets over two faults of the kind %s", async (kind) => {
    const { sandbox, channel, tokens } = await connectedSandbox();
    sandbox.faults.add({ platform: "etsy", kind, match: "getMe", count: 2 });
    expect(await channel.getOwnShop(tokens)).toMatchObject({ url: expect.any(String) });
  });
});

describeWithSpec("etsy", "by Etsy's own document", () => {
  it("both sides of a whole sync are valid", async () => {
    const { sandbox, channel, tokens } = await connectedSandbox();
    const shop = await channel.getOwnShop(tokens);
    // Small pages: the journal cuts long bodies.
    const listings = await readAll(channel, tokens, shop.externalId, 20);
    await channel.listVariants(
      tokens,
      listings.slice(0, 20).map((listing) => listing.externalId),
    );
    const calls = sandbox.log
      .list({ platform: "etsy" })
      .filter((call) => call.path.startsWith("/v3/application"));
    expect(calls.length).toBeGreaterThanOrEqual(2 + listingStates.length + 1);
    const spec = loadEtsySpec();
    for (const { path, method, status, headers, body, responseBody } of calls) {
      expect(spec.validateRequest({ method, url: path, headers, body })).toEqual([]);
      expect(spec.validateResponse({ method, path, status, body: JSON.parse(responseBody) })).toEqual([]);
    }
  });
});
