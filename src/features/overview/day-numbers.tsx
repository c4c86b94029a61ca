"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { ErrorState } from "@/ui/patterns/error-state";
import { Metric, MetricRow } from "@/ui/patterns/metric";
import { usePlace } from "@/ui/patterns/place";
import { dayFigures, formatCount } from "./day-figures";

type Messages = ApiOutputs["overview"]["get"]["messages24h"];

/** The last 24 hours in numbers, beside the 24 before them. */
export function DayNumbers({ messages }: { messages: Messages }) {
  const trpc = useTRPC();
  const { locale } = usePlace();
  const waiting = useQuery(trpc.messaging.counts.queryOptions({})).data?.waiting;
  const { data: day, error, refetch } = useQuery(trpc.overview.day.queryOptions());
  return (
    <section aria-labelledby="day" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="day" className="font-semibold text-base">
          Last 24 hours
        </h2>
        <p className="text-muted text-sm">{sentence(messages, waiting, locale)}</p>
      </div>
      {error && !day ? (
        <ErrorState
          title="The numbers could not be loaded"
          description={messageOf(error)}
          onRetry={() => refetch()}
          className="py-8"
        />
      ) : (
        <MetricRow>
          {(day ? dayFigures(day, locale) : []).map(({ label, value, hint, delta }) => (
            <Metric key={label} label={label} value={value} hint={hint} delta={delta ?? undefined} />
          ))}
        </MetricRow>
      )}
    </section>
  );
}

/** Conversations wait, as their tab counts them: somebody who wrote three times waits once. */
function sentence({ total }: Messages, waiting: number | undefined, locale: string): string {
  if (total === 0 && !waiting) return "No messages yet.";
  const count = `${formatCount(total, locale)} ${total === 1 ? "message" : "messages"} from customers`;
  if (waiting === undefined) return `${count}.`;
  if (waiting === 0) return `${count}, all taken care of.`;
  return `${count}. ${formatCount(waiting, locale)} ${waiting === 1 ? "conversation waits" : "conversations wait"}.`;
}
