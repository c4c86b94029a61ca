import { money } from "@/kernel/money";
import type { ProductFacts } from "../../catalogue";
import { type FactBook, type NewFact, toolValue } from "../truth";

type Variant = ProductFacts["variants"][number];

/** What a customer would call it. */
export const calledOf = (product: ProductFacts, variant?: Variant) => ({
  product: product.title,
  options: variant?.properties.map((one) => one.value) ?? [],
});

/** The shop's own words about a product, which a reply may quote. */
export const wordsOf = (product: ProductFacts): string[] => [
  product.title,
  product.description,
  product.listing.url ?? "",
  ...product.variants.flatMap((one) => one.properties.map((property) => property.value)),
];

/** A product as a tool returns it: every price and quantity is a fact. Ids of variations are long, and seldom needed. */
export function showProduct(facts: FactBook, product: ProductFacts, show: { variantIds?: boolean } = {}) {
  const fact = (entry: NewFact) => {
    const id = facts.add(entry);
    const stored = facts.get(id);
    return stored ? toolValue(stored) : null;
  };
  const priceOf = (
    row: { id: string; priceMinor: number | null; currency: string },
    version: string,
    variant?: Variant,
  ) =>
    row.priceMinor === null
      ? null
      : fact({
          subject: calledOf(product, variant),
          kind: "price",
          entityId: row.id,
          field: "price",
          version,
          value: money(row.priceMinor, row.currency),
        });
  const quantityOf = (row: { id: string; quantity: number }, version: string, variant?: Variant) =>
    fact({
      subject: calledOf(product, variant),
      kind: "quantity",
      entityId: row.id,
      field: "quantity",
      version,
      value: row.quantity,
    });
  const version = product.listing.updatedAt.toISOString();
  const sellable = product.listing.state === "active";
  const variants = product.variants.filter((variant) => variant.enabled && variant.properties.length > 0);
  return {
    id: product.id,
    title: product.title,
    url: product.listing.url,
    state: product.listing.state,
    availability: sellable && product.listing.quantity > 0 ? "can be bought now" : "can't be bought now",
    price: priceOf(product.listing, version),
    quantity: quantityOf(product.listing, version),
    ...(variants.length > 0
      ? {
          priceNote: "lowest over the variations",
          variants: variants.map((variant) => ({
            ...(show.variantIds ? { id: variant.id } : {}),
            options: Object.fromEntries(variant.properties.map((one) => [one.name, one.value])),
            price: priceOf(variant, version, variant),
            quantity: quantityOf(variant, version, variant),
          })),
        }
      : {}),
    processingDays: product.listing.processingDays,
    personalizable: product.listing.personalizable,
    tags: product.tags,
    materials: product.materials,
  };
}
