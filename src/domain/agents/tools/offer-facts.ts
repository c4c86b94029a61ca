import { money } from "@/kernel/money";
import type { ProductFacts } from "../../catalogue";
import type { FactBook, NewFact } from "../truth";

export type Variant = ProductFacts["variants"][number];

/** What a customer would call it. */
export const calledOf = (product: ProductFacts, variant?: Variant) => ({
  product: product.title,
  options: variant?.properties.map((one) => one.value) ?? [],
});

/** What a customer chooses between. */
export const choicesOf = ({ variants }: ProductFacts): Variant[] =>
  variants.filter((variant) => variant.enabled && variant.properties.length > 0);

/** Whether a price of the product as such would be true of some of its variations only. */
export const variesInPrice = (product: ProductFacts): boolean =>
  new Set(choicesOf(product).map(({ priceMinor }) => priceMinor)).size > 1;

/** The price of a product that has one, or of a variation; null without a price. */
export function notePrice(facts: FactBook, product: ProductFacts, variant?: Variant): string | null {
  return priceOf(facts, variant ?? product.listing, { ...rowOf(product, variant), field: "price" });
}

/** The lowest and the highest price over the variations. Each is a fact of the variation that has it. */
export function notePriceSpan(facts: FactBook, product: ProductFacts) {
  const priced = choicesOf(product)
    .filter(({ priceMinor }) => priceMinor !== null)
    .toSorted((one, other) => (one.priceMinor ?? 0) - (other.priceMinor ?? 0));
  const [cheapest, dearest] = [priced[0], priced.at(-1)];
  const as = (variant: Variant | undefined, extent: "lowest" | "highest") =>
    variant
      ? priceOf(facts, variant, { ...rowOf(product, variant), field: `${extent} price`, as: extent })
      : null;
  return { lowest: as(cheapest, "lowest"), highest: as(dearest, "highest") };
}

/** How many there are of a variation, or of a product; over several variations that is a sum and must be said as one. */
export function noteStock(facts: FactBook, product: ProductFacts, variant?: Variant): string {
  const isSum = !variant && choicesOf(product).length > 1;
  return facts.add({
    ...rowOf(product, variant),
    kind: "quantity",
    field: "quantity",
    ...(isSum ? { as: "in_all" as const } : {}),
    value: (variant ?? product.listing).quantity,
  });
}

const rowOf = (product: ProductFacts, variant?: Variant) => ({
  entityId: (variant ?? product.listing).id,
  version: product.listing.updatedAt.toISOString(),
  subject: calledOf(product, variant),
});

function priceOf(
  facts: FactBook,
  { priceMinor, currency }: { priceMinor: number | null; currency: string },
  rest: Pick<NewFact, "entityId" | "version" | "subject" | "field" | "as">,
): string | null {
  return priceMinor === null
    ? null
    : facts.add({ ...rest, kind: "price", value: money(priceMinor, currency) });
}
