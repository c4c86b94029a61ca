import { describe, expect, it } from "vitest";
import { describeWithSpec } from "@/testing/specs";
import { type Channel, type ChannelListing, listingStates, type TokenSource, termsKinds } from "../port";
import { checkedCalls, connectedSandbox } from "./connected-sandbox.fixture";

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
    const shopExternalId = shop.externalId;
    for (const kind of termsKinds)
      expect((await channel.listTerms(tokens, { shopExternalId, kind }))?.[0]?.terms.kind).toBe(kind);
    expect(checkedCalls(sandbox)).toBeGreaterThanOrEqual(2 + listingStates.length + 1 + termsKinds.length);
  });
});
