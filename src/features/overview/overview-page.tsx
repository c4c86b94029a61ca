"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { Card, CardHeader } from "@/ui/primitives/card";
import { DayNumbers } from "./day-numbers";
import type { EtsyOutcome } from "./etsy-outcome";
import { EtsyOutcomeNote } from "./etsy-outcome-note";
import { Health } from "./health";
import { LatestActivity } from "./latest-activity";
import { NeedsYou } from "./needs-you";
import { SetupList } from "./setup-list";
import { setupSteps } from "./setup-steps";

/** The shop at a glance: what needs the seller first, then how it went. */
export function OverviewPage({ outcome }: { outcome: EtsyOutcome | null }) {
  const trpc = useTRPC();
  const { data: seller } = useQuery(trpc.sellers.me.queryOptions());
  const overview = useQuery(trpc.overview.get.queryOptions());
  if (overview.isError) {
    return (
      <ErrorState
        title="Your overview could not be loaded"
        description={messageOf(overview.error)}
        onRetry={() => overview.refetch()}
      />
    );
  }
  if (!overview.data) return null;
  const steps = setupSteps(overview.data);
  const settingUp = steps.some((step) => !step.done);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader title="Overview" description={seller ? `Good to see you, ${seller.name}.` : undefined} />
      {outcome ? <EtsyOutcomeNote outcome={outcome} /> : null}
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
      <DayNumbers messages={overview.data.messages24h} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <LatestActivity />
        <Health overview={overview.data} />
      </div>
    </div>
  );
}
