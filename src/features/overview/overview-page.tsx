"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { Card, CardHeader } from "@/ui/primitives/card";
import { Skeleton } from "@/ui/primitives/skeleton";
import { DayNumbers } from "./day-numbers";
import type { EtsyOutcome } from "./etsy-outcome";
import { Health } from "./health";
import { LatestActivity } from "./latest-activity";
import { NeedsYou } from "./needs-you";
import { nextStep } from "./next-step";
import { setupSteps } from "./setup-steps";
import { useLaterSteps } from "./use-later-steps";

// Of the days of setting up.
const EtsyOutcomeNote = dynamic(() => import("./etsy-outcome-note").then((module) => module.EtsyOutcomeNote));
const SetupList = dynamic(() => import("./setup-list").then((module) => module.SetupList));

/** The shop at a glance: what needs the seller first, then how it went. */
export function OverviewPage({ outcome }: { outcome: EtsyOutcome | null }) {
  const trpc = useTRPC();
  const { data: seller } = useQuery(trpc.sellers.me.queryOptions());
  const { data: overview, error, refetch } = useQuery(trpc.overview.get.queryOptions());
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader
        title="Overview"
        description={
          seller && !seller.isSample ? (
            <span className="line-clamp-2 [overflow-wrap:anywhere]">
              Good to see you, <bdi>{seller.name}</bdi>.
            </span>
          ) : undefined
        }
      />
      {outcome ? <EtsyOutcomeNote outcome={outcome} /> : null}
      {overview ? (
        <Glance overview={overview} />
      ) : error ? (
        <ErrorState
          title="Your overview could not be loaded"
          description={messageOf(error)}
          onRetry={() => refetch()}
        />
      ) : (
        <DelayedSkeleton label="Loading your overview" className="grid gap-6">
          <Skeleton className="h-24 rounded-lg" />
          <Skeleton className="h-64 rounded-lg" />
        </DelayedSkeleton>
      )}
    </div>
  );
}

function Glance({ overview }: { overview: ApiOutputs["overview"]["get"] }) {
  const { later } = useLaterSteps();
  const steps = setupSteps(overview);
  const settingUp = nextStep(steps, later) !== null;
  // Four times "nothing" is no help to somebody who has only just come.
  const hasNumbers = overview.hasAnswered || overview.messages24h.total > 0;
  return (
    <>
      {settingUp ? (
        <Card aria-label="Setting up">
          <CardHeader
            title="Five steps to your first answer"
            description="It takes about three minutes. You can leave at any time and go on later."
            className="border-hairline border-b pb-4"
          />
          <SetupList steps={steps} />
        </Card>
      ) : null}
      <NeedsYou />
      {hasNumbers ? <DayNumbers messages={overview.messages24h} /> : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <LatestActivity />
        <Health overview={overview} />
      </div>
    </>
  );
}
