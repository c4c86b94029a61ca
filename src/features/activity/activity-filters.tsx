"use client";

import { useRouter } from "next/navigation";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { Select } from "@/ui/primitives/select";
import { type ActivityView, activityHref, actorLabels, matterLabels, readActivity } from "./activity-url";

/** Who did it, and what it is about; both in the URL. */
export function ActivityFilters({ view }: { view: ActivityView }) {
  const router = useRouter();
  const people = [null, ...keysOf(actorLabels)].map((who) => ({
    label: who ? actorLabels[who] : "Everybody",
    href: activityHref({ ...view, who }),
    active: view.who === who,
  }));
  const choose = (what: string) => {
    const chosen = readActivity(new URLSearchParams({ what })).what;
    router.replace(activityHref({ ...view, what: chosen }), { scroll: false });
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <SegmentedFilter segments={people} label="Who did it" />
      <Select
        aria-label="What it is about"
        value={view.what ?? ""}
        onChange={(event) => choose(event.target.value)}
        className="w-full sm:w-52"
      >
        <option value="">About everything</option>
        {keysOf(matterLabels).map((what) => (
          <option key={what} value={what}>
            {matterLabels[what]}
          </option>
        ))}
      </Select>
    </div>
  );
}

const keysOf = <T extends object>(labels: T) => Object.keys(labels) as (keyof T)[];
