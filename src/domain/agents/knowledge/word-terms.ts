import type { ShippingDestination, ShopTerms } from "@/db/schema";
import type { Place } from "@/kernel/countries";
import { formatMoney, type Money, money } from "@/kernel/money";

/** Destinations named of one profile; Etsy allows hundreds. */
const DESTINATIONS = 12;

/** What a parcel to one place costs. */
interface ShippingCost extends Place {
  place: string;
  first: Money;
  further: Money;
}

/** A shop's terms in sentences, and the amounts that stand in them. */
export interface WordedTerms {
  text: string;
  costs: ShippingCost[];
}

/** Null for a section, which says nothing. */
export function wordTerms(terms: ShopTerms): WordedTerms | null {
  switch (terms.kind) {
    case "section":
      return null;
    case "shipping":
      return wordShipping(terms);
    case "returns":
      return { text: wordReturns(terms), costs: [] };
  }
}

type Of<Kind extends ShopTerms["kind"]> = Extract<ShopTerms, { kind: Kind }>;

/** "Ships from Germany in 1–3 business days. To France: €5.00, each further item €2.00, 3–5 days under way." */
function wordShipping({ fromCountryIso, processingDays, destinations }: Of<"shipping">): WordedTerms {
  const from = fromCountryIso ? ` from ${countryName(fromCountryIso)}` : "";
  const within = processingDays ? ` in ${span(processingDays)} business days` : "";
  const named = destinations.slice(0, DESTINATIONS);
  const more = destinations.length - named.length;
  const sentences = [
    ...(from || within ? [`Ships${from}${within}.`] : []),
    ...named.map(wordDestination),
    ...(more > 0 ? [`And ${more} more destinations.`] : []),
  ];
  const costs = named.map(({ countryIso, region, currency, firstMinor, moreMinor }) => ({
    place: placeName(countryIso, region),
    countryIso,
    region,
    first: money(firstMinor, currency),
    further: money(moreMinor, currency),
  }));
  return { text: sentences.join(" "), costs };
}

function wordDestination({ countryIso, region, currency, firstMinor, moreMinor, days }: ShippingDestination) {
  const cost = (amountMinor: number) => formatMoney({ amountMinor, currency }, "en");
  const price =
    firstMinor === 0 && moreMinor === 0
      ? "free shipping"
      : `${cost(firstMinor)}, each further item ${cost(moreMinor)}`;
  const under = days ? `, ${span(days)} days under way` : "";
  return `To ${placeName(countryIso, region)}: ${price}${under}.`;
}

/** "Returns accepted within 30 days; the buyer pays return shipping." On Etsy the buyer does, where returns are taken. */
function wordReturns({ accepts, exchanges, withinDays }: Of<"returns">): string {
  const within = withinDays === null ? "" : ` within ${withinDays} days`;
  const buyerPays = "; the buyer pays return shipping.";
  if (accepts) return `Returns${exchanges ? " and exchanges" : ""} accepted${within}${buyerPays}`;
  if (exchanges) return `No returns; exchanges accepted${within}${buyerPays}`;
  return "No returns or exchanges.";
}

const span = ({ min, max }: { min: number; max: number }) => (min === max ? `${max}` : `${min}–${max}`);

/** Etsy's regions in words; its "none" is everywhere else. */
const regions: Record<string, string> = {
  eu: "the European Union",
  non_eu: "European countries outside the European Union",
};

/** A place as sentences and tools call it. */
export function placeName(countryIso: string | null, region: string | null): string {
  if (countryIso) return countryName(countryIso);
  return (region && regions[region]) || "everywhere else";
}

const names = new Intl.DisplayNames("en", { type: "region" });
const withArticle = new Set(["US", "GB", "NL", "PH", "AE", "DO", "BS", "MV"]);

function countryName(iso: string): string {
  const code = iso.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return iso;
  return `${withArticle.has(code) ? "the " : ""}${names.of(code) ?? code}`;
}
