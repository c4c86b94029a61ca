import { expect, it } from "vitest";
import { type PeerReply, type PeerRequest, startHttpPeer } from "@/testing/http-peer";
import { openGate } from "@/testing/open-gate";
import { describeWithSpec, loadEtsySpec } from "@/testing/specs";
import { listingStates, type TermsKind, type TokenSource } from "../port";
import { createEtsyChannel } from "./adapter";

const now = () => new Date("2026-03-01T12:00:00Z");
const token = { accessToken: "1.access", refreshToken: "1.refresh", expiresAt: now(), scopes: [] };
const tokens: TokenSource = { purpose: "sync", current: async () => token, renew: async () => token };

const listing = {
  listing_id: 11,
  state: "active",
  title: "Tray",
  description: "Oak",
  quantity: 2,
  price: { amount: 2_499, divisor: 100, currency_code: "USD" },
  updated_timestamp: 1_760_000_000,
  images: [{ listing_image_id: 5, rank: 1, url_fullxfull: "https://i.example/5.jpg", alt_text: null }],
  personalization: null,
};
const product = {
  product_id: 110,
  sku: "TR",
  is_deleted: false,
  offerings: [{ offering_id: 1, quantity: 2, is_enabled: true, is_deleted: false, price: listing.price }],
  property_values: [{ property_id: 513, property_name: "Size", scale_name: null, values: ["Large"] }],
};
const shop = { shop_id: 9, shop_name: "Oak", currency_code: "USD", policy_refunds: null, is_vacation: false };

const cost = { amount: 595, divisor: 100, currency_code: "USD" };
const terms = {
  sections: [{ shop_section_id: 21, title: "Bowls", rank: 1, user_id: 1, active_listing_count: 3 }],
  shipping: [
    {
      shipping_profile_id: 31,
      title: "Small parcels",
      origin_country_iso: "US",
      is_deleted: false,
      shipping_profile_destinations: [
        {
          destination_country_iso: "US",
          destination_region: "none",
          primary_cost: cost,
          secondary_cost: cost,
        },
      ],
    },
  ],
  returns: [{ return_policy_id: 41, accepts_returns: true, accepts_exchanges: false, return_deadline: 14 }],
};

/** Replies by path, each checked against the document before it is sent: a fixture can't drift from it either. */
function documentedReply({ method, url }: PeerRequest): PeerReply {
  const path = url.split("?")[0] ?? "";
  const bodies: Record<string, unknown> = {
    "/v3/application/users/me": { user_id: 1, shop_id: 9 },
    "/v3/application/shops/9": shop,
    "/v3/application/shops/9/listings": { count: 1, results: [listing] },
    "/v3/application/shops/9/sections": { count: 1, results: terms.sections },
    "/v3/application/shops/9/shipping-profiles": { count: 1, results: terms.shipping },
    "/v3/application/shops/9/policies/return": { count: 1, results: terms.returns },
    "/v3/application/listings/11": listing,
    "/v3/application/listings/batch/inventory": {
      count: 1,
      results: [{ ...listing, inventory: { products: [product] } }],
    },
  };
  const body = bodies[path];
  expect(loadEtsySpec().validateResponse({ method, path, status: 200, body })).toEqual([]);
  return { json: body };
}

async function documentedEtsy(answer = documentedReply) {
  const peer = await startHttpPeer(answer);
  const [authUrl, apiKey, sharedSecret] = ["https://www.etsy.com", "keystring", "secret"];
  const options = { apiUrl: peer.origin, authUrl, apiKey, sharedSecret, now, gate: openGate() };
  return { peer, channel: createEtsyChannel(options) };
}

describeWithSpec("etsy", "by Etsy's own document", () => {
  it("every call to the API is valid, and every documented reply is understood", async () => {
    const { channel, peer } = await documentedEtsy();
    expect(await channel.getOwnShop(tokens)).toMatchObject({ externalId: "9", name: "Oak" });
    for (const state of listingStates) {
      const page = await channel.listListings(tokens, {
        shopExternalId: "9",
        state,
        order: state === "active" ? "updated" : "created",
        offset: 100,
        limit: 100,
      });
      expect(page.failures).toEqual([]);
      expect(page.listings[0]).toMatchObject({ externalId: "11", images: [{ externalId: "5" }] });
    }
    expect((await channel.getListing(tokens, "11")).listings[0]).toMatchObject({ externalId: "11" });
    const { variants } = await channel.listVariants(tokens, ["11", "12"]);
    expect(variants.get("11")).toMatchObject([
      { externalId: "110", properties: [{ name: "Size", value: "Large" }] },
    ]);
    const shopExternalId = "9";
    expect(await channel.getShop(tokens, { shopExternalId })).toMatchObject({ name: "Oak" });
    const ofKind = (kind: TermsKind) => channel.listTerms(tokens, { shopExternalId, kind });
    expect(await ofKind("section")).toMatchObject([{ externalId: "21", title: "Bowls" }]);
    expect(await ofKind("shipping")).toMatchObject([
      { externalId: "31", terms: { destinations: [{ countryIso: "US", firstMinor: 595 }] } },
    ]);
    expect(await ofKind("returns")).toMatchObject([{ externalId: "41", terms: { withinDays: 14 } }]);

    const problems = peer.requests.flatMap((request) => loadEtsySpec().validateRequest(request));
    expect(problems).toEqual([]);
    expect(peer.requests).toHaveLength(2 + listingStates.length + 2 + 4);
  });

  it("consent and token endpoint are where the document says, with scopes that it knows", async () => {
    const granted = { access_token: "1.a", refresh_token: "1.r", expires_in: 3_600 };
    const { channel, peer } = await documentedEtsy(() => ({ json: granted }));
    const { oauth } = loadEtsySpec();
    const consent = new URL(
      channel.consentUrl({ state: "s", codeChallenge: "c", redirectUri: "https://a.example" }),
    );
    expect(consent.origin + consent.pathname).toBe(oauth?.authorizationUrl);
    const known = Object.keys(oauth?.scopes ?? {});
    expect(known).toEqual(expect.arrayContaining((consent.searchParams.get("scope") ?? "").split(" ")));
    await channel.refresh("1.old");
    expect(peer.requests[0]?.url).toBe(new URL(oauth?.tokenUrl ?? "").pathname);
  });
});
