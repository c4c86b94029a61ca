import type { Proof } from "./proofs";

type Offer = NonNullable<Proof["offer"]>;

/** Each product once that is still in the shop, the one of the latest reply first. Ids of messages grow with time. */
export function distinctProducts(proofs: Record<string, Proof[]>): Offer[] {
  const latestFirst = Object.keys(proofs).sort().reverse();
  const products = new Map<string, Offer>();
  for (const { offer } of latestFirst.flatMap((messageId) => proofs[messageId] ?? []))
    if (offer && !offer.gone && !products.has(offer.productId)) products.set(offer.productId, offer);
  return [...products.values()];
}
