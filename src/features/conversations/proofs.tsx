"use client";

import { formatMoney } from "@/kernel/money";
import type { ApiOutputs } from "@/server/client/outputs";
import { usePlace } from "@/ui/patterns/place";
import { ProofChip } from "@/ui/patterns/proof-chip";
import { distinctProofs } from "./distinct-proofs";

type Proof = ApiOutputs["agents"]["proofs"][string][number];

/** What a reply rests on: each value, with the row that it came from. */
export function Proofs({ text, proofs }: { text: string; proofs: Proof[] }) {
  const { locale } = usePlace();
  return distinctProofs(text, proofs).map(({ key, words, proof }) => (
    <ProofChip
      key={key}
      fact={
        <span className="whitespace-nowrap">
          <bdi>{words}</bdi>
          {proof.fact.kind === "quantity" && proof.claim === "value" ? " in stock" : ""}
        </span>
      }
      source={[nameOf(proof), proof.stale ? changeOf(proof, locale) : ""].filter(Boolean).join(" · ")}
      href={proof.offer && !proof.offer.gone ? `/products/${proof.offer.productId}` : undefined}
      stale={proof.stale}
    />
  ));
}

function nameOf({ offer }: Proof): string {
  if (!offer) return "a listing that was removed";
  return offer.variant ? `${offer.title}, ${offer.variant}` : offer.title;
}

function changeOf({ offer, fact }: Proof, locale: string): string {
  if (!offer || offer.gone) return "gone since";
  if (fact.kind === "price" && offer.priceMinor !== null) {
    return `now ${formatMoney({ amountMinor: offer.priceMinor, currency: offer.currency }, locale)}`;
  }
  return offer.quantity === 0 ? "sold out since" : `now ${offer.quantity} in stock`;
}
