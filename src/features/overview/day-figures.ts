import type { ApiOutputs } from "@/server/client/outputs";
import { formatDuration } from "@/ui/patterns/format-time";
import type { MetricDelta } from "@/ui/patterns/metric";
import { formatCost } from "../agent/format-cost";

export type Day = ApiOutputs["overview"]["day"];
type OneDay = Day["before"];

export interface Figure {
  label: string;
  value: string;
  hint?: string;
  /** Null where there is nothing to compare with. */
  delta: MetricDelta | null;
}

const THAN = "than the day before";
const UNKNOWN = "–";
/** From here on a figure is rounded: "123K" fits where "123,456" doesn't. */
const COMPACT_FROM = 100_000;

/** The last 24 hours in four figures, each beside the 24 before them. */
export function dayFigures(day: Day, locale: string): Figure[] {
  const { before } = day;
  const comparable = day.conversations > 0 && before.conversations > 0;
  return [
    {
      label: "Conversations",
      value: formatCount(day.conversations, locale),
      delta: before.conversations > 0 ? countDelta(day.conversations - before.conversations, locale) : null,
    },
    {
      label: "Answered alone",
      value: day.conversations > 0 ? `${share(day)}%` : UNKNOWN,
      ...(day.conversations > 0
        ? { hint: `${formatCount(day.answeredAlone, locale)} of ${formatCount(day.conversations, locale)}` }
        : {}),
      delta: comparable ? shareDelta(share(day) - share(before)) : null,
    },
    {
      label: "Typical reply",
      value: day.medianReplySeconds === null ? UNKNOWN : formatDuration(day.medianReplySeconds * 1_000),
      delta: replyDelta(day, before),
    },
    {
      label: "Cost of the model",
      value: formatCost(day.costMicros, locale),
      delta: comparable ? costDelta(day.costMicros - before.costMicros, locale) : null,
    },
  ];
}

/** "1,234", from a hundred thousand on "123K". */
export function formatCount(count: number, locale: string): string {
  const compact = { notation: "compact", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, count >= COMPACT_FROM ? compact : {}).format(count);
}

const share = ({ answeredAlone, conversations }: OneDay) => Math.round((100 * answeredAlone) / conversations);

const same: MetricDelta = { text: "As the day before", direction: "flat" };

function countDelta(more: number, locale: string): MetricDelta {
  if (more === 0) return same;
  const text = `${formatCount(Math.abs(more), locale)} ${more > 0 ? "more" : "fewer"}`;
  return { text, direction: more > 0 ? "up" : "down", comparedTo: THAN };
}

function shareDelta(points: number): MetricDelta {
  if (points === 0) return same;
  const text = `${Math.abs(points)} ${Math.abs(points) === 1 ? "point" : "points"}`;
  return {
    text: `${text} ${points > 0 ? "more" : "less"}`,
    direction: points > 0 ? "up" : "down",
    tone: points > 0 ? "good" : "warn",
    comparedTo: THAN,
  };
}

/** Less than a tenth of a second is nothing that anybody feels. */
function replyDelta(
  { medianReplySeconds: now }: Day,
  { medianReplySeconds: then }: OneDay,
): MetricDelta | null {
  if (now === null || then === null) return null;
  const slower = now - then;
  if (Math.abs(slower) < 0.1) return same;
  return {
    text: `${formatDuration(Math.abs(slower) * 1_000)} ${slower > 0 ? "slower" : "faster"}`,
    direction: slower > 0 ? "up" : "down",
    tone: slower > 0 ? "warn" : "good",
    comparedTo: THAN,
  };
}

function costDelta(more: number, locale: string): MetricDelta {
  if (more === 0) return same;
  const text = `${formatCost(Math.abs(more), locale)} ${more > 0 ? "more" : "less"}`;
  return { text, direction: more > 0 ? "up" : "down", comparedTo: THAN };
}
