import { describe, expect, it } from "vitest";
import { type PeerReply, type PeerRequest, startHttpPeer } from "@/testing/http-peer";
import { openGate } from "@/testing/open-gate";
import { describeWithSpec } from "@/testing/specs";
import type { TokenSource } from "../port";
import { createEtsyChannel } from "./adapter";
import { checkedCalls, connectedSandbox } from "./connected-sandbox.fixture";

const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" });

/** A listing of the sandbox's whose colours have pictures. */
async function listingWithPictures() {
  const connected = await connectedSandbox();
  const { sandbox, owner } = connected;
  const found = sandbox.etsy.listings(owner.shopId).find((one) => one.variationImages.length > 0);
  if (!found) throw new Error("no listing of the sandbox's has pictures of variations");
  const listing = { shopExternalId: String(owner.shopId), listingExternalId: String(found.listingId) };
  const there = () => sandbox.etsy.findListing(found.listingId);
  return { ...connected, listing, before: found, there };
}

describeWithSpec("etsy", "by Etsy's own document", () => {
  it("both sides of a change of everything are valid", async () => {
    const { sandbox, channel, tokens, listing } = await listingWithPictures();
    const read = await channel.readForEdit(tokens, listing);
    const [form] = read?.forms ?? [];
    if (!read || !form) throw new Error("the listing is not there");
    const images = await channel.listVariationImages(tokens, { ...listing, read });
    const edit = { title: "Another name", description: "Other words.", tags: ["one", "two words"] };
    await channel.updateListing(tokens, { ...listing, edit: { ...edit, state: "inactive" } });
    const offers = [{ formExternalId: form.externalId, price: usd(5_150), quantity: 4 }];
    await channel.updateOffers(tokens, { ...listing, read, offers });
    await channel.keepVariationImages(tokens, { ...listing, images: images.slice(1) });
    const after = await channel.readForEdit(tokens, listing);
    expect(after?.listing).toMatchObject({ ...edit, state: "inactive" });
    expect(after?.forms[0]).toMatchObject({ price: usd(5_150), quantity: 4, properties: form.properties });
    expect(checkedCalls(sandbox)).toBeGreaterThanOrEqual(10);
  });
});

describe("an inventory that is written", () => {
  it("keeps every form, its processing profile, and the pictures of variations", async () => {
    const { channel, tokens, listing, before, there } = await listingWithPictures();
    const read = await channel.readForEdit(tokens, listing);
    const [form] = read?.forms ?? [];
    if (!read || !form) throw new Error("the listing is not there");
    const offers = [{ formExternalId: form.externalId, quantity: 9 }];
    await channel.updateOffers(tokens, { ...listing, read, offers });
    expect(there()?.products).toEqual(
      before.products.map((product, index) => (index === 0 ? { ...product, quantity: 9 } : product)),
    );
    expect(there()?.variationImages).toEqual(before.variationImages);
  });

  it("gets its pictures back where the write lost them, by the words of the values", async () => {
    const { sandbox, channel, tokens, listing, before, there } = await listingWithPictures();
    const read = await channel.readForEdit(tokens, listing);
    if (!read) throw new Error("the listing is not there");
    const images = await channel.listVariationImages(tokens, { ...listing, read });
    expect(images).toHaveLength(before.variationImages.length);
    await channel.keepVariationImages(tokens, { ...listing, images: [] });
    expect(there()?.variationImages).toEqual([]);
    await channel.keepVariationImages(tokens, { ...listing, images });
    expect(there()?.variationImages).toEqual(before.variationImages);
    const writes = () => sandbox.log.list({ operation: "updateVariationImages" }).length;
    const written = writes();
    await channel.keepVariationImages(tokens, { ...listing, images });
    expect(writes()).toBe(written);
  });
});

describe("a listing to be edited", () => {
  const now = () => new Date("2026-03-01T12:00:00Z");
  const token = { accessToken: "1.access", refreshToken: "1.refresh", expiresAt: now(), scopes: [] };
  const tokens: TokenSource = { purpose: "seller", current: async () => token, renew: async () => token };
  const listing = { shopExternalId: "9", listingExternalId: "11" };
  const row = {
    listing_id: 11,
    state: "active",
    title: "Tray &amp; spoon",
    description: "Oak",
    quantity: 2,
    price: { amount: 2_499, divisor: 100, currency_code: "USD" },
    updated_timestamp: 1_760_000_000,
  };

  async function etsyThatAnswers(answer: (request: PeerRequest) => PeerReply) {
    const peer = await startHttpPeer(answer);
    const [authUrl, apiKey, sharedSecret] = ["https://www.etsy.com", "keystring", "secret"];
    const options = { apiUrl: peer.origin, authUrl, apiKey, sharedSecret, now, gate: openGate() };
    return { peer, channel: createEtsyChannel({ ...options, http: { delay: async () => undefined } }) };
  }

  it("has one form where Etsy keeps no inventory of it, and that can be written", async () => {
    const { channel, peer } = await etsyThatAnswers(({ url }) =>
      url.includes("/inventory") ? { status: 404, json: { error: "No inventory" } } : { json: row },
    );
    const read = await channel.readForEdit(tokens, listing);
    expect(read).toMatchObject({
      listing: { title: "Tray & spoon" },
      forms: [{ externalId: "11", properties: [], price: usd(2_499), quantity: 2 }],
    });
    if (!read) throw new Error("the listing is not there");
    const offers = [{ formExternalId: "11", price: usd(2_600) }];
    await expect(channel.updateOffers(tokens, { ...listing, read, offers })).rejects.toMatchObject({
      kind: "channel_rejected",
    });
    const { body } = peer.requests.at(-1) ?? { body: "{}" };
    expect(JSON.parse(body).products).toEqual([
      {
        sku: "",
        property_values: [],
        offerings: [{ price: 26, quantity: 2, is_enabled: true, readiness_state_id: null }],
      },
    ]);
  });

  it("is null where it is gone, and a reply that can't be read is named", async () => {
    const gone = await etsyThatAnswers(() => ({ status: 404, json: { error: "gone" } }));
    expect(await gone.channel.readForEdit(tokens, listing)).toBeNull();
    const odd = await etsyThatAnswers(() => ({ json: { ...row, state: "asleep" } }));
    await expect(odd.channel.readForEdit(tokens, listing)).rejects.toMatchObject({
      kind: "unavailable",
      meta: { problems: [expect.stringContaining("state")] },
    });
  });

  it("is not written twice by itself: a lost answer is the caller's to look into", async () => {
    const { channel, peer } = await etsyThatAnswers(() => "cut");
    const edit = { title: "New" };
    await expect(channel.updateListing(tokens, { ...listing, edit })).rejects.toMatchObject({
      kind: "unavailable",
    });
    expect(peer.requests).toHaveLength(1);
  });

  it("tells Etsy's reason for a refusal", async () => {
    const { channel } = await etsyThatAnswers(() => ({
      status: 400,
      json: { error: "Title is too shouty." },
    }));
    const refused = channel.updateListing(tokens, { ...listing, edit: { title: "NEW" } });
    await expect(refused).rejects.toMatchObject({
      kind: "channel_rejected",
      meta: { platformMessage: "Title is too shouty." },
    });
  });

  it("sends words as a form, tags with commas", async () => {
    const { channel, peer } = await etsyThatAnswers(() => ({ json: row }));
    await channel.updateListing(tokens, {
      ...listing,
      edit: { tags: ["one", "two words"], state: "active" },
    });
    expect(peer.requests[0]).toMatchObject({ method: "PATCH", url: "/v3/application/shops/9/listings/11" });
    expect(Object.fromEntries(new URLSearchParams(peer.requests[0]?.body))).toEqual({
      tags: "one,two words",
      state: "active",
    });
  });
});
