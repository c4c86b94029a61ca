import type { Listing, ReturnPolicy, ShippingProfile, Shop } from "./state";

type Terms = Pick<Shop, "shippingProfiles" | "returnPolicies">;

/** What a shop has when nobody said otherwise: small and heavy parcels; returns, or none for what is made to order. */
export function usualTerms(shopId: number, originPostalCode = "05401"): Required<Terms> {
  return { shippingProfiles: usualProfiles(shopId, originPostalCode), returnPolicies: usualPolicies(shopId) };
}

export const shippingProfilesOf = (shop: Shop): ShippingProfile[] =>
  shop.shippingProfiles ?? usualProfiles(shop.shopId, "05401");

export const returnPoliciesOf = (shop: Shop): ReturnPolicy[] =>
  shop.returnPolicies ?? usualPolicies(shop.shopId);

export const shippingProfileIdOf = (listing: Listing, shop: Shop): number | null =>
  listing.shippingProfileId === undefined
    ? (shippingProfilesOf(shop)[0]?.profileId ?? null)
    : listing.shippingProfileId;

export const returnPolicyIdOf = (listing: Listing, shop: Shop): number | null =>
  listing.returnPolicyId === undefined
    ? (returnPoliciesOf(shop)[0]?.policyId ?? null)
    : listing.returnPolicyId;

type Days = [number, number];

function destinations(domesticMinor: number, euMinor: number, elsewhereMinor: number) {
  const to = (
    place: Pick<ShippingProfile["destinations"][number], "country" | "region">,
    primaryMinor: number,
    deliveryDays: Days,
  ) => ({ ...place, primaryMinor, secondaryMinor: Math.round(primaryMinor / 3), deliveryDays });
  return [
    to({ country: "US", region: null }, domesticMinor, [3, 5]),
    to({ country: null, region: "eu" }, euMinor, [8, 15]),
    to({ country: null, region: null }, elsewhereMinor, [10, 25]),
  ];
}

function usualProfiles(shopId: number, originPostalCode: string): ShippingProfile[] {
  const origin = { originCountry: "US", originPostalCode };
  return [
    {
      ...origin,
      profileId: shopId * 10 + 1,
      title: "Small parcels",
      destinations: destinations(595, 1_650, 1_950),
      upgrades: [
        {
          name: "USPS Priority Mail Express",
          international: false,
          priceMinor: 2_400,
          secondaryMinor: 400,
          deliveryDays: [1, 2],
        },
      ],
    },
    {
      ...origin,
      profileId: shopId * 10 + 3,
      title: "Heavy parcels",
      destinations: destinations(1_450, 4_200, 5_600),
      upgrades: [],
    },
  ];
}

function usualPolicies(shopId: number): ReturnPolicy[] {
  return [
    { policyId: shopId * 10 + 2, acceptsReturns: true, acceptsExchanges: true, deadline: 30 },
    { policyId: shopId * 10 + 4, acceptsReturns: false, acceptsExchanges: false, deadline: null },
  ];
}
