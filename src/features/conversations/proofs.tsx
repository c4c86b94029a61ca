"use client";

import { formatMoney } from "@/kernel/money";
import type { ApiOutputs } from "@/server/client/outputs";
import { usePlace } from "@/ui/patterns/place";
import { ProofChip } from "@/ui/patterns/proof-chip";
import { Tooltip } from "@/ui/primitives/tooltip";
import { distinctProofs } from "./distinct-proofs";
import { ProofPreview } from "./proof-preview";

export type Proof = ApiOutputs["agents"]["proofs"][string][number];

/** What a reply rests on: each value, with the row that it came from; pointed at, the row as it is now. */
export function Proofs({ text, proofs }: { text: string; proofs: Proof[] }) {
  const { locale } = usePlace();
  return distinctProofs(text, proofs).map(({ key, words, proof }) => (
    <Tooltip key={key} content={<ProofPreview proof={proof} />}>
      <span className="inline-flex min-w-0 max-w-full">
        <ProofChip
          fact={
            <span className="whitespace-nowrap">
              <bdi>{words}</bdi>
              {proof.fact.kind === "quantity" && proof.claim === "value" ? " in stock" : ""}
            </span>
          }
          source={[nameOf(proof), proof.stale ? changeOf(proof, locale) : ""].filter(Boolean).join(" · ")}
          href={hrefOf(proof)}
          stale={proof.stale}
        />
      </span>
    </Tooltip>
  ));
}

function hrefOf({ basis, offer }: Proof): string | undefined {
  if (basis === "order") return "/orders";
  return offer && !offer.gone ? `/products/${offer.productId}` : undefined;
}

/** The listing or variation behind a value, or what else it rests on. */
export function nameOf({ basis, offer }: Proof): string {
  if (basis === "order") return "their order";
  if (basis === "computed") return "worked out from your prices";
  if (!offer) return "a listing that was removed";
  return offer.variant ? `${offer.title}, ${offer.variant}` : offer.title;
}

function changeOf({ basis, offer, fact }: Proof, locale: string): string {
  if (basis === "computed") return "a price changed since";
  if (!offer || offer.gone) return "gone since";
  if (fact.kind === "price" && offer.priceMinor !== null) {
    return `now ${formatMoney({ amountMinor: offer.priceMinor, currency: offer.currency }, locale)}`;
  }
  return offer.quantity === 0 ? "sold out since" : `now ${offer.quantity} in stock`;
}
