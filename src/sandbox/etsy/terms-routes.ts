import type { Hono } from "hono";
import type { StandInEnv } from "../shared/stand-in";
import type { ApiDeps } from "./api-request";
import { base, getShop, pathId } from "./api-request";
import { refused } from "./refusals";
import type { ReturnPolicy, ShippingProfile, Shop } from "./state";
import { returnPoliciesOf, shippingProfilesOf } from "./terms";
import { moneyWire, withEntities } from "./wire";

/** What a shop says about sending and taking back. */
export function registerTermsCalls(app: Hono<StandInEnv>, { slice, access }: ApiDeps): void {
  app.get(`${base}/shops/:shop_id/shipping-profiles`, (c) => {
    const grant = access.requireScope(c, "shops_r");
    const shopId = pathId(c, "shop_id");
    const shop = slice.value.shops.find((one) => one.shopId === shopId);
    // The document knows no 404 here.
    if (shop?.userId !== grant.userId) throw refused(403, "The user does not own this shop");
    const results = shippingProfilesOf(shop).map((profile) => profileWire(profile, shop));
    return c.json({ count: results.length, results });
  });

  app.get(`${base}/shops/:shop_id/policies/return`, (c) => {
    const shop = getShop(slice.value, c);
    const results = returnPoliciesOf(shop).map((policy) => policyWire(policy, shop));
    return c.json({ count: results.length, results });
  });
}

function profileWire(profile: ShippingProfile, shop: Shop) {
  const { profileId, title, originCountry, originPostalCode } = profile;
  const amount = (minor: number) => moneyWire(minor, shop.currency);
  const travel = ([min, max]: [number, number]) => ({
    shipping_carrier_id: null,
    mail_class: null,
    min_delivery_days: min,
    max_delivery_days: max,
  });
  return {
    shipping_profile_id: profileId,
    title: withEntities(title),
    user_id: shop.userId,
    origin_country_iso: originCountry,
    is_deleted: false,
    shipping_profile_destinations: profile.destinations.map((destination, index) => ({
      shipping_profile_destination_id: profileId * 10 + index + 1,
      shipping_profile_id: profileId,
      origin_country_iso: originCountry,
      // Everywhere else has neither; the document allows no null.
      destination_country_iso: destination.country ?? "",
      destination_region: destination.region ?? "none",
      primary_cost: amount(destination.primaryMinor),
      secondary_cost: amount(destination.secondaryMinor),
      ...travel(destination.deliveryDays),
    })),
    shipping_profile_upgrades: profile.upgrades.map((upgrade, index) => ({
      shipping_profile_id: profileId,
      upgrade_id: profileId * 10 + index + 1,
      upgrade_name: withEntities(upgrade.name),
      type: upgrade.international ? 1 : 0,
      rank: index + 1,
      language: "en-US",
      price: amount(upgrade.priceMinor),
      secondary_price: amount(upgrade.secondaryMinor),
      ...travel(upgrade.deliveryDays),
    })),
    origin_postal_code: originPostalCode,
    profile_type: "manual",
    domestic_handling_fee: 0,
    international_handling_fee: 0,
  };
}

const policyWire = (policy: ReturnPolicy, shop: Shop) => ({
  return_policy_id: policy.policyId,
  shop_id: shop.shopId,
  accepts_returns: policy.acceptsReturns,
  accepts_exchanges: policy.acceptsExchanges,
  return_deadline: policy.deadline,
});
