"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/server/client/api-provider";
import { EmptyState } from "@/ui/patterns/empty-state";
import { Timeline } from "@/ui/patterns/timeline";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { describeEntry } from "../activity/describe-entry";
import { latestActivity } from "./latest-activity-input";

/** The newest few things that happened. */
export function LatestActivity() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.activity.list.queryOptions(latestActivity));
  const items = (data?.entries ?? []).map(describeEntry);
  return (
    <Card aria-label="Live activity">
      <CardHeader title="Live activity" />
      {data && items.length === 0 ? (
        <EmptyState
          kind="no-data"
          title="Quiet so far"
          description="Answers and changes appear here as they happen."
        />
      ) : (
        <CardBody>
          <Timeline label="Latest activity" live items={items} />
        </CardBody>
      )}
      <CardFooter>
        <Link href="/activity" className="rounded-sm font-medium text-accent text-sm hover:underline">
          All activity
        </Link>
      </CardFooter>
    </Card>
  );
}
