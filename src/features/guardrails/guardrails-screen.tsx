"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { CostSection } from "./cost-section";
import { HolidaySection } from "./holiday-section";
import { LimitsSection } from "./limits-section";
import { QuietHoursSection } from "./quiet-hours-section";
import { RepliesSection } from "./replies-section";
import { TopicsSection } from "./topics-section";

/** What the agent may do by itself, what waits for the seller, when it keeps quiet, and what it may cost. */
export function GuardrailsScreen() {
  const trpc = useTRPC();
  const { data: mine, error, refetch } = useQuery(trpc.guardrails.mine.queryOptions());
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
      {mine ? (
        <>
          <RepliesSection mine={mine} />
          <TopicsSection mine={mine} />
          <QuietHoursSection mine={mine} />
          <HolidaySection mine={mine} />
          <CostSection mine={mine} />
          <LimitsSection mine={mine} />
        </>
      ) : error ? (
        <ErrorState
          title="Your guardrails could not be loaded"
          description={messageOf(error)}
          onRetry={() => refetch()}
        />
      ) : (
        <DelayedSkeleton label="Loading your guardrails" />
      )}
    </div>
  );
}
