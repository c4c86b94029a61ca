import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toListing, toShop, toVariants } from "./mapper";
import { EtsyListing, EtsyListingInventory, EtsyShop } from "./wire";

const listing = (fields: Record<string, unknown> = {}) => {
  const raw = {
    listing_id: 7,
    state: "active",
    title: "Tray",
    quantity: 3,
    updated_timestamp: 1_760_000_000,
    ...fields,
  };
  return toListing(EtsyListing.parse(raw), raw);
};

const variants = (...products: Record<string, unknown>[]) => {
  const { inventory } = EtsyListingInventory.parse({ listing_id: 7, inventory: { products } });
  return toVariants(inventory?.products ?? []);
};

const usd = (amount: number) => ({ amount, divisor: 100, currency_code: "USD" });

describe("a listing", () => {
  it("needs little, and says null or nothing for the rest", () => {
    expect(listing()).toEqual({
      externalId: "7",
      state: "active",
      title: "Tray",
      description: "",
      url: null,
      price: null,
      quantity: 3,
      tags: [],
      materials: [],
      sectionExternalId: null,
      shippingProfileExternalId: null,
      returnPolicyExternalId: null,
      processingDays: null,
      personalizable: false,
      hasVariations: false,
      images: [],
      updatedAt: new Date(1_760_000_000_000),
      raw: { listing_id: 7, state: "active", title: "Tray", quantity: 3, updated_timestamp: 1_760_000_000 },
    });
  });

  it("has plain words", () => {
    const { title, description, tags } = listing({
      title: "Mom&#39;s &quot;best&quot;\nmug",
      description: "Oak &amp; ash<br>Made <b>slowly</b>",
      tags: ["coffee &amp; tea", " "],
    });
    expect({ title, description, tags }).toEqual({
      title: `Mom's "best" mug`,
      description: "Oak & ash\nMade slowly",
      tags: ["coffee & tea"],
    });
  });

  it.each([
    [usd(2_499), { amountMinor: 2_499, currency: "USD" }],
    [
      { amount: 1_200, divisor: 1, currency_code: "JPY" },
      { amountMinor: 1_200, currency: "JPY" },
    ],
    [
      { amount: 120_000, divisor: 100, currency_code: "JPY" },
      { amountMinor: 1_200, currency: "JPY" },
    ],
    [
      { amount: 1_500, divisor: 1_000, currency_code: "bhd" },
      { amountMinor: 1_500, currency: "BHD" },
    ],
    [null, null],
  ])("with price %j costs %j", (price, money) => {
    expect(listing({ price }).price).toEqual(money);
  });

  it("keeps any amount of cents exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (amount) => {
        expect(listing({ price: usd(amount) }).price).toEqual({ amountMinor: amount, currency: "USD" });
      }),
    );
  });

  it("has its pictures in the order of their rank; one that can't be read is left out", () => {
    const { images } = listing({
      images: [
        { listing_image_id: 2, rank: 2, url_fullxfull: "https://i.example/2.jpg", alt_text: "" },
        { listing_image_id: 3, rank: 3 },
        { listing_image_id: 4, rank: 4, url_fullxfull: "javascript:alert(1)" },
        {
          listing_image_id: 1,
          rank: 1,
          url_fullxfull: "https://i.example/1.jpg",
          url_170x135: "https://i.example/1s.jpg",
          alt_text: "A &quot;tray&quot;",
        },
      ],
    });
    expect(images).toEqual([
      {
        externalId: "1",
        url: "https://i.example/1.jpg",
        thumbnailUrl: "https://i.example/1s.jpg",
        altText: 'A "tray"',
        rank: 1,
      },
      { externalId: "2", url: "https://i.example/2.jpg", thumbnailUrl: null, altText: null, rank: 2 },
    ]);
  });

  it.each([
    [
      { processing_min: 1, processing_max: 3 },
      { min: 1, max: 3 },
    ],
    [
      { processing_min: 5, processing_max: null },
      { min: 5, max: 5 },
    ],
    [
      { processing_min: 4, processing_max: 2 },
      { min: 2, max: 4 },
    ],
    [{ processing_min: null, processing_max: null }, null],
  ])("with %j takes %j days", (fields, days) => {
    expect(listing(fields).processingDays).toEqual(days);
  });

  it("is personalizable by the old flag or by questions", () => {
    const asks = (count: number) => ({
      personalization: { personalization_questions: Array(count).fill({}) },
    });
    expect(listing({ is_personalizable: true }).personalizable).toBe(true);
    expect(listing({ is_personalizable: false, ...asks(1) }).personalizable).toBe(true);
    expect(listing(asks(0)).personalizable).toBe(false);
  });

  it("takes the older name of its time of change, and needs one of the two", () => {
    const old = { updated_timestamp: undefined, last_modified_timestamp: 1_700_000_000 };
    expect(listing(old).updatedAt).toEqual(new Date(1_700_000_000_000));
    expect(() => listing({ updated_timestamp: undefined })).toThrow("updated_timestamp");
  });
});

describe("variants", () => {
  const offering = { quantity: 2, is_enabled: true, is_deleted: false, price: usd(1_000) };
  const size = (value: string, scale: string | null = null) => ({
    property_name: "Size",
    scale_name: scale,
    values: [value],
  });

  it("carry properties, price, stock and SKU", () => {
    expect(
      variants(
        { product_id: 1, sku: "TR-L", offerings: [offering], property_values: [size("Large")] },
        {
          product_id: 2,
          sku: "",
          offerings: [{ ...offering, quantity: 0 }],
          property_values: [size("10", "Inches")],
        },
      ),
    ).toEqual([
      {
        externalId: "1",
        sku: "TR-L",
        properties: [{ name: "Size", value: "Large" }],
        price: { amountMinor: 1_000, currency: "USD" },
        quantity: 2,
        enabled: true,
      },
      {
        externalId: "2",
        sku: null,
        properties: [{ name: "Size", value: "10 Inches" }],
        price: { amountMinor: 1_000, currency: "USD" },
        quantity: 0,
        enabled: true,
      },
    ]);
  });

  it("are left out when the product or all its offerings are deleted", () => {
    expect(
      variants(
        { product_id: 1, is_deleted: true, offerings: [offering] },
        { product_id: 2, offerings: [{ ...offering, is_deleted: true }] },
        { product_id: 3, offerings: [] },
      ),
    ).toEqual([]);
  });

  it("count only enabled offerings, and are disabled without one", () => {
    const disabled = { ...offering, is_enabled: false, quantity: 9, price: usd(1) };
    expect(variants({ product_id: 1, offerings: [disabled, offering] })[0]).toMatchObject({
      quantity: 2,
      enabled: true,
      price: { amountMinor: 1_000 },
    });
    expect(variants({ product_id: 1, offerings: [disabled] })[0]).toMatchObject({
      quantity: 9,
      enabled: false,
    });
  });
});

describe("a shop", () => {
  const base = { shop_id: 9, shop_name: "Oak &amp; Ash", currency_code: "eur" };

  it("gathers its policies under headings", () => {
    const shop = toShop(
      EtsyShop.parse({
        ...base,
        url: "https://www.etsy.com/shop/oak",
        announcement: "Closed on <b>Sunday</b>",
        policy_shipping: "Two days.",
        policy_refunds: "30 days&nbsp;&ndash; no questions.",
        policy_payment: null,
        shipping_from_country_iso: "DE",
      }),
    );
    expect(shop).toEqual({
      externalId: "9",
      name: "Oak & Ash",
      url: "https://www.etsy.com/shop/oak",
      currency: "EUR",
      about: {
        title: null,
        announcement: "Closed on Sunday",
        policies: "Shipping: Two days.\n\nReturns and refunds: 30 days – no questions.",
        shipsFrom: "DE",
      },
      vacation: false,
    });
  });

  it("mentions its vacation words only while on vacation", () => {
    const words = { vacation_message: "Back in May" };
    expect(toShop(EtsyShop.parse({ ...base, ...words, is_vacation: false })).about.policies).toBeNull();
    const away = toShop(EtsyShop.parse({ ...base, ...words, is_vacation: true }));
    expect(away).toMatchObject({
      vacation: true,
      about: { policies: "While the shop is on vacation: Back in May" },
    });
  });
});
