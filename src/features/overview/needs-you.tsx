"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Card, CardFooter, CardHeader } from "@/ui/primitives/card";
import { NoticeRow } from "./notice-row";

/** More than these fold away: the page has other things to say, too. */
const SHOWN = 5;

/** What only the seller can settle, each with the one thing to do: the shop's access first, then the newest. */
export function NeedsYou() {
  const trpc = useTRPC();
  const [all, setAll] = useState(false);
  const { data: notices, error, refetch } = useQuery(trpc.overview.notices.queryOptions());
  const { data: waiting } = useQuery(trpc.overview.waiting.queryOptions());
  if (!notices) {
    if (!error) return <DelayedSkeleton label="Loading what needs you" />;
    return (
      <Card aria-label="Needs you">
        <ErrorState
          title="What needs you could not be loaded"
          description={messageOf(error)}
          onRetry={() => refetch()}
          className="py-8"
        />
      </Card>
    );
  }
  if (notices.length === 0) {
    return (
      <p role="status" className="flex items-center gap-2 text-muted text-sm">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-good" /> Nothing needs you right now.
      </p>
    );
  }
  const total = Math.max(waiting?.notices ?? 0, notices.length);
  // Other troubles often come from it, and go with it.
  const ordered = notices.toSorted((a, b) => Number(b.kind === "reconnect") - Number(a.kind === "reconnect"));
  return (
    <Card aria-label="Needs you">
      <CardHeader
        title={
          <span className="flex items-center gap-2">
            Needs you <Badge tone="accent">{total}</Badge>
          </span>
        }
        className="border-hairline border-b pb-3"
      />
      <ul aria-label="What needs you">
        {(all ? ordered : ordered.slice(0, SHOWN)).map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      {notices.length > SHOWN && !all ? (
        <CardFooter>
          <Button size="sm" variant="ghost" onClick={() => setAll(true)} className="-ml-2">
            Show {notices.length - SHOWN} more
          </Button>
        </CardFooter>
      ) : null}
      {all && total > notices.length ? (
        <p className="border-hairline border-t px-5 py-3 text-muted text-sm">
          The latest {notices.length} of {total}.
        </p>
      ) : null}
    </Card>
  );
}
