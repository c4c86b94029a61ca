import type { ShippingDestination } from "@/db/schema";
import { countryCodeOf, namesOfCountry, placeFor } from "@/kernel/countries";
import { AppError } from "@/kernel/errors";
import { money } from "@/kernel/money";
import { listTerms, type ProductFacts } from "../../catalogue";
import type { Ctx } from "../../context";
import { placeName, wordTerms } from "../knowledge";
import type { ToolSession } from "./session";
import { shownFact } from "./show-product";

/** Places told of one product; Etsy allows hundreds. */
const MOST = 12;

/** A shipping profile of the shop's, as the last full pass over the shop read it. */
export interface Profile {
  id: string;
  externalId: string;
  title: string;
  version: string;
  text: string;
  destinations: ShippingDestination[];
}

/** The profiles that products of the shop are sent by. */
export async function readProfiles(ctx: Ctx): Promise<Profile[]> {
  return (await listTerms(ctx)).flatMap(({ id, externalId, title, terms, updatedAt }) =>
    terms.kind === "shipping"
      ? [
          {
            ...{ id, externalId, title, version: updatedAt.toISOString() },
            text: wordTerms(terms)?.text ?? "",
            destinations: terms.destinations,
          },
        ]
      : [],
  );
}

/** Whether it matters by which profile a product is sent. */
export const doDiffer = (profiles: Profile[]): boolean =>
  new Set(profiles.map(({ destinations }) => JSON.stringify(destinations))).size > 1;

/** The profile that a product is sent by, and to which of its places a country belongs. */
export function profileOf(profiles: Profile[], { listing }: ProductFacts): Profile | undefined {
  return profiles.find(({ externalId }) => externalId === listing.shippingProfile);
}

/** The country's code, however it is named; `invalid` where it is no country. */
export function countryMeant(to: string): string {
  const code = countryCodeOf(to);
  if (!code)
    throw new AppError("invalid", `“${to}” is no country I know. Give its English name or its code.`);
  return code;
}

/** The ids of what one parcel of a product costs to a place. */
export function noteCost(
  { facts }: ToolSession,
  { profile, product, place }: { profile: Profile; product: ProductFacts; place: ShippingDestination },
) {
  const { countryIso, region, currency } = place;
  const note = (field: "first" | "further", amountMinor: number) =>
    facts.add({
      kind: "price",
      // Of this listing by this profile: another profile, or another cost, and it no longer holds.
      entityId: `${profile.id}/${placeName(countryIso, region)}/${product.listing.id}`,
      field,
      version: profile.version,
      shipping: { products: [product.title], profile: profile.title, countryIso, region },
      value: money(amountMinor, currency),
    });
  return { first: note("first", place.firstMinor), further: note("further", place.moreMinor) };
}

/**
 * What sending a product costs by its own profile: to the place that the country `to` belongs to, or to each. All places
 * become facts, so that a cost of one can't be said of another.
 */
export function showShipping(session: ToolSession, profiles: Profile[], product: ProductFacts, to?: string) {
  const profile = profileOf(profiles, product);
  if (!profile) return undefined;
  const code = to === undefined ? null : countryMeant(to);
  const place = code ? placeFor(profile.destinations, code) : undefined;
  session.sources.push(profile.title, profile.text, ...(code ? namesOfCountry(code) : []));
  const places = profile.destinations.slice(0, MOST);
  const shown = [...new Set([...places, ...(place ? [place] : [])])].map((one) => ({
    one,
    entry: showCost(session, profile, product, one),
  }));
  if (!code) return shown.map(({ entry }) => entry);
  const found = shown.find(({ one }) => one === place)?.entry;
  return found ?? { to, note: "The shop doesn't say that it sends there: offer to ask." };
}

function showCost(session: ToolSession, profile: Profile, product: ProductFacts, place: ShippingDestination) {
  const { first, further } = noteCost(session, { profile, product, place });
  const { days } = place;
  return {
    to: placeName(place.countryIso, place.region),
    first: place.firstMinor === 0 ? "free shipping" : shownFact(session.facts, first),
    eachFurther: place.moreMinor === 0 ? "free" : shownFact(session.facts, further),
    ...(days ? { daysUnderWay: days.min === days.max ? `${days.min}` : `${days.min}–${days.max}` } : {}),
  };
}
