"use client";

import { Undo2 } from "lucide-react";
import { Timeline } from "@/ui/patterns/timeline";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { ChangeValues } from "./change-values";
import { actorName, changeSentence } from "./change-words";
import type { Change } from "./draft";
import { useChangeActions } from "./use-change-actions";
import type { useChanges } from "./use-changes";

export interface ChangeHistoryProps {
  changes: ReturnType<typeof useChanges>;
  currency: string;
}

/** What was changed from here, by whom, with the way back. */
export function ChangeHistory({
  changes: { rows, hasMore, loadMore, isLoadingMore },
  currency,
}: ChangeHistoryProps) {
  const items = rows.map((change) => ({
    id: change.id,
    actor: actorName(change.actor),
    text: changeSentence(change),
    at: change.publishedAt ?? change.createdAt,
    detail: <Detail change={change} currency={currency} />,
    ...(change.undoes ? { icon: <Undo2 /> } : {}),
    ...(change.status === "failed" ? { tone: "bad" as const } : {}),
  }));
  return (
    <Card>
      <CardHeader
        title="History"
        description="What was changed from here. A change can be undone for 30 days."
      />
      <CardBody>
        <Timeline label="History of this listing" items={items} />
      </CardBody>
      {hasMore ? (
        <CardFooter>
          <Button size="sm" loading={isLoadingMore} onClick={loadMore}>
            Show earlier ones
          </Button>
        </CardFooter>
      ) : null}
    </Card>
  );
}

function Detail({ change, currency }: { change: Change; currency: string }) {
  const { undo } = useChangeActions();
  return (
    <div className="grid justify-items-start gap-2">
      <div className="w-full min-w-0">
        <ChangeValues
          changes={change.written?.length ? change.written : change.changes}
          currency={currency}
        />
      </div>
      {change.error && change.status !== "queued" ? (
        <p dir="auto" className="[overflow-wrap:anywhere]">
          {change.error}
        </p>
      ) : null}
      {change.undoneBy ? <p>Undone since</p> : null}
      {change.undoUntil ? (
        <Button size="sm" loading={undo.isPending} onClick={() => undo.mutate({ changeId: change.id })}>
          <Undo2 aria-hidden /> Undo
        </Button>
      ) : null}
    </div>
  );
}
