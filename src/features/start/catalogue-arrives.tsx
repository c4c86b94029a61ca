"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { usePlace } from "@/ui/patterns/place";
import { Button } from "@/ui/primitives/button";
import { Progress } from "@/ui/primitives/progress";
import { openSync } from "../channels/open-sync";
import { FirstPictures } from "./first-pictures";
import { NeedsShop } from "./needs-shop";
import { StepActions } from "./step-actions";

/** The shop's listings on their way in: how many so far, and the first pictures. */
export function CatalogueArrives({ onNext, onShop }: { onNext: () => void; onShop: () => void }) {
  const trpc = useTRPC();
  const { locale } = usePlace();
  const { data: overview } = useQuery(trpc.overview.get.queryOptions());
  const { data: syncs } = useQuery(trpc.channels.syncs.queryOptions());
  if (!overview) return null;
  const { connection, products } = overview;
  if (connection?.status !== "active" && products.total === 0) {
    return <NeedsShop onShop={onShop}>Your listings arrive by themselves once Etsy is connected.</NeedsShop>;
  }
  const sync = openSync(syncs);
  const failed = sync ? null : (syncs?.runs[0]?.status === "failed" && syncs.runs[0].error) || null;
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      <div className="grid gap-3" aria-live="polite">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <output className="font-semibold text-xl tabular-nums">{number.format(products.total)}</output>
          <span className="text-muted text-sm">{wordsFor(sync, products.total, number)}</span>
        </p>
        {sync ? (
          <Progress
            value={sync.total === null ? null : sync.seen}
            max={sync.total ?? 1}
            label="Listings read"
          />
        ) : null}
        {sync?.error ? <p className="text-warn text-sm">Trying again: {sync.error}</p> : null}
        {failed ? (
          <p className="text-warn text-sm">The last pass stopped: {failed} It is tried again by itself.</p>
        ) : null}
      </div>
      <FirstPictures arriving={sync !== null} />
      <StepActions>
        <Button variant="primary" size="lg" onClick={onNext}>
          Go on
        </Button>
      </StepActions>
      {sync ? <p className="text-muted text-sm">You needn’t wait: the rest arrives meanwhile.</p> : null}
    </>
  );
}

function wordsFor(sync: { total: number | null } | null, total: number, number: Intl.NumberFormat): string {
  if (sync?.total) return `of ${number.format(sync.total)} listings have arrived`;
  if (sync) return "listings have arrived so far";
  if (total === 0) return "listings: your shop is still empty. New ones arrive by themselves.";
  return total === 1 ? "listing is here" : "listings are here";
}
