"use client";

import { CircleAlert } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Spinner } from "@/ui/primitives/spinner";
import { fieldWords } from "./change-words";
import type { Change } from "./draft";
import { useChangeActions } from "./use-change-actions";

const ConflictCard = dynamic(() => import("./conflict-card").then((module) => module.ConflictCard));

/** What became of the newest change, as long as it isn't done: under way, in conflict, or failed. */
export function LatestChange({ change, currency }: { change: Change | undefined; currency: string }) {
  switch (change?.status) {
    case "queued":
    case "publishing":
      return <UnderWay change={change} />;
    case "conflict":
      return <ConflictCard key={`${change.id} ${change.updatedAt}`} change={change} currency={currency} />;
    case "failed":
      return <Failed change={change} />;
    default:
      return null;
  }
}

function UnderWay({ change }: { change: Change }) {
  const { discard } = useChangeActions();
  const waits = change.status === "queued" && change.error !== null;
  return (
    <Card role="status" className="flex flex-wrap items-center gap-3 px-5 py-3 text-sm">
      <Spinner className="size-4 text-accent" />
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {waits
          ? `${change.error} We keep trying to send ${fieldWords(change.changes)}.`
          : `Sending ${fieldWords(change.changes)} to Etsy.`}
      </p>
      {waits && !change.written ? (
        <Button size="sm" loading={discard.isPending} onClick={() => discard.mutate({ changeId: change.id })}>
          Cancel
        </Button>
      ) : null}
    </Card>
  );
}

function Failed({ change }: { change: Change }) {
  const { retry, isBusy } = useChangeActions();
  return (
    <Card role="alert" className="flex flex-wrap items-center gap-3 border-bad/40 px-5 py-3 text-sm">
      <CircleAlert aria-hidden className="size-4 shrink-0 text-bad" />
      <div className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
        <p className="font-medium">
          {change.written?.length
            ? `Only ${fieldWords(change.written)} reached Etsy`
            : `Your change of ${fieldWords(change.changes)} did not reach Etsy`}
        </p>
        <p dir="auto" className="text-muted">
          {change.error}
        </p>
      </div>
      <Button
        size="sm"
        disabled={isBusy}
        loading={retry.isPending}
        onClick={() => retry.mutate({ changeId: change.id })}
      >
        Try again
      </Button>
    </Card>
  );
}
