import { describe, expect, it } from "vitest";
import { AppError, toAppError } from "@/kernel/errors";
import { type PeerReply, type PeerRequest, startHttpPeer } from "@/testing/http-peer";
import { openGate } from "@/testing/open-gate";
import type { ChannelTokens, TokenSource } from "../port";
import { createEtsyChannel } from "./adapter";

const now = () => new Date("2026-03-01T12:00:00Z");

async function etsyThatAnswers(
  answer: (request: PeerRequest, index: number) => PeerReply,
  timeoutMs = 5_000,
) {
  const peer = await startHttpPeer(answer);
  const gate = openGate();
  const channel = createEtsyChannel({
    apiUrl: peer.origin,
    authUrl: "https://etsy.test",
    apiKey: "keystring",
    sharedSecret: "sekret",
    now,
    gate,
    http: { timeoutMs, delay: async () => undefined },
  });
  return { channel, peer, gate };
}

/** Tokens t0, t1, … where each renewal gives the next. */
function tokenSource() {
  let generation = 0;
  const renewed: string[] = [];
  const tokens = (): ChannelTokens => ({
    accessToken: `t${generation}`,
    refreshToken: "r",
    expiresAt: now(),
    scopes: [],
  });
  const source: TokenSource = {
    purpose: "sync",
    current: async () => tokens(),
    async renew(failed) {
      renewed.push(failed);
      generation += 1;
      return tokens();
    },
  };
  return { source, renewed };
}

const row = (listing_id: number, extra: Record<string, unknown> = {}) => ({
  listing_id,
  state: "active",
  title: `Tray ${listing_id}`,
  quantity: 1,
  updated_timestamp: 1_760_000_000,
  ...extra,
});

const page = { shopExternalId: "9", state: "active", order: "created", offset: 0, limit: 100 } as const;
const failure = (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(() => expect.fail("expected an error"), toAppError);
const refusal = (status: number, error: string): PeerReply => ({ status, json: { error } });

describe("a page of listings", () => {
  it("is asked for with both credentials, includes repeated, oldest first", async () => {
    const { channel, peer } = await etsyThatAnswers(() => ({ json: { count: 0, results: [] } }));
    await channel.listListings(tokenSource().source, { ...page, state: "sold_out", offset: 200 });
    expect(peer.requests[0]).toMatchObject({
      method: "GET",
      url: "/v3/application/shops/9/listings?state=sold_out&limit=100&offset=200&sort_on=created&sort_order=asc&includes=Images&includes=Personalization",
      headers: { "x-api-key": "keystring:sekret", authorization: "Bearer t0" },
    });
  });

  it("is asked for by the latest change where only changes are wanted", async () => {
    const { channel, peer } = await etsyThatAnswers(() => ({ json: { count: 0, results: [] } }));
    await channel.listListings(tokenSource().source, { ...page, order: "updated" });
    expect(peer.requests[0]?.url).toContain("&sort_on=updated&sort_order=desc&");
  });

  it("survives rows that can't be read, each named with its fields", async () => {
    const results = [
      row(1, { brand_new_field: { a: 1 } }),
      row(2, { title: undefined }),
      row(3, { state: "melted", price: { amount: 1, divisor: 0, currency_code: "USD" } }),
      { nothing: true },
      row(5),
    ];
    const { channel } = await etsyThatAnswers(() => ({ json: { count: 5, results } }));
    const { listings, failures, total } = await channel.listListings(tokenSource().source, page);
    expect(listings.map((listing) => listing.externalId)).toEqual(["1", "5"]);
    expect(listings[0]?.raw).toEqual(row(1, { brand_new_field: { a: 1 } }));
    expect(failures).toEqual([
      { externalId: "2", reason: expect.stringContaining("title: ") },
      { externalId: "3", reason: expect.stringMatching(/state: .*price\.divisor: /) },
      { externalId: null, reason: expect.stringContaining("listing_id: ") },
    ]);
    expect(total).toBe(5);
  });

  it.each([
    [{ results: [] }, /^count: /],
    [{ count: 1, results: "none" }, /^results: /],
    [[], /^body: /],
  ])("of the form %j is refused with the field named", async (json, problem) => {
    const { channel } = await etsyThatAnswers(() => ({ json }));
    const error = await failure(channel.listListings(tokenSource().source, page));
    expect(error).toMatchObject({ kind: "unavailable", meta: { operation: "getListingsByShop" } });
    expect(error.meta.problems).toContainEqual(expect.stringMatching(problem));
  });

  it.each<[PeerReply, number]>([
    [{ status: 500 }, 3],
    ["cut", 3],
    [{ body: '{"count":1,' }, 1],
    ["hang", 1],
  ])("fails as unavailable after %j, asked %i times", async (fault, tries) => {
    const { channel, peer } = await etsyThatAnswers(() => fault, 150);
    expect((await failure(channel.listListings(tokenSource().source, page))).kind).toBe("unavailable");
    expect(peer.requests).toHaveLength(tries);
  });

  it("waits as long as Etsy says when there were too many calls", async () => {
    const limits = { "retry-after": "5", "x-remaining-today": "0", "x-limit-per-day": "10000" };
    const { channel, gate } = await etsyThatAnswers(() => ({ status: 429, headers: limits }));
    const error = await failure(channel.listListings(tokenSource().source, page));
    expect(error).toMatchObject({ kind: "rate_limited", retryAfterSeconds: 5 });
    expect(gate.heard[0]).toMatchObject({ remainingToday: 0, limitPerDay: 10_000, retryAfterSeconds: 5 });
  });
});

describe("a listing by itself", () => {
  it("comes with what a page brings, or names what can't be read", async () => {
    const { channel, peer } = await etsyThatAnswers((_, index) => ({
      json: index === 0 ? row(7) : row(7, { title: undefined }),
    }));
    const { source } = tokenSource();
    expect(await channel.getListing(source, "7")).toMatchObject({
      listings: [{ externalId: "7" }],
      total: 1,
    });
    expect(peer.requests[0]?.url).toBe("/v3/application/listings/7?includes=Images&includes=Personalization");
    const { listings, failures } = await channel.getListing(source, "7");
    expect([listings, failures]).toMatchObject([[], [{ externalId: "7" }]]);
  });

  it("that is gone is none", async () => {
    const { channel } = await etsyThatAnswers(() => refusal(404, "Listing not found"));
    const nothing = { listings: [], failures: [], total: 0 };
    expect(await channel.getListing(tokenSource().source, "7")).toEqual(nothing);
  });
});

describe("credentials", () => {
  const empty = { json: { count: 0, results: [] } };

  it("are renewed once after a 401, and the call is repeated", async () => {
    const expired = refusal(401, "invalid_token");
    const { channel, peer } = await etsyThatAnswers((request) =>
      request.headers.authorization === "Bearer t1" ? empty : expired,
    );
    const { source, renewed } = tokenSource();
    await channel.listListings(source, page);
    expect(renewed).toEqual(["t0"]);
    expect(peer.requests.map((request) => request.headers.authorization)).toEqual(["Bearer t0", "Bearer t1"]);
  });

  it("that are refused again ask for a new connection", async () => {
    const { channel, peer } = await etsyThatAnswers(() => refusal(401, "invalid_token"));
    const { source, renewed } = tokenSource();
    expect((await failure(channel.listListings(source, page))).kind).toBe("channel_auth");
    expect([peer.requests.length, renewed.length]).toEqual([2, 1]);
  });

  it("that can't be renewed end with the renewal's own error", async () => {
    const { channel, peer } = await etsyThatAnswers(() => refusal(401, "invalid_token"));
    const gone = new AppError("channel_auth", "Please connect again.");
    const source = { ...tokenSource().source, renew: () => Promise.reject(gone) };
    expect(await failure(channel.listListings(source, page))).toBe(gone);
    expect(peer.requests).toHaveLength(1);
  });

  it.each([401, 403])(
    "with a wrong API key (%i) are the operator's matter, not the seller's",
    async (status) => {
      const words = "Invalid API key: should be in the format 'keystring:shared_secret'.";
      const { channel } = await etsyThatAnswers(() => refusal(status, words));
      const { source, renewed } = tokenSource();
      const error = await failure(channel.listListings(source, page));
      expect(error).toMatchObject({ kind: "channel_rejected", meta: { platformMessage: words } });
      expect(error.message).toContain("ETSY_API_KEY");
      expect(JSON.stringify([error.message, error.meta])).not.toContain("sekret");
      expect(renewed).toEqual([]);
    },
  );

  it("without a needed scope ask for a new connection", async () => {
    const { channel } = await etsyThatAnswers(() => refusal(403, "insufficient_scope"));
    expect((await failure(channel.listListings(tokenSource().source, page))).kind).toBe("channel_auth");
  });

  it.each([400, 403, 404, 409])("status %i otherwise is a refusal with Etsy's words", async (status) => {
    const { channel } = await etsyThatAnswers(() => refusal(status, "No."));
    const error = await failure(channel.listListings(tokenSource().source, page));
    expect(error).toMatchObject({ kind: "channel_rejected", meta: { status, platformMessage: "No." } });
  });
});

describe("variants", () => {
  const inventory = (listing_id: string) => ({
    listing_id: Number(listing_id),
    inventory: { products: [{ product_id: Number(listing_id) * 10, offerings: [{ quantity: 1 }] }] },
  });
  const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
  const asked = (request: PeerRequest) => new URL(request.url, "http://x").searchParams.getAll("listing_ids");
  /** Answers like Etsy: 404 for the whole batch when one id is unknown. */
  const shopWithout = (missing: string[]) => (request: PeerRequest) => {
    const wanted = asked(request);
    if (wanted.some((id) => missing.includes(id))) return refusal(404, "Listing not found");
    return { json: { count: wanted.length, results: wanted.map(inventory) } };
  };

  it("of 100 listings cost one call", async () => {
    const { channel, peer } = await etsyThatAnswers(shopWithout([]));
    const { variants } = await channel.listVariants(tokenSource().source, ids(100));
    expect([...variants.keys()]).toEqual(ids(100));
    expect(peer.requests).toHaveLength(1);
    expect(peer.requests[0]?.url).toMatch(
      /^\/v3\/application\/listings\/batch\/inventory\?listing_ids=1&listing_ids=2&/,
    );
  });

  it("of no listings cost none", async () => {
    const { channel, peer } = await etsyThatAnswers(shopWithout([]));
    expect(await channel.listVariants(tokenSource().source, [])).toEqual({
      variants: new Map(),
      failures: [],
    });
    expect(peer.requests).toHaveLength(0);
  });

  it.each([
    [["37"], 15],
    [["1", "2", "100"], 31],
  ])("leave out the missing listings %j in few calls", async (missing, mostCalls) => {
    const { channel, peer } = await etsyThatAnswers(shopWithout(missing));
    const { variants, failures } = await channel.listVariants(tokenSource().source, ids(100));
    expect([...variants.keys()]).toEqual(ids(100).filter((id) => !missing.includes(id)));
    expect(failures).toEqual([]);
    expect(peer.requests.length).toBeLessThanOrEqual(mostCalls);
  });

  it("that can't be read are named, so that nobody takes them for gone", async () => {
    const results = [inventory("1"), { listing_id: 2, inventory: { products: [{ sku: "x" }] } }];
    const { channel } = await etsyThatAnswers(() => ({ json: { count: 2, results } }));
    const { variants, failures } = await channel.listVariants(tokenSource().source, ["1", "2"]);
    expect([...variants.keys()]).toEqual(["1"]);
    expect(failures).toEqual([
      { externalId: "2", reason: expect.stringContaining("inventory.products.0.product_id: ") },
    ]);
  });
});

describe("the own shop", () => {
  const shop = { shop_id: 9, shop_name: "Oak", currency_code: "USD" };

  it("is found through the signed-in user", async () => {
    const { channel } = await etsyThatAnswers(({ url }) =>
      url === "/v3/application/users/me" ? { json: { user_id: 1, shop_id: 9 } } : { json: shop },
    );
    expect(await channel.getOwnShop(tokenSource().source)).toMatchObject({ externalId: "9", name: "Oak" });
  });

  it.each<PeerReply>([
    { json: { user_id: 1 } },
    { json: { user_id: 1, shop_id: null } },
    { json: { user_id: 1, shop_id: 0 } },
    refusal(404, "The user has no shop"),
  ])("doesn't exist for %j, which the seller is told", async (reply) => {
    const { channel } = await etsyThatAnswers(() => reply);
    const error = await failure(channel.getOwnShop(tokenSource().source));
    expect(error.kind).toBe("channel_rejected");
    expect(error.message).toContain("no shop yet");
  });
});

describe("the call budget", () => {
  it("is told from each reply's headers; null where they say nothing", async () => {
    const headers: Record<string, string>[] = [
      {
        "x-limit-per-second": "10",
        "x-limit-per-day": "10000",
        "x-remaining-today": "77",
      },
      { "x-remaining-today": "nonsense" },
    ];
    const { channel, gate } = await etsyThatAnswers((_, index) => ({
      json: { count: 0, results: [] },
      headers: headers[index] ?? {},
    }));
    await channel.listListings(tokenSource().source, page);
    await channel.listListings(tokenSource().source, page);
    const nothing = {
      limitPerDay: null,
      remainingToday: null,
      limitPerSecond: null,
      retryAfterSeconds: null,
    };
    expect(gate.heard).toEqual([
      { ...nothing, limitPerDay: 10_000, remainingToday: 77, limitPerSecond: 10 },
      nothing,
    ]);
  });
});
