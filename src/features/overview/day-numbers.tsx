"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { formatDuration } from "@/ui/patterns/format-time";
import { Metric, MetricRow } from "@/ui/patterns/metric";

const UNKNOWN = "–";

/** The last 24 hours in numbers. */
export function DayNumbers({ messages }: { messages: ApiOutputs["overview"]["get"]["messages24h"] }) {
  const trpc = useTRPC();
  const { data: day } = useQuery(trpc.overview.day.queryOptions());
  const seconds = day?.medianReplySeconds ?? null;
  return (
    <section aria-labelledby="day" className="grid gap-3">
      <h2 id="day" className="font-semibold text-base">
        Last 24 hours
      </h2>
      <MetricRow>
        <Metric label="Messages from customers" value={messages.total} />
        <Metric
          label="Answered alone"
          value={day?.conversations ? `${day.answeredAlone} of ${day.conversations}` : UNKNOWN}
          hint="conversations"
        />
        <Metric
          label="Waiting"
          value={messages.pending}
          hint={messages.pending === 1 ? "message" : "messages"}
        />
        <Metric label="Typical reply" value={seconds === null ? UNKNOWN : formatDuration(seconds * 1_000)} />
        <Metric
          label="Cost of the model"
          value={day ? formatCost(day.costMicros) : UNKNOWN}
          className="max-lg:col-span-2"
        />
      </MetricRow>
    </section>
  );
}

/** Millionths of a dollar; below a cent it still says that something was spent. */
function formatCost(micros: number): string {
  if (micros > 0 && micros < 10_000) return "< $0.01";
  return new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(micros / 1_000_000);
}
