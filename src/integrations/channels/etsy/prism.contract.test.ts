import { expect, it } from "vitest";
import { openGate } from "@/testing/open-gate";
import { startPrism } from "@/testing/prism";
import { describeWithSpec, readSpec } from "@/testing/specs";
import { type TokenSource, termsKinds } from "../port";
import { createEtsyChannel } from "./adapter";

const now = () => new Date("2026-03-01T12:00:00Z");
const token = { accessToken: "1.access", refreshToken: "1.refresh", expiresAt: now(), scopes: [] };
const tokens: TokenSource = { purpose: "sync", current: async () => token, renew: async () => token };
const listing = { shopExternalId: "9", listingExternalId: "11" };

const is = (example: unknown) => ({ example });
const positive = { items: { type: "integer", minimum: 1 } };

/** What Etsy's document leaves open, and every real answer keeps to. */
const fragments = {
  Money: { amount: is(2_499), divisor: is(100), currency_code: is("USD") },
  Shop: { currency_code: is("USD") },
  ShopReceipts: { count: is(1) },
  ShopShippingProfile: { is_deleted: is(false) },
  ShopReturnPolicy: { return_deadline: is(30) },
  ListingInventoryWithAssociations: {
    price_on_property: positive,
    quantity_on_property: positive,
    sku_on_property: positive,
  },
  ListingInventoryProduct: { is_deleted: is(false) },
  ListingInventoryProductOffering: { is_deleted: is(false), is_enabled: is(true), quantity: is(3) },
};

async function mockedEtsy() {
  const apiUrl = await startPrism(readSpec("etsy"), fragments);
  const [authUrl, apiKey, sharedSecret] = ["https://www.etsy.com", "keystring", "secret"];
  return createEtsyChannel({ apiUrl, authUrl, apiKey, sharedSecret, now, gate: openGate() });
}

describeWithSpec("etsy", "against a mock that others made of Etsy's document", () => {
  it("every call is accepted, and every answer understood", async () => {
    const etsy = await mockedEtsy();
    expect(await etsy.getOwnShop(tokens)).toMatchObject({ currency: "USD" });
    const page = { shopExternalId: "9", offset: 0, limit: 100 };
    const listed = await etsy.listListings(tokens, { ...page, state: "active", order: "updated" });
    expect(listed).toMatchObject({ listings: [{ externalId: "1" }], failures: [] });
    expect((await etsy.getListing(tokens, "1")).listings).toHaveLength(1);
    expect(await etsy.listVariants(tokens, ["1", "2"])).toMatchObject({ failures: [] });
    const orders = await etsy.listOrders(tokens, { ...page, minLastModified: now() });
    expect(orders.read).toBe(1);
    await etsy.getOrder(tokens, { shopExternalId: "9", orderExternalId: "31" });
    for (const kind of termsKinds) {
      const terms = await etsy.listTerms(tokens, { shopExternalId: "9", kind });
      expect(terms).toMatchObject([{ externalId: "1", terms: { kind } }]);
    }
  });

  it("every write is accepted", async () => {
    const etsy = await mockedEtsy();
    const read = await etsy.readForEdit(tokens, listing);
    const [form] = read?.forms ?? [];
    if (!read || !form) throw new Error("no listing");
    // Without tags: Etsy takes "a comma-separated list", as the field's description says; the mock wants `tags[]=`.
    const edit = {
      title: "Oak bowl",
      description: "Turned.",
      state: "inactive" as const,
    };
    await etsy.updateListing(tokens, { ...listing, edit });
    const offers = [
      { formExternalId: form.externalId, price: { amountMinor: 2_600, currency: "USD" }, quantity: 4 },
    ];
    await etsy.updateOffers(tokens, { ...listing, read, offers });
    const images = await etsy.listVariationImages(tokens, { ...listing, read });
    await etsy.keepVariationImages(tokens, {
      ...listing,
      images: images.map((one) => ({ ...one, imageExternalId: "7" })),
    });
  });
});
