import { placeFor } from "@/kernel/countries";
import { AppError } from "@/kernel/errors";
import { addMoney, type Money, money, multiplyMoney } from "@/kernel/money";
import type { ProductFacts } from "../../catalogue";
import { placeName } from "../knowledge";
import type { ToolSession } from "./session";
import { countryMeant, noteCost, type Profile, profileOf } from "./shipping-facts";
import { shownFact } from "./show-product";

interface Parcel {
  product: ProductFacts;
  quantity: number;
}

interface ShippingSum {
  key: string;
  sum: Money;
  from: string[];
  shown: object;
}

/**
 * What sending pieces to a country costs together, as Etsy counts it: the dearest first piece, and for each other piece
 * what its own profile asks for a further one. A note where the shop doesn't say.
 */
export function shippingOf(
  session: ToolSession,
  profiles: Profile[],
  parcels: Parcel[],
  shipTo: string,
): ShippingSum | { note: string } {
  const code = countryMeant(shipTo);
  const rows = parcels.map(({ product, quantity }) => {
    const profile = profileOf(profiles, product);
    const place = profile && placeFor(profile.destinations, code);
    return profile && place
      ? { product, quantity, place, ...noteCost(session, { profile, product, place }) }
      : null;
  });
  const sent = rows.flatMap((row) => row ?? []);
  const [dearest] = sent.toSorted((one, other) => other.place.firstMinor - one.place.firstMinor);
  if (!dearest || sent.length < rows.length)
    return { note: "The shop doesn't say what shipping there costs: say so and offer to ask." };
  if (sent.some(({ place }) => place.currency !== dearest.place.currency))
    throw new AppError("invalid", "Shipping of these is in different currencies and can't be added.");
  const sum = addMoney(
    money(dearest.place.firstMinor, dearest.place.currency),
    ...sent.map((row) =>
      multiplyMoney(money(row.place.moreMinor, row.place.currency), row.quantity - (row === dearest ? 1 : 0)),
    ),
  );
  const from = [dearest.first, ...sent.map(({ further }) => further)];
  const { countryIso, region } = dearest.place;
  const key = `${sent.map(({ product, quantity }) => `${product.listing.id}*${quantity}`).join("+")}@${code}`;
  const id = session.facts.add({
    kind: "price",
    ...{ entityId: key, field: "shipping total", version: "computed", from, value: sum },
    shipping: { products: sent.map(({ product }) => product.title), profile: "", countryIso, region },
  });
  const { days } = dearest.place;
  return {
    ...{ key, sum, from },
    shown: {
      to: placeName(countryIso, region),
      cost: sum.amountMinor === 0 ? "free" : shownFact(session.facts, id),
      ...(days ? { daysUnderWay: `${days.min}–${days.max}` } : {}),
    },
  };
}
