"use client";

import type { ReactNode } from "react";
import { cn } from "../class-names";
import { type Tone, toneText } from "../tone";
import { formatAbsolute, formatClock } from "./format-time";
import { usePlace } from "./place";
import { RelativeTime } from "./relative-time";

export interface TimelineItem {
  id: string;
  /** What happened, as a sentence without its actor: "answered Mara about the walnut tray". */
  text: ReactNode;
  at: Date | string;
  /** Who did it: "Agent", "You", "Etsy". */
  actor?: string | undefined;
  /** The kind of thing, as an icon element. */
  icon?: ReactNode;
  /** Only when it wants attention. */
  tone?: Tone | undefined;
  detail?: ReactNode;
}

export interface TimelineProps {
  /** Newest first. */
  items: TimelineItem[];
  /** Names the list for screen readers. */
  label: string;
  /** New items are announced politely. */
  live?: boolean | undefined;
  /** Times of day instead of "3 min ago": under the heading of a day. */
  clock?: boolean | undefined;
  className?: string | undefined;
}

/** What happened, newest first. */
export function Timeline({ items, label, live = false, clock = false, className }: TimelineProps) {
  const Moment = clock ? ClockTime : RelativeTime;
  return (
    <ol
      aria-label={label}
      {...(live ? { "aria-live": "polite" as const, "aria-relevant": "additions" as const } : {})}
      className={cn("grid", className)}
    >
      {items.map((item) => (
        <li key={item.id} className="group relative flex animate-rise gap-3 pb-4 last:pb-0">
          <span
            aria-hidden
            className="absolute top-8 bottom-0 left-[13px] w-px bg-hairline group-last:hidden"
          />
          <span
            aria-hidden
            className={cn(
              "flex size-7 shrink-0 items-center justify-center rounded-full border border-hairline bg-raised [&_svg]:size-3.5",
              toneText[item.tone ?? "neutral"],
            )}
          >
            {item.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="min-w-0 flex-1 pt-1">
            <p className="text-sm">
              {item.actor ? <span className="font-medium">{item.actor} </span> : null}
              <span className={item.actor ? "text-muted" : undefined}>{item.text}</span>
            </p>
            {item.detail ? <div className="mt-1 text-muted text-xs">{item.detail}</div> : null}
          </div>
          <Moment
            date={item.at}
            className="shrink-0 whitespace-nowrap pt-1.5 text-faint text-xs tabular-nums"
          />
        </li>
      ))}
    </ol>
  );
}

function ClockTime({ date, className }: { date: Date | string; className: string }) {
  const place = usePlace();
  const moment = new Date(date);
  return (
    <time dateTime={moment.toISOString()} title={formatAbsolute(moment, place)} className={className}>
      {formatClock(moment, place)}
    </time>
  );
}
