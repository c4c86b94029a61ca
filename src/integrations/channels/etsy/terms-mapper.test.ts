import { describe, expect, it } from "vitest";
import { toReturnTerms, toSections, toShippingTerms } from "./terms-mapper";
import { EtsyReturnPolicies, EtsySections, EtsyShippingProfiles } from "./terms-wire";

const dollars = (amount: number) => ({ amount, divisor: 100, currency_code: "USD" });
const destination = {
  shipping_profile_destination_id: 51,
  shipping_profile_id: 5,
  origin_country_iso: "US",
  destination_country_iso: "US",
  destination_region: "none",
  primary_cost: dollars(595),
  secondary_cost: dollars(200),
  shipping_carrier_id: null,
  mail_class: null,
  min_delivery_days: 3,
  max_delivery_days: 5,
};
const profile = {
  shipping_profile_id: 5,
  title: "Small &amp; light",
  user_id: 1,
  origin_country_iso: "us",
  is_deleted: false,
  shipping_profile_destinations: [destination],
  shipping_profile_upgrades: [],
  origin_postal_code: "05401",
  profile_type: "manual",
  domestic_handling_fee: 0,
  international_handling_fee: 0,
};
const shipping = (...results: object[]) =>
  toShippingTerms(EtsyShippingProfiles.parse({ count: results.length, results }).results);
const returns = (policy: object) =>
  toReturnTerms(
    EtsyReturnPolicies.parse({ results: [{ return_policy_id: 3, shop_id: 9, ...policy }] }).results,
  );

describe("sections", () => {
  it("stand in the shop's order, in plain words", () => {
    const results = [
      { shop_section_id: 2, title: "Mugs &amp; cups", rank: 2, user_id: 1, active_listing_count: 4 },
      { shop_section_id: 1, title: "Bowls", rank: 1, user_id: 1, active_listing_count: 0 },
    ];
    expect(toSections(EtsySections.parse({ count: 2, results }).results)).toEqual([
      { externalId: "1", title: "Bowls", terms: { kind: "section" } },
      { externalId: "2", title: "Mugs & cups", terms: { kind: "section" } },
    ]);
  });
});

describe("a shipping profile", () => {
  it("says where from, where to, for how much and how long", () => {
    expect(shipping(profile)).toEqual([
      {
        externalId: "5",
        title: "Small & light",
        terms: {
          kind: "shipping",
          fromCountryIso: "US",
          processingDays: null,
          destinations: [
            {
              countryIso: "US",
              region: null,
              currency: "USD",
              firstMinor: 595,
              moreMinor: 200,
              days: { min: 3, max: 5 },
            },
          ],
        },
      },
    ]);
  });

  it("goes to a country, a region, or everywhere else", () => {
    const places = [
      { destination_country_iso: "", destination_region: "eu" },
      { destination_country_iso: null, destination_region: "non_eu" },
      { destination_country_iso: "", destination_region: "none" },
    ].map((place) => ({ ...destination, ...place }));
    const [read] = shipping({ ...profile, shipping_profile_destinations: places });
    expect(read?.terms).toMatchObject({
      destinations: [
        { countryIso: null, region: "eu" },
        { countryIso: null, region: "non_eu" },
        { countryIso: null, region: null },
      ],
    });
  });

  it("needs little: no title, no days, no price of further pieces, no destinations", () => {
    const bare = { primary_cost: dollars(900), secondary_cost: null };
    const [one, none] = shipping(
      { shipping_profile_id: 6, shipping_profile_destinations: [bare, { ...bare, primary_cost: null }] },
      { shipping_profile_id: 7, min_processing_days: 1, max_processing_days: 3 },
    );
    expect(one).toMatchObject({
      title: "Shipping from the shop",
      terms: { fromCountryIso: null, destinations: [{ firstMinor: 900, moreMinor: 900, days: null }] },
    });
    expect(none?.terms).toMatchObject({ processingDays: { min: 1, max: 3 }, destinations: [] });
  });

  it("that was deleted is gone", () => {
    expect(shipping({ ...profile, is_deleted: true })).toEqual([]);
  });
});

describe("a return policy", () => {
  it.each([
    [true, true, 30, "Returns and exchanges within 30 days"],
    [true, false, 14, "Returns within 14 days"],
    [false, true, null, "Exchanges"],
    [false, false, 7, "No returns or exchanges"],
  ])("of returns %s, exchanges %s, %s days is called %s", (accepts, exchanges, within, title) => {
    const policy = { accepts_returns: accepts, accepts_exchanges: exchanges, return_deadline: within };
    const withinDays = accepts || exchanges ? within : null;
    expect(returns(policy)).toEqual([
      { externalId: "3", title, terms: { kind: "returns", accepts, exchanges, withinDays } },
    ]);
  });
});
