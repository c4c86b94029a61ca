import { plainLine } from "../../http/plain-text";
import type { ChannelTerms, ShippingTerms } from "../port";
import { dayRange, orNull, toMoney } from "./mapper";
import type { EtsyReturnPolicy, EtsySection, EtsyShippingProfile } from "./terms-wire";

/** In the order that the shop shows them in. */
export function toSections(sections: EtsySection[]): ChannelTerms[] {
  return sections
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ shop_section_id, title }) => ({
      externalId: shop_section_id,
      title: plainLine(title),
      terms: { kind: "section" },
    }));
}

/** Deleted profiles are left out. */
export function toShippingTerms(profiles: EtsyShippingProfile[]): ChannelTerms[] {
  return profiles.flatMap((profile) => {
    if (profile.is_deleted) return [];
    const fromCountryIso = code(profile.origin_country_iso);
    return [
      {
        externalId: profile.shipping_profile_id,
        title: orNull(plainLine(profile.title ?? "")) ?? `Shipping from ${fromCountryIso ?? "the shop"}`,
        terms: {
          kind: "shipping",
          fromCountryIso,
          processingDays: dayRange(profile.min_processing_days, profile.max_processing_days),
          destinations: (profile.shipping_profile_destinations ?? []).flatMap(toDestination),
        },
      },
    ];
  });
}

export function toReturnTerms(policies: EtsyReturnPolicy[]): ChannelTerms[] {
  return policies.map((policy) => {
    const { accepts_returns: accepts, accepts_exchanges: exchanges } = policy;
    const withinDays = accepts || exchanges ? (policy.return_deadline ?? null) : null;
    const allowed = accepts && exchanges ? "Returns and exchanges" : accepts ? "Returns" : "Exchanges";
    const within = withinDays === null ? "" : ` within ${withinDays} days`;
    return {
      externalId: policy.return_policy_id,
      // Etsy gives these no title.
      title: accepts || exchanges ? `${allowed}${within}` : "No returns or exchanges",
      terms: { kind: "returns", accepts, exchanges, withinDays },
    };
  });
}

type Destination = NonNullable<EtsyShippingProfile["shipping_profile_destinations"]>[number];

/** Without a price there is nothing to say: it is calculated for each parcel. */
function toDestination(destination: Destination): ShippingTerms["destinations"] {
  const first = toMoney(destination.primary_cost);
  if (!first) return [];
  const region = orNull(plainLine(destination.destination_region ?? ""));
  return [
    {
      countryIso: code(destination.destination_country_iso),
      region: region === "none" ? null : region,
      currency: first.currency,
      firstMinor: first.amountMinor,
      moreMinor: (toMoney(destination.secondary_cost) ?? first).amountMinor,
      days: dayRange(destination.min_delivery_days, destination.max_delivery_days),
    },
  ];
}

const code = (text: string | null | undefined) => orNull(plainLine(text ?? "").toUpperCase());
