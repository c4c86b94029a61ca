import type { ProductFacts } from "../../catalogue";
import { type FactBook, toolValue } from "../truth";
import { choicesOf, notePrice, notePriceSpan, noteStock, type Variant, variesInPrice } from "./offer-facts";

/** Variations told of one product, and of each of several; Etsy allows hundreds. */
const MOST = 60;
const MOST_OF_EACH = 12;

/** The shop's own words about a product, which a reply may quote. */
export const wordsOf = (product: ProductFacts): string[] => [
  product.title,
  product.description,
  product.listing.url ?? "",
  ...product.variants.flatMap((one) => one.properties.map((property) => property.value)),
];

/**
 * A product as a tool returns it: every price and quantity is a fact. Where variations cost differently there is no price
 * of the product, and where there are several no stock of it: only theirs. `whole` brings more variations, with ids.
 */
export function showProduct(facts: FactBook, product: ProductFacts, show: { whole?: boolean } = {}) {
  const shown = (id: string | null) => shownFact(facts, id);
  const choices = choicesOf(product);
  const stock = noteStock(facts, product);
  const told = choices.slice(0, show.whole ? MOST : MOST_OF_EACH);
  return {
    id: product.id,
    title: product.title,
    url: product.listing.url,
    state: product.listing.state,
    availability:
      product.listing.state === "active" && product.listing.quantity > 0
        ? "can be bought now"
        : "can't be bought now",
    ...showPrice(facts, product),
    ...(choices.length > 1 ? {} : { quantity: shown(stock) }),
    ...(told.length > 0
      ? { variants: told.map((variant) => showVariant(facts, product, variant, show.whole)) }
      : {}),
    ...(choices.length > told.length ? { moreVariants: choices.length - told.length } : {}),
    processingDays: product.listing.processingDays,
    personalizable: product.listing.personalizable,
    tags: product.tags,
    materials: product.materials,
  };
}

function showPrice(facts: FactBook, product: ProductFacts) {
  if (!variesInPrice(product)) return { price: shownFact(facts, notePrice(facts, product)) };
  const { lowest, highest } = notePriceSpan(facts, product);
  return {
    priceFrom: shownFact(facts, lowest),
    priceTo: shownFact(facts, highest),
    priceNote: "The price depends on the variation: say “from”, or name the variation by its options.",
  };
}

function showVariant(facts: FactBook, product: ProductFacts, variant: Variant, withId = false) {
  return {
    ...(withId ? { id: variant.id } : {}),
    options: Object.fromEntries(variant.properties.map((one) => [one.name, one.value])),
    price: shownFact(facts, notePrice(facts, product, variant)),
    quantity: shownFact(facts, noteStock(facts, product, variant)),
  };
}

/** A fact as a tool returns it; null where there is none. */
export function shownFact(facts: FactBook, id: string | null) {
  const fact = id === null ? undefined : facts.get(id);
  return fact ? toolValue(fact) : null;
}
