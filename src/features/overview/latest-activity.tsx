"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { Timeline } from "@/ui/patterns/timeline";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { describeEntry } from "../activity/describe-entry";
import { latestActivity } from "./latest-activity-input";

/** The newest few things that happened. */
export function LatestActivity() {
  return (
    <Card aria-label="Live activity">
      <CardHeader title="Live activity" />
      <Entries />
      <CardFooter>
        <Link href="/activity" className="rounded-sm font-medium text-accent text-sm hover:underline">
          All activity
        </Link>
      </CardFooter>
    </Card>
  );
}

function Entries() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.activity.list.queryOptions(latestActivity));
  if (error && !data) {
    return (
      <ErrorState
        title="The activity could not be loaded"
        description={messageOf(error)}
        onRetry={() => refetch()}
        className="py-8"
      />
    );
  }
  if (data?.entries.length === 0) {
    return (
      <EmptyState
        kind="no-data"
        title="Quiet so far"
        description="Answers and changes appear here as they happen."
      />
    );
  }
  return (
    <CardBody>
      {data ? (
        <Timeline label="Latest activity" live items={data.entries.map(describeEntry)} />
      ) : (
        <DelayedSkeleton label="Loading the latest activity" />
      )}
    </CardBody>
  );
}
