"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { Timeline } from "@/ui/patterns/timeline";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Card, CardBody, CardFooter } from "@/ui/primitives/card";
import { describeEntry } from "./describe-entry";
import type { ActivityFilter } from "./filter";

const labels = { all: "Everything", agent: "Agent", you: "You", problems: "Problems" } satisfies Record<
  ActivityFilter,
  string
>;

/** Everything that happened, by whom, newest first; the filter is in the URL. */
export function ActivityPage({ filter }: { filter: ActivityFilter }) {
  const segments = Object.entries(labels).map(([key, label]) => ({
    label,
    href: key === "all" ? "/activity" : `/activity?filter=${key}`,
    active: key === filter,
  }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        title="Activity"
        description="Everything that happened in your shop’s account, and who did it."
      />
      <SegmentedFilter segments={segments} label="Filter activity" />
      <Card>
        <Entries filter={filter} />
      </Card>
    </div>
  );
}

function Entries({ filter }: { filter: ActivityFilter }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.activity.list.infiniteQueryOptions({ filter }, { getNextPageParam: (page) => page.nextCursor }),
  );
  if (query.isPending) {
    return (
      <CardBody>
        <DelayedSkeleton label="Loading activity" />
      </CardBody>
    );
  }
  if (query.isError) {
    return (
      <ErrorState
        title="Your activity could not be loaded"
        description={messageOf(query.error)}
        onRetry={() => query.refetch()}
      />
    );
  }
  const items = query.data.pages.flatMap((page) => page.entries).map(describeEntry);
  if (items.length === 0) return <NothingHere filter={filter} />;
  return (
    <>
      <CardBody>
        <Timeline label="Activity" live items={items} />
      </CardBody>
      {query.hasNextPage ? (
        <CardFooter className="justify-center">
          <Button
            variant="ghost"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show earlier
          </Button>
        </CardFooter>
      ) : null}
    </>
  );
}

function NothingHere({ filter }: { filter: ActivityFilter }) {
  return filter === "all" ? (
    <EmptyState
      kind="no-data"
      icon={<History />}
      title="Nothing has happened yet"
      description="Answers, handovers and every change will be listed here."
    />
  ) : (
    <EmptyState
      kind="no-results"
      title={filter === "problems" ? "No problems" : "Nothing of this kind yet"}
      description={filter === "problems" ? "Failed answers and handovers would be listed here." : undefined}
      action={<ButtonLink href="/activity">Show everything</ButtonLink>}
    />
  );
}
