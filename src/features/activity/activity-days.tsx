"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { groupByDay } from "@/ui/patterns/day-groups";
import { usePlace } from "@/ui/patterns/place";
import { Timeline, type TimelineItem } from "@/ui/patterns/timeline";
import { Button } from "@/ui/primitives/button";
import { dayName } from "./day-name";
import { describeEntry } from "./describe-entry";
import { hasMore } from "./entry-changes";
import type { ActivityEntry } from "./newest-activity";

const EntrySheet = dynamic(() => import("./entry-sheet").then((module) => module.EntrySheet), { ssr: false });

/** Entries under the days they happened on; what a line can't hold opens beside it. */
export function ActivityDays({ entries }: { entries: ActivityEntry[] }) {
  const place = usePlace();
  const [chosen, setChosen] = useState<ActivityEntry | null>(null);
  const [open, setOpen] = useState(false);
  const days = useMemo(() => groupByDay(entries, place.timeZone), [entries, place.timeZone]);
  const show = (entry: ActivityEntry) => {
    setChosen(entry);
    setOpen(true);
  };
  const now = new Date();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {days.map(({ day, items }) => {
        const name = dayName(new Date(items[0]?.at ?? now), now, place);
        return (
          <section key={day} aria-label={name}>
            <h2 suppressHydrationWarning className="pb-3 font-semibold text-sm">
              {name}
            </h2>
            <Timeline label={name} clock items={items.map((entry) => itemOf(entry, show))} />
          </section>
        );
      })}
      {chosen ? <EntrySheet entry={chosen} open={open} onOpenChange={setOpen} /> : null}
    </div>
  );
}

function itemOf(entry: ActivityEntry, show: (entry: ActivityEntry) => void): TimelineItem {
  const item = describeEntry(entry);
  if (!hasMore(entry)) return item;
  return {
    ...item,
    detail: (
      <>
        {item.detail}
        <Button variant="ghost" size="sm" onClick={() => show(entry)} className="-ml-3 flex">
          {entry.kind === "change" ? "What changed" : "Read all of it"}
        </Button>
      </>
    ),
  };
}
