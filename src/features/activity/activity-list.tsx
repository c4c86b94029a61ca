"use client";

import { ArrowUp, History } from "lucide-react";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Card, CardBody, CardFooter } from "@/ui/primitives/card";
import { Skeleton } from "@/ui/primitives/skeleton";
import { ActivityDays } from "./activity-days";
import type { ActivityView } from "./activity-url";
import { useActivity } from "./use-activity";
import { useAtTop } from "./use-at-top";

/** The list of one view. What arrives while one reads further down waits for a press. */
export function ActivityList({ view }: { view: ActivityView }) {
  const { list, arrived, showArrived } = useActivity(view);
  const { mark, toTop } = useAtTop(arrived, showArrived);
  return (
    <Card className="relative">
      <span ref={mark} aria-hidden className="absolute top-0" />
      <div role="status" className="pointer-events-none sticky top-3 z-10 flex h-0 justify-center">
        {arrived > 0 ? (
          <Button
            size="sm"
            onClick={toTop}
            className="pointer-events-auto animate-rise rounded-full shadow-lift"
          >
            <ArrowUp aria-hidden /> {arrived} new
          </Button>
        ) : null}
      </div>
      <Body view={view} list={list} />
    </Card>
  );
}

function Body({ view, list }: { view: ActivityView; list: ReturnType<typeof useActivity>["list"] }) {
  if (list.isPending) {
    return (
      <CardBody>
        <DelayedSkeleton label="Loading activity" className="grid gap-5">
          <Skeleton className="w-20" />
          <Skeleton className="h-7" />
          <Skeleton className="h-7" />
          <Skeleton className="h-7" />
          <Skeleton className="h-7" />
        </DelayedSkeleton>
      </CardBody>
    );
  }
  if (!list.data) {
    return (
      <ErrorState
        title="Your activity could not be loaded"
        description={messageOf(list.error)}
        onRetry={() => list.refetch()}
      />
    );
  }
  const entries = list.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <NothingHere view={view} />;
  return (
    <>
      <CardBody>
        <ActivityDays entries={entries} />
      </CardBody>
      {list.hasNextPage ? (
        <CardFooter className="justify-center">
          {list.isFetchNextPageError ? (
            <p role="alert" className="text-bad text-sm">
              {messageOf(list.error)}
            </p>
          ) : null}
          <Button variant="ghost" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {list.isFetchNextPageError ? "Try again" : "Show earlier"}
          </Button>
        </CardFooter>
      ) : null}
    </>
  );
}

function NothingHere({ view }: { view: ActivityView }) {
  if (view.who === null && view.what === null) {
    return (
      <EmptyState
        kind="no-data"
        icon={<History />}
        title="Nothing has happened yet"
        description="Answers, handovers and every change will be listed here."
      />
    );
  }
  return (
    <EmptyState
      kind="no-results"
      title={view.what === "problems" ? "No problems" : "Nothing like that has happened"}
      description={
        view.what === "problems" ? "Failed answers and handovers would be listed here." : undefined
      }
      action={<ButtonLink href="/activity">Show everything</ButtonLink>}
    />
  );
}
